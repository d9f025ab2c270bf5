import { err, ok } from "../../../shared/core/result";
import type { Fetch } from "../../../shared/dataverse/wire/webRequest";
import type { RowId } from "../../../shared/invoicing/ids";
import type { LoadedInvoice } from "../../../shared/invoicing/invoice";
import type { RowWrite } from "../../../shared/procedures/review/reviewPort";
import { saveAndRecalculate, type SaveOutcome } from "../../../shared/procedures/review/saveAndRecalculate";
import { digits } from "../../support/amount";
import { aLineDetail } from "../../support/aLineDetail";
import { aLoadedInvoice } from "../../support/aLoadedInvoice";
import { aPort } from "../../support/aPort";
import { hostTime, type HostTime } from "../../support/hostTime";
import { type InvoiceKey, invoiceId, openReviewHost, type ReviewHost, rowId } from "../../support/reviewHost";
import { changeOf, removalOf } from "../../support/rowWrites";

const message = "msdyn_InvoiceRecalculate";

let host: ReviewHost;
let time: HostTime;
beforeEach(async () => {
  host = await openReviewHost("contoso");
  time = hostTime(host);
});
afterEach(async () => host.host.close());

const [first, second, third] = [rowId("draft", 1), rowId("draft", 2), rowId("draft", 3)];

interface SaveOptions {
  readonly recalculates?: boolean;
  readonly key?: InvoiceKey;
}

const save = async (writes: readonly RowWrite[], { recalculates = true, key = "draft" }: SaveOptions = {}) => {
  const port = host.port({ fetch: time.givingUpAfter(125_000) });
  const request = { id: invoiceId(key), writes, recalculates };
  return time.finish(saveAndRecalculate(request, port, time.passedMs));
};

/** "first saved, second conflict; recalculated". */
const said = (outcome: SaveOutcome): string => {
  if (outcome.kind === "notReadBack") return `not read back: ${outcome.error.kind}`;
  const place = (row: string) => (row === first ? "first" : row === second ? "second" : row === third ? "third" : row);
  const rows = [
    ...outcome.saved.map((row) => `${place(row)} saved`),
    ...outcome.refused.map(({ row, error }) => `${place(row)} ${error.kind}`),
  ];
  const recalculated = outcome.isRecalculated ? "recalculated" : (outcome.recalculateError?.kind ?? "not recalculated");
  return `${rows.join(", ")}; ${recalculated}`;
};

const quantities = (before: LoadedInvoice, value: string, rows = [first, second]) =>
  rows.map((row) => changeOf(before, row, { quantity: value }));

describe("saving and recalculating", () => {
  it("writes, asks, and reads back, saying what it is doing", async () => {
    const before = await host.read("draft");
    const { outcome, stages } = await save(quantities(before, "6"));
    expect([said(outcome), stages]).toEqual([
      "first saved, second saved; recalculated",
      ["saving", "recalculating", "reading"],
    ]);
    expect(outcome.kind === "done" && digits(outcome.after.detailById.get(first)?.amount ?? null)).toBe("1200");
  });

  it("recalculating with nothing to write is asked for and changes nothing on an invoice that is up to date", async () => {
    const before = await host.read("draft");
    const { outcome } = await save([]);
    expect(outcome.kind === "done" && outcome.after.invoice.recorded).toEqual(before.invoice.recorded);
    expect(await host.effects()).toEqual([message]);
  });

  it("saving alone asks for no recalculation", async () => {
    const { outcome } = await save(quantities(await host.read("draft"), "6"), { recalculates: false });
    expect(said(outcome)).toBe("first saved, second saved; not recalculated");
    expect(await host.effects()).toEqual([]);
  });

  it("one refused row: the others are saved, and nothing is recalculated", async () => {
    const before = await host.read("draft");
    await host.port({ user: "second" }).saveRows(invoiceId("draft"), [changeOf(before, second, { quantity: "1" })]);
    expect(said((await save(quantities(before, "6"))).outcome)).toBe("first saved, second conflict; not recalculated");
    expect(await host.effects()).toEqual([]);
  });

  it("somebody else wrote the very same: it is recorded as wanted, and so not refused", async () => {
    const before = await host.read("draft");
    await host.port({ user: "second" }).saveRows(invoiceId("draft"), [changeOf(before, second, { quantity: "6" })]);
    expect(said((await save(quantities(before, "6"))).outcome)).toBe("first saved, second saved; not recalculated");
  });

  it("a recalculation that fails leaves the rows saved and says why", async () => {
    await host.door("faults", { path: message, status: 400, code: "0x80040265", message: "No." });
    expect(said((await save(quantities(await host.read("draft"), "6"))).outcome)).toBe(
      "first saved, second saved; rejected",
    );
  });
});

