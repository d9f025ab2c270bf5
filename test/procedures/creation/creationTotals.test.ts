import fc from "fast-check";
import { createInvoice } from "../../../shared/procedures/creation/createInvoice";
import type { CreationOutcome } from "../../../shared/procedures/creation/creationOutcome";
import type { CreationPort } from "../../../shared/procedures/creation/creationPort";
import { finishIntent } from "../../../shared/procedures/creation/reconcileFinish";
import { readJournal } from "../../../shared/invoicing/journal/journalText";
import { amount, digits } from "../../support/amount";
import { type Choosing, projectId } from "../../support/creationHost";
import { asLookedAt } from "../../support/asLookedAt";
import { endOf } from "../../support/endOf";
import { openFinishingHost, plant, website, type FinishingHost } from "../../support/finishingHost";
import { valueOf } from "../../support/valueOf";

let host: FinishingHost;
beforeAll(async () => {
  host = await openFinishingHost();
});
beforeEach(async () => host.freshStart());
afterAll(async () => host.host.close());

const modes = ["trim", "wholeContract", "customApi"] as const;
const choosingBy = (mode: (typeof modes)[number]): Choosing => ({ ...website, mode });

/** The platform brings something along with the draft that it makes. */
function bringingAlong(port: CreationPort, choosing: Choosing, header: object): CreationPort {
  const bring = async (): Promise<void> => {
    for (const { id } of await host.newDrafts(choosing)) await host.send("PATCH", `invoices(${id})`, header);
  };
  return {
    ...port,
    requestCreation: async (contract) => {
      const answer = await port.requestCreation(contract);
      await bring();
      return answer;
    },
    requestCustomCreation: async (...rule) => {
      const answer = await port.requestCustomCreation(...rule);
      await bring();
      return answer;
    },
  };
}

interface Finish {
  readonly header?: object;
  /** What the preview is away from the lines. */
  readonly off?: string;
}

async function finish(choosing: Choosing, { header = {}, off = "0" }: Finish): Promise<CreationOutcome> {
  const port = host.port({ mode: choosing.mode ?? "trim" });
  const request = await host.request(choosing, port);
  const previewTotal = request.previewTotal.plus(amount(off));
  return endOf(createInvoice({ ...request, previewTotal }, bringingAlong(port, choosing, header), host.wait, host.now));
}

const lines = "1227.12";

describe.each(modes)("%s: what the platform puts on the header is named, and stops nothing", (mode) => {
  it.each([
    { why: "freight", header: { freightamount: 12.5 }, says: { freight: "12.5", discount: "0", total: "1239.62" } },
    { why: "a discount", header: { discountamount: 5 }, says: { freight: "0", discount: "5", total: "1222.12" } },
    {
      why: "in percent",
      header: { discountpercentage: 10 },
      says: { freight: "0", discount: "122.71", total: "1104.41" },
    },
    {
      why: "all of them",
      header: { freightamount: 12, discountamount: 5, discountpercentage: 10 },
      says: { freight: "12", discount: "127.71", total: "1111.41" },
    },
    { why: "nothing", header: {}, says: { freight: "0", discount: "0", total: "1227.12" } },
  ])("$why", async ({ header, says }) => {
    const outcome = await finish(choosingBy(mode), { header });
    if (outcome.kind !== "created") throw new Error(JSON.stringify(outcome));
    const { amount: ofLines, freight, discount, total } = outcome.invoice.parts;
    expect({
      lines: digits(ofLines),
      freight: digits(freight),
      discount: digits(discount),
      total: digits(total),
    }).toEqual({ lines, ...says });
    expect(outcome.rounded).toBeNull();
    expect(await host.hasIntent(website)).toBe(false);
  });
});

describe.each(modes)("%s: a rounding is a warning, more than that a stop", (mode) => {
  // three lines
  it.each([
    { off: "0.01", is: "rounding" },
    { off: "-0.01", is: "rounding" },
    { off: "0.03", is: "rounding" },
    { off: "-0.03", is: "rounding" },
    { off: "0.04", is: "stop" },
    { off: "-0.04", is: "stop" },
    { off: "12.5", is: "stop" },
  ])("$off away: $is", async ({ off, is }) => {
    const outcome = await finish(choosingBy(mode), { off, header: { freightamount: 12.5 } });
    const recorded = amount(lines);
    const sums = { preview: recorded.plus(amount(off)), recorded };
    expect(outcome).toMatchObject(
      is === "stop"
        ? { kind: "stopped", reason: { kind: "totalDiffers", ...sums } }
        : { kind: "created", rounded: sums },
    );
    expect(await host.hasIntent(website)).toBe(is === "stop");
  });
});

it("a run that is finished after a reload compares the same", async () => {
  const port = host.port();
  const stopped = await finish(website, { header: { freightamount: 12.5 }, off: "0.04" });
  expect(stopped.kind).toBe("stopped");
  const { journal } = valueOf(await port.readProject(projectId("website")));
  const { intent } = valueOf(readJournal(journal));
  if (!intent) throw new Error("The intent is gone");
  const mended = { ...intent, selection: { ...intent.selection, total: "1227.11" } };
  const outcome = await endOf(
    finishIntent(
      await asLookedAt({ project: projectId("website"), intent: mended }, port, host.wait),
      port,
      host.wait,
      host.now,
    ),
  );
  expect(outcome).toMatchObject({ kind: "created", rounded: { preview: amount("1227.11") } });
});

it("law: whatever stands on the header, the lines are what the preview said", async () => {
  const anyHeader = fc.record({
    freightamount: fc.integer({ min: 0, max: 100_000 }).map((cents) => cents / 100),
    discountamount: fc.integer({ min: 0, max: 10_000 }).map((cents) => cents / 100),
    discountpercentage: fc.integer({ min: 0, max: 100 }),
  });
  await fc.assert(
    fc.asyncProperty(anyHeader, async (header) => {
      await host.freshStart();
      const outcome = await finish(plant, { header });
      expect(outcome).toMatchObject({ kind: "created", rounded: null });
    }),
    { numRuns: 10 },
  );
});
