import { wellKnownInvoices } from "../../host/scenarios/wellKnown";
import type { CalendarDate } from "../../shared/invoicing/words/calendarDate";
import { figureDifferences } from "../../shared/invoicing/acts/figureDifferences";
import { type Attention, attentionOf, mayBeSent, type PageFacts } from "../../shared/invoicing/invoiceFacts";
import { moneyRulesOf } from "../../shared/invoicing/invoiceFigures";
import { outcomeKinds } from "../../shared/invoicing/acts/lineOutcome";
import { isEditableStatus } from "../../shared/invoicing/invoiceStatus";
import { recordedBlockers } from "../../shared/invoicing/acts/recordedBlockers";
import { type InvoiceKey, invoiceId, openReviewHost, type ReviewHost, rowId } from "../support/reviewHost";
import { valueOf } from "../support/valueOf";

let host: ReviewHost;
beforeAll(async () => {
  host = await openReviewHost("contoso60");
});
afterAll(async () => host.host.close());

const today = "2026-11-22" as CalendarDate;
const read = async (keys: readonly InvoiceKey[], parts = {}): Promise<PageFacts> =>
  valueOf(await host.port(parts).readFacts(keys.map(invoiceId)));
const beyondSend: ReadonlySet<string> = new Set([
  ...["pricingError", "nothingToBill", "overdue", "notProjectInvoice", "draftPastDue"],
  ...["negativeTotal", ...outcomeKinds],
]);

/** *attention* of an invoice on a page of its own. */
async function attentionTo(key: InvoiceKey, parts = {}): Promise<readonly Attention[]> {
  const facts = (await read([key], parts)).facts.get(invoiceId(key));
  if (!facts) return [];
  const lines = mayBeSent(facts) ? await host.port(parts).readOpenLines([facts.invoice]) : null;
  return attentionOf(facts, today, lines?.ok ? lines.value.get(invoiceId(key)) : null, "halfToEven", null);
}

/** What the list says against sending, and what the opened invoice does. */
async function against(key: InvoiceKey, parts = {}): Promise<{ list: string[]; open: string[] }> {
  const attention = await attentionTo(key, parts);
  const loaded = valueOf(await host.port(parts).readInvoice(invoiceId(key)));
  const { invoice } = loaded;
  const differences = figureDifferences(loaded, moneyRulesOf(invoice, "halfToEven"));
  const isOpen = invoice.isProjectInvoice && isEditableStatus(invoice.status);
  const blockers = isOpen ? recordedBlockers(loaded, { differences, isRecalculated: false }) : [];
  return {
    list: attention.map(({ kind }) => kind as string).filter((kind) => !beyondSend.has(kind)),
    open: blockers.map(({ kind }) => kind),
  };
}

describe("the facts of a page of the list", () => {
  it("are read for all invoices in one request, and the lines of the open ones in a wave of three", async () => {
    const keys = ["draft", "stale", "unpriced", "yen", "sales", "paid"] as const;
    await host.door("trace", undefined, "DELETE");
    const { facts } = await read(keys);
    valueOf(await host.port().readOpenLines([...facts.values()].filter(mayBeSent).map(({ invoice }) => invoice)));
    const wave = ["GET invoicedetails", "GET msdyn_invoicelinetransactions", "GET msdyn_actuals"];
    expect(await host.requests()).toEqual(["GET invoices", ...wave]);
    expect(
      keys
        .map((key) => facts.get(invoiceId(key)))
        .map((of) => of && [of.invoice.status, of.invoice.isProjectInvoice, of.invoice.currency.code]),
    ).toEqual([
      ["draft", true, "USD"],
      ["draft", true, "USD"],
      ["draft", true, "USD"],
      ["draft", true, "JPY"],
      ["draft", false, "USD"],
      ["paid", true, "USD"],
    ]);
  });

  it("of 150 invoices cost no more, and of 250 twice as many: an address has an end", async () => {
    const requestsFor = async (count: number): Promise<number> => {
      const ids = Array.from({ length: count }, (_, at) => `5eed0000-0000-4000-8000-${String(at).padStart(12, "0")}`);
      await host.door("trace", undefined, "DELETE");
      valueOf(await host.port().readFacts(ids as never));
      valueOf(await host.port().readOpenLines(ids.map((id) => ({ id })) as never));
      return (await host.requests()).length;
    };
    expect([await requestsFor(150), await requestsFor(250)]).toEqual([4, 8]);
  });

  it("of an empty page cost nothing", async () => {
    await host.door("trace", undefined, "DELETE");
    expect((await read([])).facts.size).toBe(0);
    expect(await host.requests()).toEqual([]);
  });

  it("lines that cannot be read leave status and sums", async () => {
    await host.door("faults", { path: "^invoicedetails", status: 503, times: 1 });
    expect(await attentionTo("draft")).toContainEqual({ kind: "linesUnknown" });
  });
});

describe("the list says against sending what the opened invoice says", () => {
  it.each(Object.keys(wellKnownInvoices) as InvoiceKey[])("%s", async (key) => {
    const { list, open } = await against(key);
    expect(list).toEqual(open);
  });

  it("and where tax is kept on the rows", async () => {
    const { list, open } = await against("milestones", { taxColumn: "msdyn_tax" });
    expect(list).toEqual(open);
  });

  it.each<{ key: InvoiceKey; says: string[] }>([
    { key: "draft", says: [] },
    { key: "stale", says: ["staleTotals"] },
    { key: "unpriced", says: ["withoutPrice"] },
    { key: "empty", says: ["nothingChargeable"] },
  ])("$key has its reason", async ({ key, says }) => expect((await against(key)).list).toEqual(says));
});

describe("an odd row of the database", () => {
  afterEach(async () => host.freshStart());

  it("without billing type: the rest of the invoice opens, and list and invoice say so", async () => {
    const before = await host.read("draft");
    const odd = rowId("draft", 1);
    const body = { msdyn_billingtype: null };
    expect((await host.send("PATCH", `msdyn_invoicelinetransactions(${odd})`, body)).status).toBe(204);
    const after = await host.read("draft");
    expect([after.details.length, after.unread.map(({ id }) => id)]).toEqual([before.details.length - 1, [odd]]);
    const { list, open } = await against("draft");
    expect([list, open.includes("unreadRows")]).toEqual([["unreadRows"], true]);
  });
});
