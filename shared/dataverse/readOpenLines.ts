import { grouped } from "../core/grouped";
import { ok } from "../core/result";
import { InvoiceId, plainId } from "../invoicing/ids";
import { LineDetail } from "../invoicing/invoice";
import { Answer } from "../procedures/reviewPort";
import { detailFromRow } from "./detailFromRow";
import { readLegible } from "./readRows";
import { requiredText } from "./row";
import { readActualsOn, SourceConnection, withSources } from "./rowSources";
import { openDetailsQuery } from "./sourceTables";
import { lineDetailTable, lookupValue } from "./tables";

/**
 * The line details of several invoices, with what their transactions hold: a wave of two reads, and one of links where
 * some are not as their transactions are. A line that cannot be read is left out here: it is counted where rows are.
 */
export async function readOpenLines(
  connection: SourceConnection,
  invoices: readonly InvoiceId[],
): Answer<ReadonlyMap<InvoiceId, readonly LineDetail[]>> {
  const [rows, actuals] = await Promise.all([
    readLegible(connection.reads, openDetailsQuery(invoices), (row) => ({
      invoice: plainId(requiredText(row, lookupValue(lineDetailTable.columns.invoice))) as InvoiceId,
      detail: detailFromRow(row, connection.userDay, null),
    })),
    readActualsOn(connection, invoices),
  ]);
  if (!rows.ok) return rows;
  if (!actuals.ok) return actuals;
  const details = rows.value.rows.map(({ detail }) => detail);
  const backed = await withSources(connection, details, actuals.value);
  if (!backed.ok) return backed;
  const invoiceOf = new Map(rows.value.rows.map(({ invoice, detail }) => [detail.id, invoice]));
  return ok(
    grouped(
      backed.value.details,
      ({ id }) => invoiceOf.get(id) as InvoiceId,
      (detail) => detail,
    ),
  );
}
