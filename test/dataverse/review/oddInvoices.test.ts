import { readFacts } from "../../../shared/dataverse/review/readFacts";
import { readInvoice, readOpenLines } from "../../../shared/dataverse/review/readInvoice";
import { someFindings } from "../../support/someFindings";
import type { ReadApi } from "../../../shared/dataverse/wire/readApi";
import type { WireRow } from "../../../shared/dataverse/wire/row";
import type { CalendarDate } from "../../../shared/invoicing/words/calendarDate";
import type { InvoiceId } from "../../../shared/invoicing/ids";
import { attentionOf } from "../../../shared/invoicing/invoiceFacts";
import { userDayIn } from "../../../shared/platform/userDay";
import { invoiceRows } from "../../support/invoiceRows";
import { valueOf } from "../../support/valueOf";
import { createOrganisation } from "../../../shared/dataverse/organisation/organisation";

const userDay = userDayIn({ getTimeZoneOffsetMinutes: () => 60 });
const seesSources = Promise.resolve(true);
const [invoice, line, detail] = [
  invoiceRows.invoice[0],
  invoiceRows.invoicedetail[0],
  invoiceRows.msdyn_invoicelinetransaction[0],
] as const;

const organisation = createOrganisation();

describe("an invoice with odd rows", () => {
  const read = async (parts: { lines?: readonly WireRow[]; details?: readonly WireRow[] }) => {
    const rows: Readonly<Record<string, readonly WireRow[]>> = {
      invoice: [invoice],
      invoicedetail: parts.lines ?? [line],
      msdyn_invoicelinetransaction: parts.details ?? [detail],
    };
    const reads: ReadApi = { retrieveMultipleRecords: (table) => Promise.resolve({ entities: rows[table] ?? [] }) };
    const loaded = valueOf(
      await readInvoice(
        { reads, userDay, seesSources, findings: someFindings(), organisation },
        "invoice-1" as InvoiceId,
      ),
    );
    return {
      lines: loaded.lines.map(({ id }): string => id),
      details: loaded.details.map(({ id }): string => id),
      unread: loaded.unread.map(({ id, column }) => `${id} ${column}`),
    };
  };
  const other = { ...detail, msdyn_invoicelinetransactionid: "detail-2" };

  it.each<{ why: string; of: Parameters<typeof read>[0]; says: Awaited<ReturnType<typeof read>> }>([
    { why: "none", of: {}, says: { lines: ["line-1"], details: ["detail-1"], unread: [] } },
    {
      why: "a detail without billing type",
      of: { details: [detail, { ...other, msdyn_billingtype: null }] },
      says: { lines: ["line-1"], details: ["detail-1"], unread: ["detail-2 msdyn_billingtype"] },
    },
    {
      why: "a detail of a line that is not on the invoice, which no group would show",
      of: { details: [detail, { ...other, _msdyn_invoicelineid_value: "line-9" }] },
      says: { lines: ["line-1"], details: ["detail-1"], unread: ["detail-2 msdyn_invoicelineid"] },
    },
    {
      why: "a line, whose details keep a heading",
      of: { lines: [{ ...line, msdyn_contractlineamount: 12345678901234.566 }] },
      says: { lines: ["line-1"], details: ["detail-1"], unread: ["line-1 msdyn_contractlineamount"] },
    },
    {
      why: "a line that does not say whether it is a product, which would stand beside its own details",
      of: { lines: [{ ...line, producttypecode: null }] },
      says: { lines: ["line-1"], details: ["detail-1"], unread: ["line-1 producttypecode"] },
    },
    {
      why: "a detail with a price and without a quantity, which is not a quantity of 0",
      of: { details: [detail, { ...other, msdyn_quantity: null }] },
      says: { lines: ["line-1"], details: ["detail-1"], unread: ["detail-2 msdyn_quantity"] },
    },
    {
      why: "a line without details",
      of: { lines: [line, { ...line, invoicedetailid: "line-2", extendedamount: "much" }] },
      says: { lines: ["line-1"], details: ["detail-1"], unread: ["line-2 extendedamount"] },
    },
    {
      why: "a product line without a row version: it could not be written",
      of: { lines: [line, { ...line, "@odata.etag": undefined, invoicedetailid: "line-2", producttypecode: 1 }] },
      says: { lines: ["line-1"], details: ["detail-1"], unread: ["line-2 @odata.etag"] },
    },
    {
      why: "every row",
      of: { details: [{ ...detail, msdyn_quantity: "8" }], lines: [{ ...line, invoicedetailid: null }] },
      says: { lines: [], details: [], unread: [" invoicedetailid", "detail-1 msdyn_quantity"] },
    },
  ])("$why", async ({ of, says }) => expect(await read(of)).toEqual(says));
});

