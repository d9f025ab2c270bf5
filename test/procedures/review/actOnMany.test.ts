import type { InvoiceAction } from "../../../shared/invoicing/acts/invoiceActions";
import type { InvoiceId } from "../../../shared/invoicing/ids";
import type { LoadedInvoice } from "../../../shared/invoicing/invoice";
import { actOnMany, type OneOfManyOutcome } from "../../../shared/procedures/review/actOnMany";
import type { ReviewPort } from "../../../shared/procedures/review/reviewPort";
import { hostTime } from "../../support/hostTime";
import { openReviewHost, type ReviewHost } from "../../support/reviewHost";
import { valueOf } from "../../support/valueOf";

let host: ReviewHost;
beforeAll(async () => {
  host = await openReviewHost("contoso60");
});
afterEach(async () => host.freshStart());
afterAll(async () => host.host.close());

const messages = { recalculate: "msdyn_InvoiceRecalculate", send: "msdyn_PostInvoice", markPaid: "msdyn_InvoicePaid" };
const [draft, inReview, confirmed, paid] = [192350000, 192350001, 192350002, 192350003];

async function idsIn(status: number, many = 200): Promise<InvoiceId[]> {
  const filter = `msdyn_projectinvoicestatus eq ${status} and msdyn_ordertype eq 192350001`;
  const { json } = await host.get(`invoices?$select=invoiceid&$filter=${filter}&$orderby=invoiceid`);
  return json.value.map(({ invoiceid }) => invoiceid as InvoiceId).slice(0, many);
}

/** Those that can be read whole, as a user has seen them who agrees. */
async function seenOf(ids: readonly InvoiceId[]): Promise<LoadedInvoice[]> {
  const read = await host.port().readInvoices(ids);
  return ids.map((id) => valueOf(read.get(id) ?? { ok: false, error: { kind: "gone" } }));
}

/** Cancelled once so many were asked for. */
async function done(act: InvoiceAction, seen: readonly LoadedInvoice[], cancelAt = Infinity) {
  const time = hostTime(host);
  let asked = 0;
  const real = host.port();
  const port: ReviewPort = {
    ...real,
    request: async (...given) => {
      asked += 1;
      return real.request(...given);
    },
  };
  await host.door("trace", undefined, "DELETE");
  const steps = actOnMany({ act, seen }, port, {
    wait: time.wait,
    nowMs: () => 0,
    isCancelled: () => asked >= cancelAt,
  });
  return time.during(outcomesOf(steps));
}

async function outcomesOf(steps: ReturnType<typeof actOnMany>) {
  let step = await steps.next();
  while (!step.done) step = await steps.next();
  return step.value;
}

const kindsOf = (outcomes: ReadonlyMap<InvoiceId, OneOfManyOutcome>): Record<string, number> => {
  const kinds: Record<string, number> = {};
  for (const { kind } of outcomes.values()) kinds[kind] = (kinds[kind] ?? 0) + 1;
  return kinds;
};
const effectsOf = async (act: InvoiceAction) => (await host.effects()).filter((each) => each === messages[act]).length;

describe("one act with many invoices", () => {
  it("sends each once, and each is confirmed", async () => {
    const ids = [...(await idsIn(draft)), ...(await idsIn(inReview))];
    expect(ids.length).toBe(15);
    const before = await idsIn(confirmed);
    const outcomes = await done("send", await seenOf(ids));
    const kinds = kindsOf(outcomes);
    expect(outcomes.size).toBe(ids.length);
    const sent = kinds.confirmed ?? 0;
    expect((await idsIn(confirmed)).length).toBe(before.length + sent);
    expect(await effectsOf("send")).toBe(sent);
  });

  it("recalculates and marks as paid as well, and costs two requests an invoice and twenty", async () => {
    for (const [act, ids] of [
      ["recalculate", await idsIn(draft)],
      ["markPaid", await idsIn(confirmed)],
    ] as const) {
      const seen = await seenOf(ids);
      const outcomes = await done(act, seen);
      expect(kindsOf(outcomes)).toEqual({ [act === "recalculate" ? "done" : "paid"]: ids.length });
      expect(await effectsOf(act)).toBe(ids.length);
      expect((await host.requests()).length).toBeLessThanOrEqual(2 * ids.length + 20);
    }
    expect(await idsIn(confirmed)).toEqual([]);
  });

  it("asks for one after the other", async () => {
    const ids = await idsIn(confirmed, 8);
    await done("markPaid", await seenOf(ids));
    const asked = (await host.requests()).filter((each) => each.startsWith("POST"));
    expect(asked).toHaveLength(ids.length);
  });

  it("goes on where some are refused, and says of each what is so", async () => {
    const ids = await idsIn(confirmed);
    const seen = await seenOf(ids);
    await host.door("faults", {
      path: messages.markPaid,
      when: "before",
      status: 400,
      code: "0x80040203",
      message: "No",
      every: 3,
      times: 99,
    });
    const outcomes = await done("markPaid", seen);
    const refused = Math.floor(ids.length / 3);
    expect(kindsOf(outcomes)).toEqual({ paid: ids.length - refused, refused });
    expect((await idsIn(paid)).filter((id) => ids.includes(id))).toHaveLength(ids.length - refused);
  });

  it("of an answer that was lost it reads what came of it, and asks for nothing twice", async () => {
    const ids = await idsIn(confirmed);
    const seen = await seenOf(ids);
    await host.door("faults", { path: messages.markPaid, when: "after", drop: true, every: 4, times: 99 });
    expect(kindsOf(await done("markPaid", seen))).toEqual({ paid: ids.length });
    expect(await effectsOf("markPaid")).toBe(ids.length);
  });

  it("begins nothing more once it is cancelled, and what was asked for ends", async () => {
    const ids = await idsIn(confirmed);
    const outcomes = await done("markPaid", await seenOf(ids), 2);
    expect(kindsOf(outcomes)).toEqual({ paid: 2, notStarted: ids.length - 2 });
    expect(await effectsOf("markPaid")).toBe(2);
  });

  it("does not send one that has changed since it was seen", async () => {
    const [id] = await idsIn(draft, 1);
    const seen = await seenOf(id ? [id] : []);
    await host.send("PATCH", `invoices(${id})`, { description: "Somebody else" });
    expect(kindsOf(await done("send", seen))).toEqual({ changedMeanwhile: 1 });
    expect(await host.effects()).toEqual([]);
  });

  it("does nothing of none", async () => expect((await done("send", [])).size).toBe(0));
});
