import { actAlone, type SoloOutcome } from "../../../shared/procedures/review/actAlone";
import type { Sought } from "../../../shared/procedures/review/sought";
import type { SoloAct } from "../../../shared/invoicing/acts/invoiceActions";
import type { InvoiceId } from "../../../shared/invoicing/ids";
import { hostTime } from "../../support/hostTime";
import { invoiceId, openReviewHost, rowId, type InvoiceKey, type ReviewHost } from "../../support/reviewHost";
import { valueOf } from "../../support/valueOf";

let host: ReviewHost;
beforeAll(async () => {
  host = await openReviewHost();
});
beforeEach(async () => host.freshStart());
afterAll(async () => host.host.close());

const messages = {
  correct: "msdyn_CorrectInvoice",
  addLines: "msdyn_AddInvoiceLineDetails",
  discard: "DELETE invoices",
};
const lost = { when: "after", drop: true } as const;
const nowMs = Date.parse("2026-11-22T12:00:00Z");

async function soughtOf(key: InvoiceKey, leftOut: readonly string[] = []): Promise<Sought> {
  const seen = await host.read(key);
  const pending = valueOf(await host.port().readPending(seen.invoice, nowMs));
  return { seen, pending, leftOut: new Set(leftOut) };
}

async function done(act: SoloAct, sought: Sought, isLook = false): Promise<SoloOutcome> {
  const time = hostTime(host);
  const port = host.port({ fetch: time.givingUpAfter(125_000) });
  return (await time.finish(actAlone({ act, sought, isLook }, port, time.wait))).outcome;
}

const asked = async (act: SoloAct) => (await host.requests()).filter((each) => each.endsWith(messages[act])).length;

/** Two rows of the draft are back in the backlog, ready. */
async function taken(...places: readonly number[]): Promise<void> {
  const read = await host.read("draft");
  const writes = places.map((place) => {
    const row = rowId("draft", place);
    return { kind: "removal", row, version: read.detailById.get(row)?.version ?? "" } as const;
  });
  expect(valueOf(await host.port().saveRows(invoiceId("draft"), writes)).refused).toEqual([]);
}

describe("correcting", () => {
  it("asks once and finds the new draft by its rows' originals", async () => {
    const outcome = await done("correct", await soughtOf("confirmed"));
    expect(outcome).toMatchObject({ kind: "corrected", isFound: false });
    const [draft] = outcome.kind === "corrected" ? outcome.drafts : [];
    const read = valueOf(await host.port().readInvoice(draft as InvoiceId));
    expect(read.invoice).toMatchObject({ isCorrective: true, status: "draft" });
    expect(await asked("correct")).toBe(1);
  });

  it("takes the draft that is open already, and asks for no second one", async () => {
    const sought = await soughtOf("confirmed");
    const first = await done("correct", sought);
    expect(await done("correct", sought)).toEqual({ ...first, isFound: true });
    expect(await asked("correct")).toBe(1);
  });

  it("of what is a draft asks for nothing", async () => {
    expect(await done("correct", await soughtOf("draft"))).toMatchObject({ kind: "changedMeanwhile" });
    expect(await host.effects()).toEqual([]);
  });
});

describe("discarding", () => {
  it("deletes the draft and says of each transaction what became of it", async () => {
    const sought = await soughtOf("draft");
    const outcome = await done("discard", sought);
    expect(outcome).toMatchObject({ kind: "discarded" });
    const kinds = outcome.kind === "discarded" ? outcome.told.map(({ kind }) => kind) : [];
    expect(kinds).toEqual(sought.seen.details.map(() => "readyToInvoice"));
    expect((await host.get(`invoices(${invoiceId("draft")})`)).status).toBe(404);
  });

  it("says so where the platform keeps them marked", async () => {
    await host.door("settings", { giveBackOnDelete: false });
    const outcome = await done("discard", await soughtOf("draft"));
    expect(new Set(outcome.kind === "discarded" ? outcome.told.map(({ kind }) => kind) : [])).toEqual(
      new Set(["onInvoice"]),
    );
    await host.door("settings", { giveBackOnDelete: true });
  });

  it("deletes nothing that is another than its user saw", async () => {
    const sought = await soughtOf("draft");
    await taken(1);
    expect(await done("discard", sought)).toMatchObject({ kind: "changedMeanwhile" });
    expect(await asked("discard")).toBe(0);
  });

  it("of what is sent asks for nothing", async () => {
    expect(await done("discard", await soughtOf("confirmed"))).toMatchObject({ kind: "changedMeanwhile" });
    expect(await asked("discard")).toBe(0);
  });
});

