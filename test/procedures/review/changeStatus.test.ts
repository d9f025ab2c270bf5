import { err, ok } from "../../../shared/core/result";
import { changeStatus, type StatusOutcome } from "../../../shared/procedures/review/changeStatus";
import type { ReviewAct } from "../../../shared/procedures/messageNames";
import { aLoadedInvoice } from "../../support/aLoadedInvoice";
import { aPort } from "../../support/aPort";
import { hostTime, type HostTime } from "../../support/hostTime";
import { type InvoiceKey, invoiceId, openReviewHost, type ReviewHost } from "../../support/reviewHost";

const message = "msdyn_InvoicePaid";

let host: ReviewHost;
let time: HostTime;
beforeEach(async () => {
  host = await openReviewHost("contoso60");
  time = hostTime(host);
});
afterEach(async () => host.host.close());

const said = (outcome: StatusOutcome): string =>
  outcome.kind === "refused" ? `refused: ${outcome.error.kind}` : outcome.kind;

const pay = async (key: InvoiceKey, parts: Parameters<ReviewHost["port"]>[0] = {}): Promise<string> => {
  const port = host.port({ fetch: time.givingUpAfter(125_000), ...parts });
  return said((await time.finish(changeStatus("markPaid", invoiceId(key), port, time.wait))).outcome);
};
const timesAsked = async () => (await host.requests()).filter((request) => request.endsWith(message)).length;

describe("in review on and off", () => {
  const change = async (act: ReviewAct, key: InvoiceKey): Promise<string> => {
    const port = host.port({ fetch: time.givingUpAfter(125_000) });
    return said((await time.finish(changeStatus(act, invoiceId(key), port, time.wait))).outcome);
  };
  const writes = async () => (await host.requests()).filter((request) => request === "PATCH invoices").length;

  it.each<{ why: string; act: ReviewAct; key: InvoiceKey; says: string; asks: number }>([
    {
      why: "a draft is put in review, once, and read back",
      act: "putInReview",
      key: "draft",
      says: "inReview",
      asks: 1,
    },
    { why: "and taken out of it", act: "backToDraft", key: "inReview", says: "draft", asks: 1 },
    {
      why: "what is in review already is not asked for",
      act: "putInReview",
      key: "inReview",
      says: "changedMeanwhile",
      asks: 0,
    },
    { why: "nor what is a draft already", act: "backToDraft", key: "draft", says: "changedMeanwhile", asks: 0 },
    { why: "nor what is confirmed", act: "putInReview", key: "confirmed", says: "changedMeanwhile", asks: 0 },
    { why: "nor what is paid", act: "backToDraft", key: "paid", says: "changedMeanwhile", asks: 0 },
  ])("$why", async ({ act, key, says, asks }) =>
    expect([await change(act, key), await writes()]).toEqual([says, asks]),
  );

  it.each<{ why: string; fault: object; says: string }>([
    { why: "the answer is lost", fault: { when: "after", drop: true }, says: "inReview" },
    { why: "the question is lost", fault: { drop: true }, says: "notKnownYet" },
    { why: "not allowed", fault: { status: 403, code: "0x80040220" }, says: "refused: forbidden" },
    { why: "somebody wrote in between", fault: { status: 412, code: "0x80060882" }, says: "refused: conflict" },
  ])("$why", async ({ fault, says }) => {
    await host.door("faults", { path: "^invoices", method: "PATCH", ...fault });
    expect([await change("putInReview", "draft"), await writes()]).toEqual([says, 1]);
  });
});

