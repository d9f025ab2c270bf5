import { controls } from "../../../InvoiceReview/app/pageMemory";
import { notKnownOf, reportOf, retriable, type Outcomes, type ReportKind } from "../../../InvoiceReview/many/manyState";
import { openManyDesk, type ManyDesk } from "../../support/manyDesk";
import { idsIn, manyMessages, seenOf, type statusOptions } from "../../support/manyOnHost";
import { openReviewHost, type ReviewHost } from "../../support/reviewHost";

let host: ReviewHost;
beforeAll(async () => {
  host = await openReviewHost("invoices500");
});
afterEach(async () => {
  controls.clear();
  await host.freshStart();
});
afterAll(async () => host.host.close());

/** Of ten invoices one is met, by one kind after the other; the service is busy twice. */
const faults = [
  { why: "refused", status: 400, code: "0x80040265", message: "A plug-in said no.", every: 37, times: 99 },
  { why: "a conflict", status: 412, code: "0x80060882", every: 38, times: 99 },
  { why: "its answer lost", drop: true, when: "after", every: 39, times: 99 },
  { why: "a page to sign in", garble: "page", when: "after", every: 40, times: 99 },
  { why: "throttled", status: 429, code: "0x80072322", retryAfterSeconds: 40, every: 20 },
  { why: "throttled where it reads", path: "^invoices\\?", status: 429, code: "0x80072322", every: 4 },
] as const;

const countOf = (outcomes: Outcomes, of: ReportKind) =>
  [...outcomes.values()].filter((outcome) => reportOf(outcome).kind === of).length;

/** The database says of each what the report says; of what is not known the report says nothing. */
async function expectAsReported(outcomes: Outcomes, to: keyof typeof statusOptions): Promise<void> {
  const now = new Set(await idsIn(host, to));
  const said = [...outcomes].map(([id, outcome]) => [id, reportOf(outcome).kind] as const);
  const known = said.filter(([, kind]) => kind !== "notKnown");
  expect(known.map(([id, kind]) => [id, kind, now.has(id)])).toEqual(
    known.map(([id, kind]) => [id, kind, kind === "done" || kind === "already"]),
  );
}

it.each([
  { act: "markPaid", from: "confirmed", to: "paid", parts: 1, begun: 80 },
  { act: "send", from: "draft", to: "confirmed", parts: 1, begun: 80 },
  // the last five are recalculated by then, and not sent
  { act: "recalculateAndSend", from: "draft", to: "confirmed", parts: 2, begun: 75 },
] as const)(
  "250, $act, met by everything, throttled twice, left in the middle: a look and two retries, one cancelled, finish the rest",
  async ({ act, from, to, parts, begun }) => {
    const ids = await idsIn(host, from);
    const seen = await seenOf(host, ids);
    for (const { why: _why, ...fault } of faults) await host.door("faults", { path: manyMessages[act], ...fault });
    await host.door("trace", undefined, "DELETE");

    // another control takes up what the first one began; that goes on unheard, as far as it was asked for
    const first = openManyDesk(host, seen);
    const next: ManyDesk[] = [];
    first.press({ type: "manyPressed", act });
    await first.agree(110, () => {
      first.leave();
      next.push(openManyDesk(host, []));
    });
    expect(first.waits).toEqual([5, 40]);
    const [desk] = next as [ManyDesk];
    const left = desk.ended();
    expect([left.size, countOf(left, "notStarted"), countOf(left, "notKnown")]).toEqual([250, 140, 5]);
    await expectAsReported(left, to);

    desk.press({ type: "manyLookedAgain" });
    await desk.until(() => desk.ended() !== left);
    const looked = desk.ended();
    await expectAsReported(looked, to);

    desk.press({ type: "manyRetried" });
    const again = retriable(looked);
    const cancelled = await desk.agree(80, () => desk.press({ type: "manyCancelled" }));
    expect([cancelled.size, countOf(cancelled, "notStarted")]).toEqual([250, again.length - begun]);
    await expectAsReported(cancelled, to);
    // each kind has met some, and both throttlings are spent
    const uses = (await host.door<{ left: number }[]>("faults")).map(({ left }) => 99 - left);
    expect([uses.length, Math.min(...uses)]).toEqual([4, 4]);
    await host.door("faults", undefined, "DELETE");

    desk.press({ type: "manyRetried" });
    const last = await desk.agree();
    // the report is of all that were agreed to from the first, and nothing is left to be tried again
    expect([last.size, retriable(last)]).toEqual([250, []]);
    await expectAsReported(last, to);
    const unknown = notKnownOf(last);
    const open = await idsIn(host, from);
    expect(open.filter((id) => !unknown.includes(id))).toEqual([]);
    // each that is done was done once, and nothing else was
    const effects = await host.door<{ message: string; record: string }[]>("effects");
    const acted = effects.filter(({ message }) => message === manyMessages[act]).map(({ record }) => record);
    expect(acted.sort()).toEqual(ids.filter((id) => !open.includes(id)).sort());
    // dry runs, looks and what was tried again among them
    expect((await host.requests()).length).toBeLessThanOrEqual(parts * (2 * 250 + 20));
  },
);
