import { each } from "../../core/each";
import { CalendarDate, calendarDateFrom } from "../../invoicing/words/calendarDate";
import { Currency } from "../../invoicing/words/currency";
import { ContractId, InvoiceId } from "../../invoicing/ids";
import { Invoice } from "../../invoicing/invoice";
import { InvoiceTotals } from "../../calculation/invoiceTotals";
import { InvoiceStatus } from "../../invoicing/invoiceStatus";
import { invoiceStatusFromOption, paidStateCode, workBasedOrder } from "../optionSets";
import {
  amountOrZero,
  flagOf,
  idOf,
  nameOf,
  nestedRow,
  optionOf,
  requiredText,
  textOf,
  UnreadableColumn,
  versionOf,
  WireRow,
} from "../wire/row";
import { Day, Lookup } from "../columns";
import { BulkColumn } from "../organisation/bulkColumn";
import { BulkConfirmation } from "../../invoicing/acts/bulkConfirmation";
import { currencyTable, invoiceTable } from "../tables";

const { columns } = invoiceTable;

const texts = [
  ...(["number", "name", "description"] as const),
  ...(["billToName", "billToLine1", "billToCity", "billToPostalCode", "billToCountry"] as const),
] as const;
const inputs = ["discountPercent", "discountAmount", "freight"] as const;
const totals = ["lineItemAmount", "lineItemDiscount", "totalDiscount", "amountLessFreight", "tax", "total"] as const;

/** @param bulk the column of a confirmation in bulk, where it was read as well */
export function invoiceFromRow(row: WireRow, bulk: BulkColumn | null = null): Invoice {
  const contract = idOf(row, columns.contract);
  return {
    id: requiredText(row, invoiceTable.id) as InvoiceId,
    version: versionOf(row),
    ...each(texts, (name) => textOf(row, columns[name])),
    invoiceDate: dayOf(row, columns.invoiceDate),
    dueDate: dayOf(row, columns.dueDate),
    status: statusFromRow(row),
    isProjectInvoice: isProjectInvoice(row),
    isCorrective: flagOf(row, columns.hasCorrections),
    customer: nameOf(row, columns.customer),
    contract: contract === "" ? null : { id: contract as ContractId, name: nameOf(row, columns.contract) },
    currency: currencyFromRow(row),
    header: each(inputs, (name) => amountOrZero(row, columns[name])),
    recorded: recordedTotals(row),
    bulk: bulk && bulkFrom(row, bulk),
  };
}

function bulkFrom(row: WireRow, { name, stageOf }: BulkColumn): BulkConfirmation | null {
  const option = optionOf(row, name);
  // an option's label comes where a look-up's name does
  return option === null ? null : { stage: stageOf(option), words: nameOf(row, name as string as Lookup) };
}

export const recordedTotals = (row: WireRow): InvoiceTotals => each(totals, (name) => amountOrZero(row, columns[name]));

export const isProjectInvoice = (row: WireRow): boolean => optionOf(row, columns.orderType) === workBasedOrder;

/** A paid invoice says so in two columns; the fallback for marking as paid may have set only one. */
export function statusFromRow(row: WireRow): InvoiceStatus {
  const status = invoiceStatusFromOption(optionOf(row, columns.status));
  return status === "confirmed" && optionOf(row, columns.state) === paidStateCode ? "paid" : status;
}

/** More than an amount keeps after its point. */
const mostDecimals = 10;

export function currencyFromRow(row: WireRow): Currency {
  const currency = nestedRow(row, columns.currency);
  const decimals = optionOf(currency, currencyTable.columns.decimals);
  if (decimals === null || decimals % 1 !== 0 || decimals < 0 || decimals > mostDecimals)
    throw new UnreadableColumn(currencyTable.columns.decimals, decimals);
  return {
    code: requiredText(currency, currencyTable.columns.code),
    decimals,
  };
}

/** Both columns are days without a zone: DateOnly, and TimeZoneIndependent with midnight behind it (facts 5.2). */
export function dayOf(row: WireRow, column: Day): CalendarDate | null {
  const text = textOf(row, column);
  if (text === "") return null;
  const day = calendarDateFrom(text.slice(0, 10));
  if (day === null) throw new UnreadableColumn(column, text);
  return day;
}
