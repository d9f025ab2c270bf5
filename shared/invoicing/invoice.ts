import { each } from "../core/each";
import { Decimal } from "../calculation/money";
import { BillingType } from "../calculation/lineTotals";
import { HeaderInput, InvoiceTotals } from "../calculation/invoiceTotals";
import { CalendarDate } from "./words/calendarDate";
import { Currency } from "./words/currency";
import { ContractId, InvoiceId, InvoiceLineId, RowId } from "./ids";
import { InvoiceStatus } from "./invoiceStatus";
import { BulkConfirmation } from "./acts/bulkConfirmation";
import { SourceFigures } from "./acts/sourceFigures";
import { TransactionClass } from "./words/transactionClass";
import { UnreadRow } from "./unreadRow";

/** An opaque row version. What is written carries the version it was based on. */
export type RowVersion = string;

/** A project invoice's header as it is recorded. Amounts: the invoice's currency, its decimals. */
export interface Invoice {
  readonly id: InvoiceId;
  readonly version: RowVersion;
  readonly number: string;
  readonly name: string;
  readonly description: string;
  readonly invoiceDate: CalendarDate | null;
  readonly dueDate: CalendarDate | null;
  readonly billToName: string;
  readonly billToLine1: string;
  readonly billToCity: string;
  readonly billToPostalCode: string;
  readonly billToCountry: string;
  readonly status: InvoiceStatus;
  /** Work based. Anything else is shown and never acted on. */
  readonly isProjectInvoice: boolean;
  readonly isCorrective: boolean;
  readonly customer: string;
  readonly contract: { readonly id: ContractId; readonly name: string } | null;
  readonly currency: Currency;
  readonly header: HeaderInput;
  readonly recorded: InvoiceTotals;
  /** null where it is in none, where nobody has asked yet, or where this organisation keeps no state of one. */
  readonly bulk: BulkConfirmation | null;
}

/** An invoice by its number, and by its name where it has none yet: as a row or a heading calls it. */
export const numberOf = ({ number, name }: Pick<Invoice, "number" | "name">): string => number || name;

/** An invoice line: one per project contract line, or a product line. Amounts as recorded. */
export interface InvoiceLine {
  readonly id: InvoiceLineId;
  readonly name: string;
  readonly isProduct: boolean;
  readonly isFixedPrice: boolean;
  readonly chargeable: Decimal;
  readonly tax: Decimal;
  readonly extended: Decimal;
  readonly manualDiscount: Decimal;
  readonly contractAmount: Decimal | null;
  readonly invoicedBefore: Decimal | null;
}

/** What a line detail says in words, each read from the table's column of the same name; "" where that is empty. */
export const detailWords = ["description", "externalDescription", "resource", "task", "project", "unit"] as const;

export type DetailWord = (typeof detailWords)[number];
export type DetailWords = Readonly<Record<DetailWord, string>>;

/** Of a row that says nothing. */
export const noWords: DetailWords = /* @__PURE__ */ each(detailWords, () => "");

/**
 * One row of the line grid: an invoice line detail (one transaction), or a product line standing for itself.
 * `price` null means "no price", which is not a price of 0.
 */
export interface LineDetail extends DetailWords {
  readonly id: RowId;
  readonly version: RowVersion;
  readonly origin: "detail" | "productLine";
  readonly lineId: InvoiceLineId;
  readonly transactionClass: TransactionClass;
  readonly billingType: BillingType;
  readonly date: CalendarDate | null;
  readonly roleOrCategory: string;
  readonly quantity: Decimal;
  readonly price: Decimal | null;
  /** As recorded; null where there is no price. Before tax. */
  readonly amount: Decimal | null;
  /** null where the organisation keeps no tax on line details. */
  readonly tax: Decimal | null;
  /** Whether the platform works the amount out as quantity × price. */
  readonly isMultiplied: boolean;
  readonly isCorrection: boolean;
  /**
   * What the transaction behind it holds; null where it has none, and where the invoice cannot be changed. "unknown" where
   * nobody could tell this user.
   */
  readonly source: SourceFigures | "unknown" | null;
}

/** An invoice with everything that was read with it. */
export interface LoadedInvoice {
  readonly invoice: Invoice;
  readonly lines: readonly InvoiceLine[];
  readonly details: readonly LineDetail[];
  readonly detailById: ReadonlyMap<RowId, LineDetail>;
  /** Whether tax is kept on line details, or typed on the invoice line as a whole. */
  readonly hasDetailTax: boolean;
  /** Lines and details that are on the invoice and could not be read: in none of the above. */
  readonly unread: readonly UnreadRow[];
  readonly absent: AbsentFields;
}

/** What this organisation keeps no column for: empty is not known there, and not none. */
export interface AbsentFields {
  readonly header: readonly (keyof Invoice)[];
  readonly detail: readonly (keyof LineDetail)[];
  /** `invoicedBefore` of the lines. */
  readonly before: boolean;
  /** Billing types that the organisation has no option for: nothing can be made so. */
  readonly billingTypes: readonly BillingType[];
  /** Every column that was looked for and is not there, in the platform's words: for whoever sets this up. */
  readonly columns: readonly string[];
}

export const noneAbsent: AbsentFields = { header: [], detail: [], before: false, billingTypes: [], columns: [] };

export function loadedInvoice(
  invoice: Invoice,
  lines: readonly InvoiceLine[],
  details: readonly LineDetail[],
  unread: readonly UnreadRow[] = [],
  absent: AbsentFields = noneAbsent,
): LoadedInvoice {
  return {
    invoice,
    lines,
    details,
    detailById: new Map(details.map((detail) => [detail.id, detail])),
    hasDetailTax: details.some((detail) => detail.origin === "detail" && detail.tax !== null),
    unread,
    absent,
  };
}

/** Whether a row is on the invoice, also where it cannot be read. */
export const hasRow = ({ detailById, unread }: LoadedInvoice, row: string): boolean =>
  detailById.has(row as RowId) || unread.some(({ id }) => id === row);

/** No price where one is needed: a gap to be filled, not an amount of 0. */
export function isUnpriced(detail: LineDetail): boolean {
  return detail.amount === null || (detail.isMultiplied && detail.price === null);
}
