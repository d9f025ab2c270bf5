import type { ManyAct } from "../../../shared/invoicing/acts/invoiceActions";
import type { InvoiceId } from "../../../shared/invoicing/ids";
import type { OneOfManyOutcome } from "../../../shared/procedures/review/actOnMany";
import { doneWithMany, idsIn, manyMessages, seenOf } from "../../support/manyOnHost";
import { openReviewHost, type ReviewHost } from "../../support/reviewHost";

let host: ReviewHost;
beforeAll(async () => {
  host = await openReviewHost("contoso60");
});
afterEach(async () => host.freshStart());
afterAll(async () => host.host.close());

const kindsOf = (outcomes: ReadonlyMap<InvoiceId, OneOfManyOutcome>): Record<string, number> => {
  const kinds: Record<string, number> = {};
  for (const { kind } of outcomes.values()) kinds[kind] = (kinds[kind] ?? 0) + 1;
  return kinds;
};
const effectsOf = async (act: ManyAct) => (await host.effects()).filter((each) => each === manyMessages[act]).length;

describe("one act with many invoices", () => {
  it("sends each once, and each is confirmed", async () => {
    const ids = [...(await idsIn(host, "draft")), ...(await idsIn(host, "inReview"))];
    expect(ids.length).toBe(15);
    const before = await idsIn(host, "confirmed");
    const outcomes = await doneWithMany(host, "send", await seenOf(host, ids));
    const kinds = kindsOf(outcomes);
    expect(outcomes.size).toBe(ids.length);
    const sent = kinds.confirmed ?? 0;
    expect((await idsIn(host, "confirmed")).length).toBe(before.length + sent);
    expect(await effectsOf("send")).toBe(sent);
  });

  it("recalculates and marks as paid as well, and costs two requests an invoice and twenty", async () => {
    for (const [act, ids] of [
      ["recalculate", await idsIn(host, "draft")],
      ["markPaid", await idsIn(host, "confirmed")],
    ] as const) {
      const seen = await seenOf(host, ids);
      const outcomes = await doneWithMany(host, act, seen);
      expect(kindsOf(outcomes)).toEqual({ [act === "recalculate" ? "done" : "paid"]: ids.length });
      expect(await effectsOf(act)).toBe(ids.length);
      expect((await host.requests()).length).toBeLessThanOrEqual(2 * ids.length + 20);
    }
    expect(await idsIn(host, "confirmed")).toEqual([]);
  });

  it("asks for one after the other", async () => {
    const ids = (await idsIn(host, "confirmed")).slice(0, 8);
    await doneWithMany(host, "markPaid", await seenOf(host, ids));
    const asked = (await host.requests()).filter((each) => each.startsWith("POST"));
    expect(asked).toHaveLength(ids.length);
  });

  it("goes on where some are refused, and says of each what is so", async () => {
    const ids = await idsIn(host, "confirmed");
    const seen = await seenOf(host, ids);
    await host.door("faults", {
      path: manyMessages.markPaid,
      when: "before",
      status: 400,
      code: "0x80040203",
      message: "No",
      every: 3,
      times: 99,
    });
    const outcomes = await doneWithMany(host, "markPaid", seen);
    const refused = Math.floor(ids.length / 3);
    expect(kindsOf(outcomes)).toEqual({ paid: ids.length - refused, refused });
    expect((await idsIn(host, "paid")).filter((id) => ids.includes(id))).toHaveLength(ids.length - refused);
  });

  it("of an answer that was lost it reads what came of it, and asks for nothing twice", async () => {
    const ids = await idsIn(host, "confirmed");
    const seen = await seenOf(host, ids);
    await host.door("faults", { path: manyMessages.markPaid, when: "after", drop: true, every: 4, times: 99 });
    expect(kindsOf(await doneWithMany(host, "markPaid", seen))).toEqual({ paid: ids.length });
    expect(await effectsOf("markPaid")).toBe(ids.length);
  });

  it("begins nothing more once it is cancelled, and what was asked for ends", async () => {
    const ids = await idsIn(host, "confirmed");
    const outcomes = await doneWithMany(host, "markPaid", await seenOf(host, ids), 2);
    expect(kindsOf(outcomes)).toEqual({ paid: 2, notStarted: ids.length - 2 });
    expect(await effectsOf("markPaid")).toBe(2);
  });

  it("does not send one that has changed since it was seen", async () => {
    const [id] = (await idsIn(host, "draft")).slice(0, 1);
    const seen = await seenOf(host, id ? [id] : []);
    await host.send("PATCH", `invoices(${id})`, { description: "Somebody else" });
    expect(kindsOf(await doneWithMany(host, "send", seen))).toEqual({ changedMeanwhile: 1 });
    expect(await host.effects()).toEqual([]);
  });

  it("does nothing of none", async () => expect((await doneWithMany(host, "send", [])).size).toBe(0));
});