// an answer that was lost on its way back must not make a saved row look unsaved, nor the other way round
describe("what counts as saved is what the read-back shows", () => {
  it.each<{ why: string; fault: object; says: string }>([
    {
      why: "the answer to the batch is lost",
      fault: { path: "\\$batch", when: "after", drop: true },
      says: "first saved, second saved",
    },
    {
      why: "the batch itself is lost",
      fault: { path: "\\$batch", drop: true },
      says: "first noAnswer, second noAnswer",
    },
    {
      why: "a gateway gives up after the effect",
      fault: { path: "\\$batch", when: "after", status: 504 },
      says: "first saved, second saved",
    },
    { why: "or before it", fault: { path: "\\$batch", status: 504 }, says: "first unavailable, second unavailable" },
    {
      why: "the answer comes three minutes late",
      fault: { path: "\\$batch", when: "after", delayMs: 180_000 },
      says: "first saved, second saved",
    },
    {
      why: "one row's answer is out of order after the effect",
      fault: { method: "PATCH", path: first, when: "after", status: 503 },
      says: "first saved, second saved",
    },
    {
      why: "one row is out of order before it",
      fault: { method: "PATCH", path: first, status: 503 },
      says: "second saved, first unavailable",
    },
    {
      why: "the connection breaks over one row, while the server works on",
      fault: { method: "PATCH", path: first, when: "after", drop: true },
      says: "first saved, second saved",
    },
    { why: "turned away for load", fault: { path: "\\$batch", status: 429 }, says: "first busy, second busy" },
  ])("$why", async ({ fault, says }) => {
    const before = await host.read("draft");
    await host.door("faults", fault);
    const { outcome } = await save(quantities(before, "6"));
    expect(said(outcome)).toBe(`${says}; not recalculated`);
    const after = await host.read("draft");
    const recorded = [first, second].filter((row) => digits(after.detailById.get(row)?.quantity ?? null) === "6");
    expect(outcome.kind === "done" && [...outcome.saved].sort()).toEqual(recorded.sort());
  });

  it.each([
    { why: "is read once more", times: 1, says: "first saved, second saved; recalculated" },
    { why: "and is not called saved after that", times: 2, says: "not read back: rejected" },
  ])("what cannot be read back $why", async ({ times, says }) => {
    const before = await host.read("draft");
    await host.door("faults", { path: "^invoices\\?", status: 503, times });
    expect(said((await save(quantities(before, "6"))).outcome)).toBe(says);
  });

  it("a row that somebody took off between its writing and the read-back is gone, whatever the answer said", async () => {
    const before = await host.read("draft");
    const takesOff: (real: Fetch) => Fetch = (real) => async (url, init) => {
      const answer = await real(url, init);
      const path = `msdyn_invoicelinetransactions(${first})`;
      if (url.endsWith("$batch")) await host.send("DELETE", path, undefined, { "x-host-user": "second" });
      return answer;
    };
    const request = { id: invoiceId("draft"), writes: quantities(before, "6"), recalculates: true };
    const { outcome } = await time.finish(saveAndRecalculate(request, host.port({ fetch: takesOff }), time.passedMs));
    expect(said(outcome)).toBe("second saved, first gone; recalculated");
  });

  it("a row that the platform took and recorded otherwise was saved: what it says now is in the read-back", async () => {
    const row = "detail-1" as RowId;
    const after = aLoadedInvoice({ details: [aLineDetail({ quantity: "7" })] });
    const port = aPort({
      saveRows: async () => ok({ saved: [row], refused: [] }),
      readInvoice: async () => ok(after),
    });
    const writes = [changeOf(aLoadedInvoice(), row, { quantity: "6" })];
    const request = { id: after.invoice.id, writes, recalculates: false };
    const { outcome } = await time.finish(saveAndRecalculate(request, port, time.passedMs));
    expect(outcome).toMatchObject({ kind: "done", saved: [row], refused: [], after });
  });
});

