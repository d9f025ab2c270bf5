import type { InvoiceId } from "../../shared/invoicing/ids";
import { invoiceId, openReviewHost, rowId, type ReviewHost } from "../support/reviewHost";
import { valueOf } from "../support/valueOf";

let host: ReviewHost;
beforeAll(async () => {
  host = await openReviewHost();
});
beforeEach(async () => host.freshStart());
afterAll(async () => host.host.close());

const noon = Date.parse("2026-11-22T12:00:00Z");

describe("the drafts that correct an invoice", () => {
  it("are none before it is corrected, and then the new one alone, in two requests", async () => {
    const seen = await host.read("confirmed");
    expect(valueOf(await host.port().readCorrections(seen))).toEqual([]);
    valueOf(await host.port().request("correct", seen.invoice.id));
    await host.door("trace", undefined, "DELETE");
    expect(valueOf(await host.port().readCorrections(seen))).toHaveLength(1);
    expect(await host.requests()).toEqual(["GET invoices", "GET msdyn_invoicelinetransactions"]);
  });

  it("are none of another invoice's, and none once it is gone", async () => {
    const seen = await host.read("confirmed");
    valueOf(await host.port().request("correct", seen.invoice.id));
    const [draft] = valueOf(await host.port().readCorrections(seen));
    expect(valueOf(await host.port().readCorrections(await host.read("draft")))).toEqual([]);
    valueOf(await host.port().request("discard", draft as InvoiceId));
    expect(valueOf(await host.port().readCorrections(seen))).toEqual([]);
  });
});

describe("what is not on an invoice", () => {
  const pendingAt = async (nowMs: number) =>
    valueOf(await host.port().readPending((await host.read("draft")).invoice, nowMs));

  /** One line of the draft is back in the backlog, ready. */
  beforeEach(async () => {
    const row = rowId("draft", 1);
    const version = (await host.read("draft")).detailById.get(row)?.version ?? "";
    valueOf(await host.port().saveRows(invoiceId("draft"), [{ kind: "removal", row, version }]));
  });

  it("is told in one request, what is on it left out: what is ready, by its class", async () => {
    const { invoice } = await host.read("draft");
    await host.door("trace", undefined, "DELETE");
    const pending = valueOf(await host.port().readPending(invoice, noon));
    expect(await host.requests()).toEqual(["GET msdyn_actuals"]);
    expect(pending.filter(({ isReady }) => isReady).map(({ kind, name }) => [kind, name])).toEqual([
      ["time", "Handheld screens"],
    ]);
  });

  it("is not added where it is dated later than today", async () => {
    const early = await pendingAt(Date.parse("2001-01-01T12:00:00Z"));
    expect(early.map(({ kind, isReady }) => [kind, isReady])).toEqual([["afterToday", false]]);
  });
});

it("what several sources say of themselves is read together, by their ids", async () => {
  const rows = [rowId("draft", 1), rowId("draft", 2)];
  const sources = [...valueOf(await host.port().readSources(rows)).values()];
  await host.door("trace", undefined, "DELETE");
  const statuses = valueOf(await host.port().readSourceStatuses(sources));
  expect(sources.map(({ id }) => statuses.get(id))).toEqual(["onInvoice", "onInvoice"]);
  expect(await host.requests()).toEqual(["GET msdyn_actuals"]);
  expect(valueOf(await host.port().readSourceStatuses([])).size).toBe(0);
});

describe("a draft that is deleted", () => {
  const port = () => host.port();

  it("is gone", async () => {
    const { id, version } = (await host.read("draft")).invoice;
    expect(await port().request("discard", id, version)).toEqual({ ok: true, value: "answered" });
    expect(await port().readInvoice(id)).toEqual({ ok: false, error: { kind: "gone" } });
  });

  it("stays where somebody has written since, and where it is sent", async () => {
    expect(await port().request("discard", invoiceId("draft"), 'W/"1"')).toMatchObject({ error: { kind: "conflict" } });
    const { id, version } = (await host.read("confirmed")).invoice;
    expect(await port().request("discard", id, version)).toMatchObject({ ok: false });
    expect(await port().readInvoice(id)).toMatchObject({ ok: true });
  });
});
