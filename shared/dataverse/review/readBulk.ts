import { ok } from "../../core/result";
import { BulkConfirmation } from "../../invoicing/acts/bulkConfirmation";
import { InvoiceId, plainId } from "../../invoicing/ids";
import { isRefusal } from "../../invoicing/invoicingError";
import { Answer } from "../../procedures/review/reviewPort";
import { BulkColumn } from "../organisation/bulkColumn";
import { Finding } from "../organisation/organisation";
import { invoiceTable } from "../tables";
import { ReadApi } from "../wire/readRows";
import { nameOf, optionOf, requiredText, WireRow } from "../wire/row";
import { Lookup } from "../columns";
import { inList, Query, selected } from "./queries";
import { readByIds } from "./sources";

interface Connection {
  readonly reads: ReadApi;
  readonly findings: { readonly bulk: Finding<BulkColumn> };
}

/**
 * How far the confirmation in bulk of each of these is; nothing of those that are in none. Where that may not be read,
 * none is known, as in an organisation that keeps no such state.
 *
 * @param isAwaited whether it is waited for who keeps one at all; otherwise it counts where that is known already
 */
export async function readBulk(
  { reads, findings }: Connection,
  ids: readonly InvoiceId[],
  isAwaited: boolean,
): Answer<ReadonlyMap<string, BulkConfirmation>> {
  const column = isAwaited ? await findings.bulk.ask() : findings.bulk.known();
  if (column === null) return ok(new Map());
  const read = await readByIds(reads, ids, bulkQuery(column), bulkFrom(column));
  if (!read.ok) return isRefusal(read.error) ? ok(new Map()) : read;
  return ok(new Map(read.value.rows.flatMap(([id, state]) => (state ? [[id, state]] : []))));
}

const bulkQuery =
  ({ name }: BulkColumn) =>
  (ids: readonly InvoiceId[]): Query => ({
    table: invoiceTable.name,
    options: `?${selected([name])}&$filter=${inList(invoiceTable.id, ids)}`,
  });

const bulkFrom =
  ({ name, stageOf }: BulkColumn) =>
  (row: WireRow): readonly [id: string, BulkConfirmation | null] => {
    const option = optionOf(row, name);
    const id = plainId(requiredText(row, invoiceTable.id));
    // an option's label comes where a look-up's name does
    return [id, option === null ? null : { stage: stageOf(option), words: nameOf(row, name as string as Lookup) }];
  };
