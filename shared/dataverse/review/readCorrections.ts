import { ok } from "../../core/result";
import { InvoiceId, plainId } from "../../invoicing/ids";
import { LoadedInvoice } from "../../invoicing/invoice";
import { Answer } from "../../procedures/review/reviewPort";
import { activeState, openInvoiceStatuses } from "../optionSets";
import { correctedDetail, invoiceTable, stateColumn } from "../tables";
import { ReadApi } from "../wire/readApi";
import { readRows } from "../wire/readRows";
import { idOf, requiredText } from "../wire/row";
import { inList, Query, selectedOf } from "./queries";
import { readByIds } from "./sources";

const { columns } = invoiceTable;

/** Two requests at most: the contract's open drafts with corrections, and which rows theirs correct. */
export async function readCorrections(
  reads: ReadApi,
  { invoice: { contract }, details }: LoadedInvoice,
): Answer<readonly InvoiceId[]> {
  if (!contract) return ok([]);
  const drafts = await readRows(reads, correctiveQuery(contract.id), (row) => requiredText(row, invoiceTable.id));
  if (!drafts.ok) return drafts;
  const read = await readByIds(reads, drafts.value, originalsQuery, (row) => [
    plainId(idOf(row, correctedDetail.columns.invoice)),
    plainId(idOf(row, correctedDetail.columns.original)),
  ]);
  if (!read.ok) return read;
  const own = new Set(details.map(({ id }) => plainId(id)));
  const correcting = new Set(read.value.rows.flatMap(([invoice, original = ""]) => (own.has(original) ? invoice : [])));
  return ok(drafts.value.filter((id): id is InvoiceId => correcting.has(plainId(id))));
}

const correctiveQuery = (contract: string): Query => ({
  table: invoiceTable.name,
  options:
    `?$select=${invoiceTable.id}&$filter=${columns.contract} eq ${contract} and ${columns.hasCorrections} eq true` +
    ` and ${stateColumn} eq ${activeState}` +
    ` and (${openInvoiceStatuses.map((status) => `${columns.status} eq ${status}`).join(" or ")})`,
});

const originalsQuery = (drafts: readonly string[]): Query => ({
  table: correctedDetail.name,
  options: `?${selectedOf(correctedDetail)}&$filter=${inList(correctedDetail.columns.invoice, drafts)}`,
});
