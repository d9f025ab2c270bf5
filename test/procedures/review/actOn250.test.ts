import { retriable, reportOf, type ReportKind } from "../../../InvoiceReview/many/manyState";
import type { ManyAct } from "../../../shared/invoicing/acts/invoiceActions";
import type { InvoiceId } from "../../../shared/invoicing/ids";
import type { OneOfManyOutcome } from "../../../shared/procedures/review/actOnMany";
import { doneWithMany, idsIn, manyMessages, seenOf } from "../../support/manyOnHost";
import { openReviewHost, type ReviewHost } from "../../support/reviewHost";

let host: ReviewHost;
beforeAll(async () => {
  host = await openReviewHost("invoices500");
});
afterEach(async () => host.freshStart());
afterAll(async () => host.host.close());

const countsOf = (outcomes: ReadonlyMap<InvoiceId, OneOfManyOutcome>): Partial<Record<ReportKind, number>> => {
  const counts: Partial<Record<ReportKind, number>> = {};
  for (const outcome of outcomes.values()) {
    const { kind } = reportOf(outcome);
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
};
const timesEach = async (act: ManyAct): Promise<readonly number[]> => {
  const effects = await host.door<{ message: string; record: string }[]>("effects");
  const times = new Map<string, number>();
  for (const { message, record } of effects)
    if (message === manyMessages[act]) times.set(record, (times.get(record) ?? 0) + 1);
  return [...times.values()];
};

it.each([
  { act: "send", from: "draft" },
  { act: "markPaid", from: "confirmed" },
  { act: "recalculate", from: "draft" },
  { act: "recalculateAndSend", from: "draft", parts: 2 },
  { act: "putInReview", from: "draft" },
] as const)("250 invoices, $act: two requests each and twenty, each once", async ({ act, from, ...of }) => {
  const { parts } = { parts: 1, ...of };
  const ids = await idsIn(host, from);
  expect(ids).toHaveLength(250);
  const seen = await seenOf(host, ids);
  expect(countsOf(await doneWithMany(host, act, seen))).toEqual({ done: 250 });
  expect((await host.requests()).length).toBeLessThanOrEqual(parts * 2 * 250 + 20);
  if (act !== "putInReview") expect(await timesEach(act)).toEqual(Array.from({ length: 250 }, () => 1));
});

/** Of every ten requests one is met, by one kind after the other. */
const failures = [
  { why: "refused", status: 400, code: "0x80040265", message: "A plug-in said no.", when: "before" },
  { why: "a conflict", status: 412, code: "0x80060882", when: "before" },
  { why: "its answer lost", drop: true, when: "after" },
  { why: "a page to sign in", garble: "page", when: "after" },
] as const;

it("250 with failures of every kind: each is as the report says, a retry finishes the rest, nothing is done twice", async () => {
  const act = "markPaid";
  const seen = await seenOf(host, await idsIn(host, "confirmed"));
  for (const [at, { why: _why, ...fault }] of failures.entries())
    await host.door("faults", { path: manyMessages[act], every: 37 + at, times: 99, ...fault });
  const outcomes = await doneWithMany(host, act, seen);
  const counts = countsOf(outcomes);
  const paid = new Set(await idsIn(host, "paid"));
  expect(counts.refused).toBeGreaterThan(5);
  for (const [id, outcome] of outcomes) {
    const { kind } = reportOf(outcome);
    if (kind !== "notKnown") expect([id, paid.has(id)]).toEqual([id, kind === "done"]);
  }
  await host.door("faults", undefined, "DELETE");
  const again = retriable(outcomes);
  expect(countsOf(await doneWithMany(host, act, await seenOf(host, again)))).toEqual({ done: again.length });
  expect(await idsIn(host, "confirmed")).toEqual([]);
  expect(await timesEach(act)).toEqual(Array.from({ length: 250 }, () => 1));
});

it("250, cancelled in the middle: the rest is not touched and can be done later", async () => {
  const act = "send";
  const seen = await seenOf(host, await idsIn(host, "draft"));
  const outcomes = await doneWithMany(host, act, seen, 100);
  expect(countsOf(outcomes)).toEqual({ done: 100, notStarted: 150 });
  const rest = retriable(outcomes);
  expect(await idsIn(host, "draft")).toEqual([...rest].sort());
  expect(countsOf(await doneWithMany(host, act, await seenOf(host, rest)))).toEqual({ done: 150 });
  expect(await timesEach(act)).toEqual(Array.from({ length: 250 }, () => 1));
});
