import type { SingleAct } from "../../shared/procedures/messageNames";
import type { Invoice } from "../../shared/invoicing/invoice";
import { type InvoiceKey, invoiceId, openReviewHost, type ReviewHost } from "../support/reviewHost";

let host: ReviewHost;
beforeEach(async () => {
  host = await openReviewHost("contoso60");
});
afterEach(async () => host.host.close());

const statusOf = async (key: InvoiceKey): Promise<Invoice["status"]> => (await host.read(key)).invoice.status;

describe("asking for an act", () => {
  it.each<{ action: SingleAct; key: InvoiceKey; message: string; status: Invoice["status"] }>([
    { action: "recalculate", key: "stale", message: "msdyn_InvoiceRecalculate", status: "draft" },
    { action: "send", key: "draft", message: "msdyn_PostInvoice", status: "confirmed" },
    { action: "send", key: "inReview", message: "msdyn_PostInvoice", status: "confirmed" },
    { action: "markPaid", key: "confirmed", message: "msdyn_InvoicePaid", status: "paid" },
  ])("$action of $key is one message, with one effect", async ({ action, key, message, status }) => {
    expect(await host.port().request(action, invoiceId(key))).toEqual({ ok: true, value: "answered" });
    expect([await host.effects(), await statusOf(key)]).toEqual([[message], status]);
  });

  it("in review on and off is a write of the status, under the version that it was read with", async () => {
    const { version } = (await host.read("draft")).invoice;
    expect(await host.port().request("putInReview", invoiceId("draft"), version)).toEqual({
      ok: true,
      value: "answered",
    });
    expect(await statusOf("draft")).toBe("inReview");
    const stale = await host.port().request("backToDraft", invoiceId("draft"), version);
    expect(stale).toEqual({ ok: false, error: { kind: "conflict" } });
    const now = (await host.read("draft")).invoice.version;
    expect(await host.port().request("backToDraft", invoiceId("draft"), now)).toEqual({ ok: true, value: "answered" });
    expect([await statusOf("draft"), await host.effects()]).toEqual(["draft", []]);
  });

  it("where no service compares versions it is written as it was read just before", async () => {
    await host.door("settings", { optimisticConcurrency: false });
    const { version } = (await host.read("draft")).invoice;
    expect(await host.port().request("putInReview", invoiceId("draft"), version)).toEqual({
      ok: true,
      value: "answered",
    });
    expect(await statusOf("draft")).toBe("inReview");
  });

  it("recalculating puts stale totals right", async () => {
    const before = await host.read("stale");
    await host.port().request("recalculate", invoiceId("stale"));
    const after = await host.read("stale");
    const lines = after.lines.map(({ chargeable }) => chargeable).reduce((sum, each) => sum.plus(each));
    expect(before.invoice.recorded.lineItemAmount.eq(lines)).toBe(false);
    expect(after.invoice.recorded.lineItemAmount.eq(lines)).toBe(true);
  });

  it("a maker's own message is called by its name", async () => {
    await host.port({ messages: { recalculate: "new_Recalculate" } }).request("recalculate", invoiceId("draft"));
    const trace = await host.door<{ path: string }[]>("trace");
    expect(trace.at(-1)?.path).toBe(`invoices(${invoiceId("draft")})/Microsoft.Dynamics.CRM.new_Recalculate`);
  });
});

describe("an act that is refused", () => {
  it.each<{ why: string; action: SingleAct; key: InvoiceKey; user?: string; error: object }>([
    {
      why: "by the platform's rule",
      action: "markPaid",
      key: "draft",
      error: { kind: "rejected", code: "0x80040265" },
    },
    {
      why: "a draft again, once it is confirmed",
      action: "backToDraft",
      key: "confirmed",
      error: { kind: "readOnlyRecord" },
    },
    { why: "on a Sales invoice", action: "send", key: "sales", error: { kind: "rejected", code: "0x80040265" } },
    { why: "to a reader", action: "recalculate", key: "draft", user: "reader", error: { kind: "forbidden" } },
  ])("$why", async ({ action, key, user = "billing", error }) => {
    expect(await host.port({ user }).request(action, invoiceId(key))).toMatchObject({ ok: false, error });
    expect(await host.effects()).toEqual([]);
  });

  it("a message that the organisation lacks is named", async () => {
    await host.door("settings", { missingMessages: ["msdyn_PostInvoice"] });
    expect(await host.port().request("send", invoiceId("draft"))).toEqual({
      ok: false,
      error: { kind: "messageMissing", name: "msdyn_PostInvoice" },
    });
  });

  it("an invoice that is gone is not a missing message", async () => {
    const nowhere = "00000000-0000-4000-8000-000000000000" as Invoice["id"];
    expect(await host.port().request("send", nowhere)).toMatchObject({ ok: false, error: { kind: "gone" } });
  });
});

describe("marking as paid where the message is missing", () => {
  beforeEach(async () => host.door("settings", { missingMessages: ["msdyn_InvoicePaid"] }));

  it("is refused unless a maker allowed the state change", async () => {
    expect(await host.port().request("markPaid", invoiceId("confirmed"))).toMatchObject({
      error: { kind: "messageMissing" },
    });
    expect(await statusOf("confirmed")).toBe("confirmed");
  });

  it("is the state change where a maker allowed it", async () => {
    const port = host.port({ paidFallback: true });
    expect(await port.request("markPaid", invoiceId("confirmed"))).toMatchObject({ ok: true });
    expect(await statusOf("confirmed")).toBe("paid");
  });

  it("a message that is known to be missing is not asked for again, and is said to be missing", async () => {
    const port = host.port({ paidFallback: true });
    const [first, second] = [invoiceId("confirmed"), invoiceId("corrected")];
    await host.door("trace", undefined, "DELETE");
    for (const id of [first, second]) expect(await port.request("markPaid", id)).toMatchObject({ ok: true });
    const asked = ["POST invoices/Microsoft.Dynamics.CRM.msdyn_InvoicePaid", "PATCH invoices", "PATCH invoices"];
    expect(await host.requests()).toEqual(asked);
    expect(await port.readInvoice(first)).toMatchObject({ value: { absent: { columns: ["msdyn_InvoicePaid"] } } });
  });

  it("the fallback never replaces another act", async () => {
    await host.door("settings", { missingMessages: ["msdyn_PostInvoice"] });
    const port = host.port({ paidFallback: true });
    expect(await port.request("send", invoiceId("draft"))).toMatchObject({ error: { kind: "messageMissing" } });
    expect(await statusOf("draft")).toBe("draft");
  });
});
