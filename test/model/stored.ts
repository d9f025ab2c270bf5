import type { DetailField, HeaderField } from "../../shared/invoicing/edits/editableField";
import type { HostClient } from "../host/hostClient";

/** Money in units of 1/10,000, quantities of 1/100: as the database has them. */
export interface StoredInvoice {
  readonly id: string;
  readonly number: string;
  readonly contract: string | null;
  readonly createdBy: string;
  readonly status: "draft" | "inReview" | "confirmed" | "paid" | "other";
  readonly version: string;
  readonly total: number;
  readonly tax: number;
  /** Of its currency. */
  readonly decimals: number;
  readonly fields: Readonly<Record<HeaderField, string | null>>;
}

/** A line detail, or a product line standing for itself. */
export interface StoredRow {
  readonly id: string;
  readonly invoice: string;
  readonly version: string;
  /** The transaction, milestone or product contract line that it bills; null without one. */
  readonly source: string | null;
  readonly amount: number | null;
  readonly isChargeable: boolean;
  readonly fields: Readonly<Partial<Record<DetailField, string | null>>>;
}

/** An actual; its money never changes. */
export interface StoredActual {
  readonly id: string;
  readonly type: "unbilled" | "billed" | "other";
  readonly invoice: string | null;
  readonly quantity: number;
  readonly price: number | null;
  readonly amount: number;
  readonly isChargeable: boolean;
}

/** What can be billed: an unbilled actual, a milestone, a product contract line. */
export interface StoredSource {
  readonly id: string;
  readonly status: "ready" | "onInvoice" | "posted" | "other";
  readonly amount: number;
}

/** Everything that the laws speak of, at one moment. */
export interface Stored {
  readonly invoices: ReadonlyMap<string, StoredInvoice>;
  readonly rows: ReadonlyMap<string, StoredRow>;
  readonly actuals: ReadonlyMap<string, StoredActual>;
  readonly sources: ReadonlyMap<string, StoredSource>;
  /** Sums of invoice lines, by id: invoice, chargeable, tax and extended amount. */
  readonly lines: ReadonlyMap<string, string>;
}

export const isOpen = ({ status }: StoredInvoice): boolean => status === "draft" || status === "inReview";
export const isPosted = ({ status }: StoredInvoice): boolean => status === "confirmed" || status === "paid";

type Cell = string | number | null;
type Row = Record<string, Cell>;

const first = 192_350_000;
export const billingTypes: readonly string[] = ["nonChargeable", "chargeable", "complimentary", "notAvailable"];
const statuses = ["draft", "inReview", "confirmed", "paid"] as const;

/** Plain digits, whole units of one part in so many. */
const number = (units: Cell, parts: number): string | null => (units === null ? null : String(Number(units) / parts));
const text = (cell: Cell): string | null => (cell === null ? "" : String(cell));
const day = (cell: Cell): string | null => (cell === null ? null : String(cell).slice(0, 10));

const invoiceFrom = (row: Row): StoredInvoice => ({
  id: String(row.invoiceid),
  number: String(row.invoicenumber),
  contract: row.salesorderid as string | null,
  createdBy: String(row.createdby),
  status: statuses[Number(row.msdyn_projectinvoicestatus) - first] ?? "other",
  version: `W/"${row.versionnumber}"`,
  total: Number(row.totalamount),
  tax: Number(row.totaltax),
  decimals: Number(row.currencyprecision),
  fields: {
    name: text(row.name ?? null),
    description: text(row.description ?? null),
    invoiceDate: day(row.msdyn_invoicedate ?? null),
    dueDate: day(row.duedate ?? null),
    billToName: text(row.billto_name ?? null),
    billToLine1: text(row.billto_line1 ?? null),
    billToPostalCode: text(row.billto_postalcode ?? null),
    billToCity: text(row.billto_city ?? null),
    billToCountry: text(row.billto_country ?? null),
  },
});

const detailFrom = (row: Row): StoredRow => ({
  id: String(row.msdyn_invoicelinetransactionid),
  invoice: String(row.msdyn_invoice),
  version: `W/"${row.versionnumber}"`,
  source: row.source as string | null,
  amount: row.msdyn_amount as number | null,
  isChargeable: row.msdyn_billingtype === first + 1,
  fields: {
    quantity: number(row.msdyn_quantity ?? null, 100),
    price: number(row.msdyn_price ?? null, 10_000),
    billingType: billingTypes[Number(row.msdyn_billingtype) - first] ?? null,
    description: text(row.msdyn_description ?? null),
    externalDescription: text(row.msdyn_externaldescription ?? null),
  },
});

const productFrom = (row: Row): StoredRow => ({
  id: String(row.invoicedetailid),
  invoice: String(row.invoiceid),
  version: `W/"${row.versionnumber}"`,
  source: row.salesorderdetailid as string | null,
  amount: Number(row.extendedamount) - Number(row.tax),
  isChargeable: true,
  fields: { tax: number(row.tax ?? null, 10_000) },
});

const unbilled = first + 5;
const billed = first + 6;

const typeFrom = (code: Cell | undefined): StoredActual["type"] =>
  code === unbilled ? "unbilled" : code === billed ? "billed" : "other";

