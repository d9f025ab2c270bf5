import { ok } from "../core/result";
import { InvoiceId, plainId } from "../invoicing/ids";
import { LineDetail } from "../invoicing/invoice";
import { Answer } from "../procedures/reviewPort";
import { detailFromRow, UserDay } from "./detailFromRow";
import { ReadApi, readRows } from "./readRows";
import { requiredText } from "./row";
import { readActualsOn, withSources } from "./rowSources";
import { openDetailsQuery } from "./sourceTables";
import { lineDetailTable, lookupValue } from "./tables";

/**
 * The lines of those of these invoices that can be changed, with what their transactions hold: a wave of two reads,
 * and one of links where some are not as their transactions are.
 */
export async function readOpenLines(
  reads: ReadApi,
  userDay: UserDay,
  invoices: readonly InvoiceId[],
): Answer<ReadonlyMap<InvoiceId, readonly LineDetail[]>> {
  const [rows, actuals] = await Promise.all([
    readRows(reads, openDetailsQuery(invoices), (row) => ({
      invoice: plainId(requiredText(row, lookupValue(lineDetailTable.columns.invoice))) as InvoiceId,
      detail: detailFromRow(row, userDay, null),
    })),
    readActualsOn(reads, userDay, invoices),
  ]);
  if (!rows.ok) return rows;
  if (!actuals.ok) return actuals;
  const details = rows.value.map(({ detail }) => detail);
  const backed = await withSources(reads, userDay, details, actuals.value);
  if (!backed.ok) return backed;
  const byInvoice = new Map<InvoiceId, LineDetail[]>();
  rows.value.forEach(({ invoice, detail }, place) => {
    const known = byInvoice.get(invoice);
    const each = backed.value.details[place] ?? detail;
    if (known) known.push(each);
    else byInvoice.set(invoice, [each]);
  });
  return ok(byInvoice);
}