describe("marking as paid", () => {
  it("asks once and reads back", async () => {
    expect([await pay("confirmed"), await timesAsked(), await host.effects()]).toEqual(["paid", 1, [message]]);
  });

  it("says what it is doing", async () => {
    const { stages } = await time.finish(changeStatus("markPaid", invoiceId("confirmed"), host.port(), time.wait));
    expect(stages).toEqual(["reading", "asking", "reading"]);
  });

  it("a second time is left alone and says so", async () => {
    expect([await pay("confirmed"), await pay("confirmed")]).toEqual(["paid", "alreadyPaid"]);
    expect([await timesAsked(), await host.effects()]).toEqual([1, [message]]);
  });

  it.each<{ why: string; key: InvoiceKey; says: string }>([
    { why: "one that was paid long ago", key: "paid", says: "alreadyPaid" },
    { why: "a draft is not asked for", key: "draft", says: "notConfirmed" },
    { why: "nor is one in review", key: "inReview", says: "notConfirmed" },
  ])("$why", async ({ key, says }) => {
    expect(await pay(key)).toBe(says);
    expect([await timesAsked(), await host.effects()]).toEqual([0, []]);
  });

  it.each<{ why: string; fault: object; says: string; effects: number }>([
    { why: "the answer is lost", fault: { when: "after", drop: true }, says: "paid", effects: 1 },
    { why: "a gateway gives up after the effect", fault: { when: "after", status: 502 }, says: "paid", effects: 1 },
    { why: "the question is lost", fault: { drop: true }, says: "notKnownYet", effects: 0 },
    { why: "turned away for load", fault: { status: 429 }, says: "refused: busy", effects: 0 },
    { why: "not allowed", fault: { status: 403, code: "0x80040220" }, says: "refused: forbidden", effects: 0 },
  ])("$why", async ({ fault, says, effects }) => {
    await host.door("faults", { path: message, ...fault });
    expect([await pay("confirmed"), await timesAsked()]).toEqual([says, 1]);
    expect(await host.effects()).toHaveLength(effects);
  });

  it("two windows at the same moment: one effect, and one of them is told that it was paid already", async () => {
    const both = await Promise.all([pay("confirmed"), pay("confirmed", { user: "second" })]);
    expect(both.sort()).toEqual(["alreadyPaid", "paid"]);
    expect(await host.effects()).toEqual([message]);
  });

  it("one that cannot be read is not asked for", async () => {
    const unread = aPort({ readInvoice: async () => err({ kind: "offline" }) });
    const { outcome } = await time.finish(changeStatus("markPaid", invoiceId("confirmed"), unread, time.wait));
    expect(outcome).toEqual({ kind: "refused", error: { kind: "offline" }, after: null });
  });

  it("a refusal that cannot be read back is told without what is recorded", async () => {
    let isAsked = false;
    const refusing = aPort({
      readInvoice: async () =>
        isAsked ? err({ kind: "offline" }) : ok(aLoadedInvoice({ invoice: { status: "confirmed" } })),
      request: async () => {
        isAsked = true;
        return err({ kind: "gone" });
      },
    });
    const { outcome } = await time.finish(changeStatus("markPaid", invoiceId("confirmed"), refusing, time.wait));
    expect(outcome).toEqual({ kind: "refused", error: { kind: "gone" }, after: null });
  });

  it("looks five times within thirty seconds, and no more", async () => {
    let looks = -1; // the read before asking
    const stuck = aPort({
      readInvoice: async () => {
        looks += 1;
        return ok(aLoadedInvoice({ invoice: { status: "confirmed" } }));
      },
      request: async () => ok("answered" as const),
    });
    expect(said((await time.finish(changeStatus("markPaid", invoiceId("confirmed"), stuck, time.wait))).outcome)).toBe(
      "notKnownYet",
    );
    expect([looks, time.passedMs()]).toEqual([5, 30_000]);
  });

  it("a refusal is read back too, and what was read is given along", async () => {
    await host.door("faults", { path: message, status: 400, code: "0x80040265", message: "No." });
    const { outcome } = await time.finish(changeStatus("markPaid", invoiceId("confirmed"), host.port(), time.wait));
    expect(outcome).toMatchObject({ kind: "refused", after: { invoice: { status: "confirmed" } } });
  });
});
