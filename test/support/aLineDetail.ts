import type { BillingType } from "../../shared/calculation/lineTotals";
import { detailAmount } from "../../shared/calculation/lineDetail";
import type { CalendarDate } from "../../shared/invoicing/words/calendarDate";
import type { InvoiceLineId, RowId } from "../../shared/invoicing/ids";
import { type LineDetail, noWords } from "../../shared/invoicing/invoice";
import type { TransactionClass } from "../../shared/invoicing/words/transactionClass";
import { amount } from "./amount";

/** What a test says of a row; figures as plain decimal text, null for "none". */
export interface DetailParts {
  readonly id?: string;
  readonly lineId?: string;
  readonly version?: string;
  readonly origin?: LineDetail["origin"];
  readonly transactionClass?: TransactionClass;
  readonly billingType?: BillingType;
  readonly description?: string;
  readonly externalDescription?: string;
  readonly quantity?: string;
  readonly price?: string | null;
  /** Left out: quantity × price to two decimals. */
  readonly amount?: string | null;
  readonly tax?: string | null;
  readonly isMultiplied?: boolean;
  readonly isCorrection?: boolean;
  /** What the transaction behind it holds; what is left out is as the row has it. Left out altogether: none. */
  readonly source?: Pick<DetailParts, "quantity" | "price" | "amount" | "billingType"> | "unknown";
}

const amountOrNull = (text: string | null): LineDetail["price"] => (text === null ? null : amount(text));

/** Eight chargeable hours at 200: 1,600. */
export function aLineDetail(parts: DetailParts = {}): LineDetail {
  const quantity = amount(parts.quantity ?? "8");
  const price = amountOrNull(parts.price === undefined ? "200" : parts.price);
  const { id = "detail-1", lineId = "line-1" } = parts;
  return {
    ...noWords,
    id: id as RowId,
    version: parts.version ?? `version of ${id}`,
    origin: parts.origin ?? "detail",
    lineId: lineId as InvoiceLineId,
    transactionClass: parts.transactionClass ?? "time",
    billingType: parts.billingType ?? "chargeable",
    description: parts.description ?? "Analysis",
    externalDescription: parts.externalDescription ?? "",
    date: "2026-10-01" as CalendarDate,
    resource: "Developer 1",
    roleOrCategory: "Developer",
    task: "Build",
    project: "Warehouse",
    quantity,
    unit: "Hour",
    price,
    amount:
      parts.amount === undefined
        ? detailAmount(quantity, price, { decimals: 2, rounding: "halfToEven" })
        : amountOrNull(parts.amount),
    tax: amountOrNull(parts.tax ?? null),
    isMultiplied: parts.isMultiplied ?? true,
    isCorrection: parts.isCorrection ?? false,
    source: parts.source ? sourceOf(parts, parts.source) : null,
  };
}

function sourceOf(parts: DetailParts, source: NonNullable<DetailParts["source"]>): LineDetail["source"] {
  if (source === "unknown") return source;
  const held = aLineDetail({
    quantity: parts.quantity ?? "8",
    price: parts.price === undefined ? "200" : parts.price,
    ...source,
  });
  return { quantity: held.quantity, price: held.price, amount: held.amount, billingType: held.billingType };
}

/** Billed at 5,000 when it is reached; nobody multiplies it. */
export const aMilestone = (parts: DetailParts = {}): LineDetail =>
  aLineDetail({ transactionClass: "milestone", quantity: "1", price: "5000", isMultiplied: false, ...parts });

/** A product line standing in the grid for itself: its row and its line have one id. */
export const aProductRow = (parts: DetailParts = {}): LineDetail =>
  aLineDetail({
    id: "product-1",
    lineId: "product-1",
    origin: "productLine",
    transactionClass: "product",
    quantity: "10",
    price: "20",
    amount: "175",
    tax: "8",
    isMultiplied: false,
    ...parts,
  });
