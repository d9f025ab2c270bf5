import { InvoiceId, RowId, plainId } from "../../invoicing/ids";
import { comparedActual, lineDetailTable } from "../tables";
import { Query, selected } from "../review/queries";
import { sourcesOnQuery } from "../review/sourceTables";
import { ReadApi, readRows } from "../wire/readRows";
import { legibleText } from "../wire/mapRows";
import { asRead, WireRow } from "../wire/row";

/** Both tables have them under the same names. */
const columns = Object.values(comparedActual.columns);

const detailsQuery = (invoice: InvoiceId): Query => ({
  table: lineDetailTable.name,
  options: `?${selected(columns)}&$filter=${comparedActual.columns.invoice} eq ${invoice}`,
});

const wholeOf = (row: WireRow): string => JSON.stringify(columns.map((column) => row[column] ?? null));

/**
 * Which transaction each of a draft's line details is, by what the transactions themselves say: each names the invoice it
 * stands on (stamped when a draft is made, since Project Operations 2571408), and its line has its every column. Only
 * where one line and one transaction are so; nothing where either may not be read.
 *
 * It is evidence of what a line is, and none that taking the line off gives the transaction back.
 */
export async function secondEvidence(reads: ReadApi, invoice: InvoiceId): Promise<ReadonlyMap<RowId, string>> {
  const [details, actuals] = await Promise.all([
    readRows(reads, detailsQuery(invoice), asRead),
    readRows(reads, sourcesOnQuery([invoice]), asRead),
  ]);
  if (!details.ok || !actuals.ok) return new Map();
  const byColumns = onlyOnes(actuals.value);
  const found = new Map<RowId, string>();
  for (const [whole, detail] of onlyOnes(details.value)) {
    const actual = byColumns.get(whole);
    if (!actual) continue;
    found.set(
      plainId(legibleText(detail, lineDetailTable.id)) as RowId,
      plainId(legibleText(actual, comparedActual.id)),
    );
  }
  return found;
}

/** The rows that no other one of them is like. */
function onlyOnes(rows: readonly WireRow[]): ReadonlyMap<string, WireRow> {
  const found = new Map<string, WireRow | null>();
  for (const row of rows) found.set(wholeOf(row), found.has(wholeOf(row)) ? null : row);
  return new Map([...found].flatMap(([whole, row]) => (row ? [[whole, row]] : [])));
}