describe("many rows", () => {
  const rowsOf = (loaded: LoadedInvoice, count: number) =>
    loaded.details.slice(0, count).map(({ id }) => changeOf(loaded, id, { description: "x" }));
  const sizes = async (): Promise<number[]> => {
    const trace = await host.door<{ n: number; path: string; batch?: number }[]>("trace");
    const batches = trace.filter(({ path }) => path === "$batch");
    return batches.map(({ n }) => trace.filter(({ batch }) => batch === n).length);
  };

  it("go in batches that grow while they are quick", async () => {
    const { outcome } = await save(rowsOf(await host.read("large"), 200), { key: "large", recalculates: false });
    expect(outcome.kind === "done" && [outcome.saved.length, outcome.refused.length]).toEqual([200, 0]);
    expect(await sizes()).toEqual([25, 50, 100, 25]);
  });

  it("and shrink when they are slow", async () => {
    await host.door("faults", { path: "\\$batch", when: "after", delayMs: 80_000, times: 2 });
    await save(rowsOf(await host.read("large"), 60), { key: "large", recalculates: false });
    expect(await sizes()).toEqual([25, 12, 6, 12, 5]);
  });

  it("after an answer that never came nothing further is written: what stands is read first", async () => {
    const writes = rowsOf(await host.read("large"), 60);
    await host.door("faults", { path: "\\$batch", when: "after", drop: true });
    const { outcome } = await save(writes, { key: "large" });
    expect(await sizes()).toEqual([25]);
    expect(outcome.kind === "done" && [outcome.saved.length, outcome.refused.length]).toEqual([25, 35]);
  });

  it("after a batch that is turned away the next would be too, and is not sent", async () => {
    const writes = rowsOf(await host.read("large"), 60);
    await host.door("faults", { path: "\\$batch", status: 429 });
    const { outcome } = await save(writes, { key: "large" });
    expect(outcome.kind === "done" && [outcome.saved.length, outcome.refused.length]).toEqual([0, 60]);
  });
});

describe("lines that are taken off", () => {
  it.each<{ why: string; key: InvoiceKey; place: number; says: string }>([
    { why: "an actual is ready to invoice again", key: "draft", place: 1, says: "actual readyToInvoice" },
    { why: "so is a milestone", key: "milestones", place: 1, says: "milestone readyToInvoice" },
    { why: "without a link nothing is claimed", key: "manual", place: 1, says: "none unknown" },
  ])("$why: read afterwards, not assumed", async ({ key, place, says }) => {
    const { outcome } = await save([removalOf(await host.read(key), rowId(key, place))], { key });
    const released = outcome.kind === "done" ? outcome.released : [];
    expect(released.map(({ source, status }) => `${source?.kind ?? "none"} ${status}`)).toEqual([says]);
  });

  it("one that is refused stays, and its source is not spoken of", async () => {
    const before = await host.read("draft");
    await host.port({ user: "second" }).saveRows(invoiceId("draft"), [changeOf(before, first, { quantity: "1" })]);
    const { outcome } = await save([removalOf(before, first)]);
    expect(said(outcome)).toBe("first conflict; not recalculated");
    expect(outcome).toMatchObject({ released: [], refused: [{ row: first, error: { kind: "conflict" } }] });
    expect((await host.read("draft")).detailById.has(first)).toBe(true);
  });

  it("one whose answer was lost is gone when the read-back lacks it", async () => {
    const before = await host.read("draft");
    await host.door("faults", { path: "\\$batch", when: "after", drop: true });
    const { outcome } = await save([removalOf(before, first)]);
    expect(outcome).toMatchObject({ saved: [first], refused: [], released: [{ status: "readyToInvoice" }] });
  });

  it("a source that cannot be read is unknown", async () => {
    const before = await host.read("draft");
    // the source by itself, not those that are read with the invoice
    await host.door("faults", { path: "^msdyn_actuals.*select=msdyn_billingstatus&", status: 503 });
    const { outcome } = await save([removalOf(before, first)]);
    expect(outcome).toMatchObject({ saved: [first], released: [{ status: "unknown" }] });
  });
});

it("rows that a batch does not speak of are neither saved nor refused by themselves", async () => {
  const row = "detail-1" as RowId;
  const port = aPort({
    saveRows: async () => err({ kind: "noAnswer" }),
    readInvoice: async () => ok(aLoadedInvoice()),
  });
  const writes = [changeOf(aLoadedInvoice(), row, { quantity: "6" })];
  const request = { id: aLoadedInvoice().invoice.id, writes, recalculates: true };
  const { outcome } = await time.finish(saveAndRecalculate(request, port, time.passedMs));
  expect(outcome).toMatchObject({ saved: [], refused: [{ row, error: { kind: "noAnswer" } }] });
});

it("stopped between batches, what is written stays and is told, and nothing is recalculated over the rest", async () => {
  const before = await host.read("large");
  const rows = before.details.slice(0, 60);
  const writes = rows.map(({ id }) => changeOf(before, id, { quantity: "6" }));
  const request = { id: invoiceId("large"), writes, recalculates: true };
  const steps = saveAndRecalculate(request, host.port(), time.passedMs, () => true);
  const { outcome, stages } = await time.finish(steps);
  expect(stages).toEqual(["saving", "reading"]);
  expect(outcome).toMatchObject({ isRecalculated: false, refused: [], saved: rows.slice(0, 25).map(({ id }) => id) });
  const after = await host.read("large");
  expect(rows.map(({ id }) => digits(after.detailById.get(id)?.quantity ?? null))).toEqual([
    ...rows.slice(0, 25).map(() => "6"),
    ...rows.slice(25).map(({ quantity }) => digits(quantity)),
  ]);
});
