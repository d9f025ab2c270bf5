import { ok } from "../../core/result";
import { InvoicingError, isRefusal, isWaitedFor } from "../../invoicing/invoicingError";
import { Answer } from "../../procedures/review/reviewPort";
import { InvoiceId, RowId, plainId } from "../../invoicing/ids";
import { comparedActual, lineDetailTable } from "../tables";
import { Query, selected } from "../review/queries";
import { sourcesOnQuery } from "../review/sourceTables";
import { ReadApi } from "../wire/readApi";
import { readRows } from "../wire/readRows";
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
 * where one line and one transaction are so; nothing where either may not be read. What another try could tell is an
 * error: a line that was known is not unknown because nobody answered.
 *
 * It is evidence of what a line is, and none that taking the line off gives the transaction back.
 */
export async function secondEvidence(reads: ReadApi, invoice: InvoiceId): Answer<ReadonlyMap<RowId, string>> {
  const [details, actuals] = await Promise.all([
    readRows(reads, detailsQuery(invoice), asRead),
    readRows(reads, sourcesOnQuery([invoice]), asRead),
  ]);
  if (!details.ok) return withheldOr(details);
  if (!actuals.ok) return withheldOr(actuals);
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
  return ok(found);
}

/** A refusal says for good that there is no such evidence for this user. */
const withheldOr = <E extends { readonly ok: false; readonly error: InvoicingError }>(
  failed: E,
): E | { readonly ok: true; readonly value: ReadonlyMap<RowId, string> } =>
  isRefusal(failed.error) && !isWaitedFor(failed.error) ? ok(new Map<RowId, string>()) : failed;

/** The rows that no other one of them is like. */
function onlyOnes(rows: readonly WireRow[]): ReadonlyMap<string, WireRow> {
  const found = new Map<string, WireRow | null>();
  for (const row of rows) found.set(wholeOf(row), found.has(wholeOf(row)) ? null : row);
  return new Map([...found].flatMap(([whole, row]) => (row ? [[whole, row]] : [])));
}
