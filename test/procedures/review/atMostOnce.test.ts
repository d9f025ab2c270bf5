import fc from "fast-check";
import { confirmInvoice, findOutConfirm } from "../../../shared/procedures/review/confirmInvoice";
import { changeStatus } from "../../../shared/procedures/review/changeStatus";
import type { ReviewPort } from "../../../shared/procedures/review/reviewPort";
import { anyFaultOf, anyReadFault, type Fault } from "../../support/anyFault";
import { hostTime } from "../../support/hostTime";
import { invoiceId, openReviewHost, type ReviewHost } from "../../support/reviewHost";

let host: ReviewHost;
beforeAll(async () => {
  host = await openReviewHost();
});
afterAll(async () => host.host.close());

const aWhileMs = 900_000;

const timesAsked = async (message: string) =>
  (await host.requests()).filter((request) => request.endsWith(message)).length;

/** A fresh database with these faults waiting; time begins. */
async function begin(faults: readonly Fault[]) {
  await host.freshStart();
  for (const fault of faults) await host.door("faults", fault);
  const time = hostTime(host);
  return { time, port: host.port({ fetch: time.givingUpAfter(125_000) }) };
}

const message = "msdyn_PostInvoice";
const anyFaults = fc.tuple(fc.option(anyFaultOf(message), { freq: 8 }), fc.array(anyReadFault, { maxLength: 2 }));

it("however answers are lost, late or refused, the platform is asked to confirm once at most, and what is said is so", async () => {
  await fc.assert(
    fc.asyncProperty(anyFaults, async ([fault, readFaults]) => {
      await host.freshStart();
      const seen = await host.read("draft");
      const { time, port } = await begin([...(fault ? [fault] : []), ...readFaults]);
      const { outcome } = await time.finish(confirmInvoice(seen, port, time.wait));
      const known = await host.effects();
      if (outcome.kind === "confirmed") expect(known).toEqual([message]);
      if (outcome.kind === "refused") expect(known).toEqual([]);

      // whatever was still under way ends; whoever looks again later is told what became of it
      await host.door("faults", undefined, "DELETE");
      await time.wait(aWhileMs);
      const { outcome: later } = await time.finish(findOutConfirm(seen.invoice.id, port, time.wait));
      const effects = await host.effects();
      expect(await timesAsked(message)).toBeLessThanOrEqual(1);
      expect(effects.length).toBeLessThanOrEqual(1);
      expect(later.kind).toBe(effects.length === 1 ? "confirmed" : "notKnownYet");
    }),
    { numRuns: 40 },
  );
});

it("however it goes, paying is asked for once at most, and what is said is so", async () => {
  const paid = "msdyn_InvoicePaid";
  await fc.assert(
    fc.asyncProperty(
      fc.option(anyFaultOf(paid), { freq: 8 }),
      fc.array(anyReadFault, { maxLength: 2 }),
      async (fault, reads) => {
        const { time, port } = await begin([...(fault ? [fault] : []), ...reads]);
        const { outcome } = await time.finish(changeStatus("markPaid", invoiceId("confirmed"), port, time.wait));
        const known = await host.effects();
        if (outcome.kind === "paid") expect(known).toEqual([paid]);
        if (outcome.kind === "refused") expect(known).toEqual([]);
        await time.wait(aWhileMs);
        expect(await timesAsked(paid)).toBeLessThanOrEqual(1);
        expect((await host.effects()).length).toBeLessThanOrEqual(1);
      },
    ),
    { numRuns: 40 },
  );
});

it("in whatever order the requests of three windows meet, there is one effect and everybody is told of it", async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const { time } = await begin([]);
      const seen = await host.read("draft");
      const inAnyOrder = (port: ReviewPort): ReviewPort => ({
        ...port,
        readInvoice: scheduler.scheduleFunction(port.readInvoice),
        request: scheduler.scheduleFunction(port.request),
      });
      const windows = ["billing", "second", "manager"].map(async (user) => {
        const steps = confirmInvoice(seen, inAnyOrder(host.port({ user })), time.wait);
        for (let step = await steps.next(); ; step = await steps.next()) if (step.done) return step.value;
      });
      const outcomes = await scheduler.waitFor(Promise.all(windows));
      // one of them may find that the first has changed the invoice, and is shown what it is now
      expect(outcomes.map(({ kind }) => kind)).toEqual(["confirmed", "confirmed", "confirmed"]);
      expect(await host.effects()).toEqual([message]);
    }),
    { numRuns: 40 },
  );
});