describe("adding", () => {
  it("asks once and says by their links which are on it now", async () => {
    await taken(1, 2);
    const sought = await soughtOf("draft");
    const ready = sought.pending.filter(({ isReady }) => isReady);
    expect(ready.length).toBeGreaterThanOrEqual(2);
    const outcome = await done("addLines", sought);
    expect(outcome).toMatchObject({ kind: "linesAdded", unwanted: [] });
    const told = outcome.kind === "linesAdded" ? outcome.told : [];
    expect(told.map(({ kind }) => kind)).toEqual(ready.map(() => "added"));
    expect(await asked("addLines")).toBe(1);
  });

  it("names the rows of those that were not wanted", async () => {
    await taken(1, 2);
    const { pending } = await soughtOf("draft");
    const [first] = pending.filter(({ isReady }) => isReady);
    const outcome = await done("addLines", await soughtOf("draft", [first?.id ?? ""]));
    expect(outcome.kind === "linesAdded" && outcome.told.find(({ name }) => name === first?.name)?.kind).toBe(
      "leftOff",
    );
    expect(outcome.kind === "linesAdded" && outcome.unwanted).toHaveLength(1);
  });
});

describe("adding beside others", () => {
  it("tells of what became ready after the question as well", async () => {
    await taken(1);
    const sought = await soughtOf("draft");
    await taken(2);
    const outcome = await done("addLines", sought);
    const told = outcome.kind === "linesAdded" ? outcome.told : [];
    const ready = sought.pending.filter(({ isReady }) => isReady);
    expect(told.map(({ kind }) => kind)).toEqual(["added", ...ready.map(() => "added")]);
  });

  /** As if a row had come onto the draft after the user looked, by somebody else. */
  const without = ({ seen, ...sought }: Sought, place: number): Sought => {
    const details = seen.details.filter(({ id }) => id !== rowId("draft", place));
    return { ...sought, seen: { ...seen, details, detailById: new Map(details.map((each) => [each.id, each])) } };
  };

  it("takes somebody else's line for no answer to what never arrived", async () => {
    await taken(1);
    const sought = without(await soughtOf("draft"), 3);
    await host.door("faults", { path: messages.addLines, when: "before", drop: true });
    expect(await done("addLines", sought)).toMatchObject({ kind: "notKnownYet" });
    expect(await asked("addLines")).toBe(1);
  });

  it("takes off nothing that a second window had put on it before", async () => {
    await taken(1);
    const sought = await soughtOf("draft");
    const all = new Set(sought.pending.map(({ id }) => id as string));
    await done("addLines", sought);
    const outcome = await done("addLines", { ...sought, leftOut: all });
    expect(outcome).toMatchObject({ kind: "linesAdded", unwanted: [] });
    expect(outcome.kind === "linesAdded" && outcome.told.every(({ kind }) => kind === "added")).toBe(true);
  });
});

describe("where the answer is lost", () => {
  it.each<{ act: SoloAct; key: InvoiceKey; kind: string }>([
    { act: "correct", key: "confirmed", kind: "corrected" },
    { act: "discard", key: "draft", kind: "discarded" },
    { act: "addLines", key: "draft", kind: "linesAdded" },
  ])("$act is found by reading, and was asked for once", async ({ act, key, kind }) => {
    if (act === "addLines") await taken(1);
    const sought = await soughtOf(key);
    await host.door(
      "faults",
      act === "discard" ? { path: "^invoices\\(", method: "DELETE", ...lost } : { path: messages[act], ...lost },
    );
    expect(await done(act, sought)).toMatchObject({ kind });
    expect(await asked(act)).toBe(1);
  });
});