describe("rows that were changed, with odd transactions behind them", () => {
  const actual = (id: string, columns: WireRow = {}): WireRow => ({ ...detail, msdyn_actualid: id, ...columns });
  const row = (id: string, columns: WireRow = {}): WireRow => ({
    ...detail,
    ...{ msdyn_invoicelinetransactionid: id, msdyn_quantity: 6, msdyn_amount: 1200 },
    ...columns,
  });
  const link = (from: string, to: string): WireRow => ({
    ...{ msdyn_transaction1: from, msdyn_transaction2: to },
    ...{ msdyn_transaction2type: "msdyn_actual", msdyn_transaction2role: "Unbilled Sales" },
  });
  const behind = async (actuals: readonly WireRow[], links: readonly WireRow[]) => {
    const rows: Readonly<Record<string, readonly WireRow[]>> = {
      invoice: [invoice],
      invoicedetail: [line],
      msdyn_invoicelinetransaction: [row("lowered"), row("odd"), row("by-hand", { msdyn_description: "More" })],
      msdyn_actual: actuals,
      msdyn_transactionconnection: links,
    };
    const reads: ReadApi = { retrieveMultipleRecords: (table) => Promise.resolve({ entities: rows[table] ?? [] }) };
    const { details } = valueOf(
      await readInvoice(
        { reads, userDay, seesSources, findings: someFindings(), organisation },
        "invoice-1" as InvoiceId,
      ),
    );
    return details.map(({ source }) => (source && source !== "unknown" ? source.quantity.toFixed() : source));
  };
  const links = [link("lowered", "a"), link("odd", "b")];

  it.each<{ why: string; actuals: readonly WireRow[]; links: readonly WireRow[]; says: unknown }>([
    { why: "none", actuals: [actual("a"), actual("b", { msdyn_quantity: 7 })], links, says: ["8", "7", null] },
    {
      why: "a price of 17 digits hides what is behind its own row",
      actuals: [actual("a"), actual("b", { msdyn_price: 12345678901234.566 })],
      links,
      says: ["8", "unknown", null],
    },
    {
      why: "one without a quantity, which is not one of 0",
      actuals: [actual("a"), actual("b", { msdyn_quantity: null })],
      links,
      says: ["8", "unknown", null],
    },
    { why: "one that is not there for this user", actuals: [actual("a")], links, says: ["8", "unknown", null] },
    {
      why: "a link that cannot be read may be that of any row without one",
      actuals: [actual("a")],
      links: [link("lowered", "a"), { ...link("odd", "b"), msdyn_transaction1: 7 }],
      says: ["8", "unknown", "unknown"],
    },
  ])("$why", async ({ actuals, links: some, says }) => expect(await behind(actuals, some)).toEqual(says));
});

describe("a page of the list with odd rows", () => {
  const read = async (parts: Readonly<Record<string, readonly WireRow[]>>) => {
    const rows: typeof parts = {
      invoice: [invoice, { ...invoice, invoiceid: "invoice-2" }],
      invoicedetail: [line],
      msdyn_invoicelinetransaction: [detail],
      ...parts,
    };
    const reads: ReadApi = { retrieveMultipleRecords: (table) => Promise.resolve({ entities: rows[table] ?? [] }) };
    const ids = ["invoice-1", "invoice-2"] as InvoiceId[];
    const { facts, unread } = valueOf(await readFacts(reads, ids));
    const headers = [...facts.values()].map((each) => each.invoice);
    const lines = valueOf(
      await readOpenLines({ reads, userDay, seesSources, findings: someFindings(), organisation }, headers),
    );
    const attention = [...facts].map(([id, each]) =>
      [
        id,
        ...attentionOf(each, "2026-11-22" as CalendarDate, lines.get(id), "halfToEven", null).map(({ kind }) => kind),
      ].join(" "),
    );
    return [...attention, ...[...unread].map(([id, { column, found }]) => `${id} unread: ${column} ${found}`)];
  };

  it.each<{ why: string; rows: Parameters<typeof read>[0]; says: string[] }>([
    { why: "none", rows: {}, says: ["invoice-1", "invoice-2 staleTotals nothingChargeable"] },
    {
      why: "an invoice without a currency",
      rows: { invoice: [{ ...invoice, invoiceid: "invoice-2", transactioncurrencyid: null }, invoice] },
      says: ["invoice-1", "invoice-2 unread: transactioncurrencyid null"],
    },
    {
      why: "a total of 17 digits",
      rows: { invoice: [invoice, { ...invoice, invoiceid: "invoice-2", totalamount: 12345678901234.566 }] },
      says: ["invoice-1", "invoice-2 unread: totalamount 12345678901234.566"],
    },
    {
      why: "rows without billing type",
      rows: { msdyn_invoicelinetransaction: [detail, { ...detail, msdyn_billingtype: null }] },
      says: ["invoice-1 unreadRows", "invoice-2 staleTotals nothingChargeable"],
    },
    {
      why: "rows without invoice line",
      rows: { msdyn_invoicelinetransaction: [detail, { ...detail, _msdyn_invoicelineid_value: null }] },
      says: ["invoice-1 unreadRows", "invoice-2 staleTotals nothingChargeable"],
    },
    {
      why: "a price beyond 15 digits",
      rows: { msdyn_invoicelinetransaction: [detail, { ...detail, msdyn_price: 12345678901234.566 }] },
      says: ["invoice-1 unreadRows", "invoice-2 staleTotals nothingChargeable"],
    },
    {
      why: "an odd line",
      rows: { invoicedetail: [{ ...line, extendedamount: "much" }] },
      says: ["invoice-1 unreadRows", "invoice-2 staleTotals nothingChargeable"],
    },
    {
      why: "rows of which one has no price",
      rows: { msdyn_invoicelinetransaction: [detail, { ...detail, msdyn_price: null, msdyn_amount: null }] },
      says: ["invoice-1 withoutPrice", "invoice-2 staleTotals nothingChargeable"],
    },
    {
      why: "a fixed amount needs no price",
      rows: { msdyn_invoicelinetransaction: [{ ...detail, msdyn_price: null, msdyn_amountmethod: 1 }] },
      says: ["invoice-1", "invoice-2 staleTotals nothingChargeable"],
    },
  ])("$why", async ({ rows, says }) => expect(await read(rows)).toEqual(says));
});