const actualFrom = (row: Row): StoredActual => ({
  id: String(row.msdyn_actualid),
  type: typeFrom(row.msdyn_transactiontypecode),
  invoice: row.msdyn_invoice as string | null,
  quantity: Number(row.msdyn_quantity),
  price: row.msdyn_price as number | null,
  amount: Number(row.msdyn_amount),
  isChargeable: row.msdyn_billingtype === first + 1,
});

const actualStatuses = ["other", "onInvoice", "posted", "other", "ready"] as const;
const milestoneStatuses = ["other", "ready", "onInvoice", "posted"] as const;

const projectBased = 5;

/** Reads the database past the adapter: what it says is held against what the screens said. */
export async function readStored({ query }: Pick<HostClient, "query">): Promise<Stored> {
  const [invoices, details, lines, actuals, milestones, products] = await Promise.all([
    query<Row>(
      `SELECT invoiceid, invoicenumber, salesorderid, createdby, msdyn_projectinvoicestatus, versionnumber, totalamount,
         totaltax, name, description, msdyn_invoicedate, duedate, billto_name, billto_line1, billto_postalcode,
         billto_city, billto_country, currencyprecision
       FROM invoice NATURAL JOIN (SELECT transactioncurrencyid, currencyprecision FROM transactioncurrency)`,
    ),
    query<Row>(
      `SELECT d.msdyn_invoicelinetransactionid, d.msdyn_invoice, d.versionnumber, d.msdyn_amount, d.msdyn_billingtype,
         d.msdyn_quantity, d.msdyn_price, d.msdyn_description, d.msdyn_externaldescription,
         c.msdyn_transaction2 AS source
       FROM msdyn_invoicelinetransaction d
         LEFT JOIN msdyn_transactionconnection c ON c.msdyn_transaction1 = d.msdyn_invoicelinetransactionid
           AND c.msdyn_transaction2role = 'Unbilled Sales'`,
    ),
    query<Row>(
      `SELECT invoicedetailid, invoiceid, versionnumber, salesorderdetailid, producttypecode, extendedamount, tax,
         msdyn_chargeableamount FROM invoicedetail`,
    ),
    query<Row>(
      `SELECT msdyn_actualid, msdyn_transactiontypecode, msdyn_invoice, msdyn_quantity, msdyn_price, msdyn_amount,
         msdyn_billingtype, msdyn_billingstatus, msdyn_adjustmentstatus FROM msdyn_actual`,
    ),
    query<Row>(
      `SELECT msdyn_contractlinescheduleofvalueid AS id, msdyn_invoicestatus AS status, msdyn_amount AS amount
       FROM msdyn_contractlinescheduleofvalue`,
    ),
    query<Row>(
      `SELECT salesorderdetailid AS id, msdyn_billingstatus AS status, extendedamount AS amount FROM salesorderdetail
       WHERE producttypecode <> ${projectBased}`,
    ),
  ]);
  const isProduct = (row: Row): boolean => row.producttypecode !== projectBased;
  const rows = [...details.map(detailFrom), ...lines.filter(isProduct).map(productFrom)];
  const sources = [
    ...actuals.flatMap((row) =>
      row.msdyn_transactiontypecode === unbilled ? [sourceFrom(row, String(row.msdyn_actualid), actualStatuses)] : [],
    ),
    ...milestones.map((row) => sourceFrom(row, String(row.id), milestoneStatuses)),
    ...products.map((row) => sourceFrom(row, String(row.id), actualStatuses)),
  ];
  return {
    invoices: byId(invoices.map(invoiceFrom)),
    rows: byId(rows),
    actuals: byId(actuals.map(actualFrom)),
    sources: byId(sources),
    lines: new Map(
      lines.map((row) => [
        String(row.invoicedetailid),
        [row.invoiceid, row.msdyn_chargeableamount, row.tax, row.extendedamount].join(" "),
      ]),
    ),
  };
}

function sourceFrom(row: Row, id: string, of: readonly StoredSource["status"][]): StoredSource {
  const isAdjusted = Number(row.msdyn_adjustmentstatus ?? 0) > first;
  const status = of[Number(row.status ?? row.msdyn_billingstatus) - first] ?? "other";
  // what was adjusted is no longer for sale; what was posted stays so
  const isOut = status === "ready" && (isAdjusted || typeof row.msdyn_invoice === "string");
  return { id, status: isOut ? "other" : status, amount: Number(row.amount ?? row.msdyn_amount ?? 0) };
}

const byId = <T extends { readonly id: string }>(all: readonly T[]): ReadonlyMap<string, T> =>
  new Map(all.map((each) => [each.id, each]));

/** Changes with everything that is written to these tables: cheap to ask after each request. */
export async function versionOf({ query }: Pick<HostClient, "query">): Promise<string> {
  const tables = ["invoice", "msdyn_invoicelinetransaction", "invoicedetail", "msdyn_actual"];
  const parts = tables.map((table) => `(SELECT COUNT(*) || '/' || COALESCE(MAX(versionnumber), 0) FROM ${table})`);
  const [row] = await query<{ version: string }>(`SELECT ${parts.join(" || ' ' || ")} AS version`);
  return row?.version ?? "";
}
