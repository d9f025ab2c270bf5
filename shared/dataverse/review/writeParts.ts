import { DetailField, FieldValue, HeaderField } from "../../invoicing/edits/editableField";
import { isBillingType } from "../../invoicing/words/billingType";
import { InvoiceId } from "../../invoicing/ids";
import { RowWrite } from "../../procedures/review/reviewPort";
import { BatchPart } from "../wire/batch";
import { ExactNumber, exactJson, WireValue } from "../wire/exactJson";
import { optionOfBillingType } from "../optionSets";
import { removalPart } from "./removalPart";
import { invoiceLineTable, invoiceTable, lineDetailTable } from "../tables";

/** One row as an operation of a $batch, under its own version. */
export function batchPart(invoice: InvoiceId, write: RowWrite, taxColumn: string | null): BatchPart {
  switch (write.kind) {
    case "header":
      return patch(invoiceTable, invoice, write.version, write.changes.map(headerField));
    case "detail":
      return patch(
        lineDetailTable,
        write.row,
        write.version,
        write.changes.map(([field, value]) =>
          // the maker names the column of tax
          detailField(field === "tax" ? taxColumn : lineDetailTable.columns[field], field, value),
        ),
      );
    case "productLine":
      return patch(
        invoiceLineTable,
        write.row,
        write.version,
        write.changes.map(([field, value]) =>
          detailField(field === "tax" ? invoiceLineTable.columns.tax : null, field, value),
        ),
      );
    case "removal":
      return removalPart(write);
  }
}

function patch(
  table: BatchPart["table"] & { readonly set: string },
  id: string,
  version: string,
  fields: readonly (readonly [string, WireValue])[],
): BatchPart {
  return { method: "PATCH", table, path: `${table.set}(${id})`, version, body: exactJson(fields) };
}

/** A time-zone-independent date-time is written as that day's midnight, which nobody converts (facts 5.2). */
function headerField([field, value]: readonly [HeaderField, FieldValue]): readonly [string, WireValue] {
  return [invoiceTable.columns[field], field === "invoiceDate" && value !== null ? `${value}T00:00:00Z` : value];
}

function detailField(column: string | null, field: DetailField, value: FieldValue): readonly [string, WireValue] {
  if (!column) throw new Error(field);
  if (field === "billingType") {
    if (!isBillingType(value)) throw new Error(field);
    return [column, optionOfBillingType(value)];
  }
  const isNumber = field === "quantity" || field === "price" || field === "tax";
  return [column, isNumber && value !== null ? new ExactNumber(value) : value];
}
