import fc from "fast-check";
import type { InvoiceId } from "../../../shared/invoicing/ids";
import { reportOf } from "../../../InvoiceReview/many/manyState";
import { anyFaultOf, anyReadFault } from "../../support/anyFault";
import { doneWithMany, idsIn, manyMessages, seenOf } from "../../support/manyOnHost";
import { openReviewHost, type ReviewHost } from "../../support/reviewHost";

let host: ReviewHost;
beforeAll(async () => {
  host = await openReviewHost("contoso60");
});
afterAll(async () => host.host.close());

const acts = [
  { act: "markPaid", from: "confirmed", to: "paid" },
  { act: "send", from: "draft", to: "confirmed" },
  { act: "recalculateAndSend", from: "draft", to: "confirmed" },
  { act: "putInReview", from: "draft", to: "inReview" },
  { act: "backToDraft", from: "inReview", to: "draft" },
] as const;

/** Which of those that can be chosen, faults that meet every so many of them, and after how many the user cancels. */
const anySelection = fc.record({
  which: fc.constantFrom(...acts),
  picks: fc.array(fc.boolean(), { minLength: 15, maxLength: 15 }),
  faults: fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 3 })), { maxLength: 2 }),
  kinds: fc.array(anyFaultOf("msdyn_(InvoicePaid|PostInvoice|InvoiceRecalculate)|^invoices\\([^)]*\\)$"), {
    minLength: 2,
    maxLength: 2,
  }),
  readFaults: fc.array(anyReadFault, { maxLength: 1 }),
  cancelAt: fc.option(fc.integer({ min: 0, max: 8 }), { nil: Infinity, freq: 4 }),
});

it("the report is what the database says; nothing is done twice; who was not selected or not begun is not touched", async () => {
  await fc.assert(
    fc.asyncProperty(anySelection, async ({ which: { act, from, to }, picks, faults, kinds, readFaults, cancelAt }) => {
      await host.freshStart();
      const ids = await idsIn(host, from);
      const chosen = ids.filter((_, at) => picks[at]);
      const seen = await seenOf(host, chosen);
      for (const [at, [every, times]] of faults.entries()) await host.door("faults", { ...kinds[at], every, times });
      for (const fault of readFaults) await host.door("faults", fault);
      const outcomes = await doneWithMany(host, act, seen, cancelAt);
      expect([...outcomes.keys()].sort()).toEqual([...chosen].sort());

      // what was under way ends
      await host.door("faults", undefined, "DELETE");
      await host.wait(900_000);
      const now = new Set<InvoiceId>(await idsIn(host, to));
      const effects = await host.door<{ message: string; record: string }[]>("effects");
      const timesOf = (id: InvoiceId) =>
        effects.filter(({ message, record }) => message === manyMessages[act] && record === id).length;
      for (const id of ids) {
        const outcome = outcomes.get(id);
        const kind = outcome ? reportOf(outcome).kind : "not selected";
        const isDone = now.has(id);
        // a write of the status is no message; it can happen twice only to what has it already
        if (manyMessages[act] !== "PATCH") expect(timesOf(id)).toBe(isDone ? 1 : 0);
        if (kind === "done") expect(isDone).toBe(true);
        else if (kind !== "notKnown") expect([kind, isDone]).toEqual([kind, false]);
      }
    }),
    { numRuns: 25 },
  );
});
