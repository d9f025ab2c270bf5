import { InvoiceId } from "../../invoicing/ids";
import { DetailEdit, HeaderEdits, namedEdits } from "../../invoicing/edits/rowEdit";
import { RowWrite } from "../../procedures/review/reviewPort";
import { BatchPart } from "../wire/batch";
import { exactJson, WireValue } from "../wire/exactJson";
import { optionOfBillingType } from "../optionSets";
import { removalPart } from "./removalPart";
import { invoiceLineTable, invoiceTable, lineDetailTable } from "../tables";

/** One row as an operation of a $batch, under its own version. */
export function batchPart(invoice: InvoiceId, write: RowWrite, taxColumn: string | null): BatchPart {
  switch (write.kind) {
    case "header":
      return patch(invoiceTable, invoice, write.version, headerColumns(write.fields));
    case "detail":
      // the maker names the column of tax
      return patch(
        lineDetailTable,
        write.row,
        write.version,
        detailColumns(write.fields, { ...lineDetailTable.columns, tax: taxColumn }),
      );
    case "productLine":
      return patch(
        invoiceLineTable,
        write.row,
        write.version,
        detailColumns(write.fields, { tax: invoiceLineTable.columns.tax }),
      );
    case "removal":
      return removalPart(write);
  }
}

function patch(
  table: BatchPart["table"] & { readonly set: string },
  id: string,
  version: string,
  columns: readonly Written[],
): BatchPart {
  return { method: "PATCH", table, path: `${table.set}(${id})`, version, body: exactJson(columns) };
}

/** A column, and what is written into it. */
type Written = readonly [string, WireValue];

/** A time-zone-independent date-time is written as that day's midnight, which nobody converts (facts 5.2). */
const headerColumns = (edits: HeaderEdits): readonly Written[] =>
  namedEdits(edits).map(({ field, value }) => [
    invoiceTable.columns[field],
    field === "invoiceDate" && value !== null ? `${value}T00:00:00Z` : value,
  ]);

const detailColumns = (
  edits: DetailEdit["fields"],
  columns: { readonly [F in keyof DetailEdit["fields"]]?: string | null },
): readonly Written[] =>
  namedEdits(edits).map(({ field, value }) => {
    const column = columns[field];
    if (!column) throw new Error(field);
    return [column, field === "billingType" ? optionOfBillingType(value) : value];
  });
