import { ok } from "../../core/result";
import { SourceId } from "../../invoicing/backlog/backlog";
import { PendingItem, pendingReason } from "../../invoicing/backlog/pendingItem";
import { plainId } from "../../invoicing/ids";
import { Invoice } from "../../invoicing/invoice";
import { Answer } from "../../procedures/review/reviewPort";
import { logicalName } from "../columns";
import * as options from "../optionSets";
import { currencyTable, pendingActual, stateColumn } from "../tables";
import { ReadApi } from "../wire/readApi";
import { readLegible } from "../wire/readRows";
import { idOf, optionOf, requiredText, UserDay } from "../wire/row";
import { sharedFromRow } from "./detailFromRow";
import { currencyFromRow } from "./invoiceFromRow";
import { Query, selectedOf } from "./queries";

const { columns } = pendingActual;

/** One request; a further page only beyond 5,000. One that cannot be read is among them as that. */
export async function readPending(
  { reads, userDay }: { readonly reads: ReadApi; readonly userDay: UserDay },
  { id, contract, currency }: Invoice,
  nowMs: number,
): Answer<readonly PendingItem[]> {
  if (!contract) return ok([]);
  const today = userDay(new Date(nowMs).toISOString());
  const read = await readLegible(reads, pendingQuery(contract.id), (row): PendingItem | null => {
    const on = idOf(row, columns.invoice);
    if (plainId(on) === plainId(id)) return null;
    const { description: name, amount, billingType, date, transactionClass } = sharedFromRow(row, userDay);
    const own = currencyFromRow(row);
    const reason = pendingReason(
      {
        status: options.billingStatusFromOption(optionOf(row, columns.billingStatus)),
        adjustment: options.adjustmentFromOption(optionOf(row, columns.adjustment)),
        currency: own.code,
      },
      date,
      currency.code,
      today,
    );
    const item = {
      id: requiredText(row, pendingActual.id) as SourceId,
      name,
      amount,
      billingType,
      date,
      currency: own,
    };
    return reason ? { ...item, kind: reason, isReady: false } : { ...item, kind: transactionClass, isReady: true };
  });
  if (!read.ok) return read;
  const odd = read.value.unread.map(({ id: one, name }): PendingItem => ({
    ...{ id: one as SourceId, name, kind: "unreadable", isReady: false },
    ...{ amount: null, billingType: "notAvailable", date: null },
  }));
  return ok([...read.value.rows.flatMap((item) => item ?? []), ...odd]);
}

/** What is posted or cancelled is of no use here: there may be thousands. */
const shown = [options.actualReady, options.actualNotReady, options.actualOnInvoice];

const pendingQuery = (contract: string): Query => ({
  table: pendingActual.name,
  options:
    `?${selectedOf(pendingActual)}&$filter=${columns.contract} eq ${contract}` +
    ` and ${columns.transactionType} eq ${options.unbilledSales} and ${stateColumn} eq ${options.activeState}` +
    ` and (${shown.map((status) => `${columns.billingStatus} eq ${status}`).join(" or ")})` +
    `&$orderby=${columns.documentDate} asc,${pendingActual.id} asc` +
    `&$expand=${logicalName(columns.currency)}(${selectedOf(currencyTable)})`,
});
