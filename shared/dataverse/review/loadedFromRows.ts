import { AbsentFields, Invoice, InvoiceLine, LineDetail, loadedInvoice, LoadedInvoice } from "../../invoicing/invoice";
import { UnreadRow } from "../../invoicing/unreadRow";
import { lineFromRow, productRowFromRow, unreadLine } from "./lineFromRow";
import { mapRows } from "../wire/mapRows";
import { WireRow } from "../wire/row";
import { logicalName } from "../columns";
import { invoiceLineTable, lineDetailTable } from "../tables";

/** An invoice with its rows. A line or detail that cannot be read is named in `unread`, and the rest is there. */
export async function loadedFromRows(
  invoice: Invoice,
  lineRows: readonly WireRow[] = [],
  detailRows: readonly WireRow[] = [],
  detailFrom: (row: WireRow) => LineDetail,
  absent: AbsentFields,
): Promise<LoadedInvoice> {
  const lines = await mapRows(invoiceLineTable.name, lineRows, (row) => {
    const line = lineFromRow(row);
    return { line, product: line.isProduct ? productRowFromRow(row, line) : null };
  });
  const details = await mapRows(lineDetailTable.name, detailRows, detailFrom);
  const placed = withLines(
    lines.rows.map(({ line }) => line),
    lines.unread,
    details.rows,
  );
  const products = lines.rows.flatMap(({ product }) => product ?? []);
  const unread = [...lines.unread, ...details.unread, ...placed.astray];
  return loadedInvoice(invoice, placed.lines, [...placed.details, ...products], unread, absent);
}

/** Details keep a heading when their line cannot be read; one whose line is not on the invoice would be seen nowhere. */
function withLines(lines: readonly InvoiceLine[], unread: readonly UnreadRow[], details: readonly LineDetail[]) {
  const named = new Set<string>(details.map(({ lineId }) => lineId));
  const all = [...lines, ...unread.filter(({ id }) => named.has(id)).map(unreadLine)];
  const known = new Set(all.map(({ id }) => id));
  return {
    lines: all,
    details: details.filter(({ lineId }) => known.has(lineId)),
    astray: details.filter(({ lineId }) => !known.has(lineId)).map(withoutLine),
  };
}

const withoutLine = ({ id, description, lineId }: LineDetail): UnreadRow => ({
  id,
  name: description,
  table: lineDetailTable.name,
  column: logicalName(lineDetailTable.columns.line),
  found: JSON.stringify(lineId),
});
