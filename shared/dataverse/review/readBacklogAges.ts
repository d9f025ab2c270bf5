import { BacklogAge } from "../../invoicing/finding/backlogAge";
import { ContractId } from "../../invoicing/ids";
import { CalendarDate } from "../../invoicing/words/calendarDate";
import { Answer } from "../../procedures/review/reviewPort";
import { Lookup } from "../columns";
import * as options from "../optionSets";
import { stateColumn, waitingActual } from "../tables";
import { ReadApi } from "../wire/readApi";
import { amountOrZero, idOf, nameOf } from "../wire/row";
import { fetchFilter } from "./fetchFilter";
import { all, any, emptyOr, isEqual, since } from "./listFilter";
import { figuresFromRow, readGroups } from "./readViewSummary";
import { aggregateOf, compared, grouped, pastDays, pastName, summed } from "./summaryFetch";

const { columns } = waitingActual;
const contractName = "contract" as Lookup;

/**
 * What is done, chargeable and on no invoice yet, of all contracts, by contract, currency and age: one request. Source:
 * facts 1.4, 3.3; what the wizard would leave out for good is left out here too.
 */
export function readBacklogAges(reads: ReadApi, today: CalendarDate): Answer<readonly BacklogAge[]> {
  const waits = all(
    [
      isEqual(columns.transactionType, options.unbilledSales),
      isEqual(columns.billingType, options.optionOfBillingType("chargeable")),
      isEqual(stateColumn, options.activeState),
    ],
    [
      any([options.actualNotReady, options.actualReady].map((status) => isEqual(columns.billingStatus, status))),
      emptyOr(columns.adjustment, options.beingAdjusted),
    ],
  );
  const xml = aggregateOf(waitingActual, [
    fetchFilter(waits),
    summed(columns.amount),
    grouped(columns.contract, contractName),
    ...pastDays
      .slice(1)
      .map((days) => compared(waitingActual, pastName(days), since(columns.documentDate, today, days))),
  ]);
  return readGroups(reads, waitingActual.name, xml, (row) => {
    const { past, ...figures } = figuresFromRow(row);
    return {
      ...figures,
      past: past || 1,
      contract: { id: idOf(row, contractName) as ContractId, name: nameOf(row, contractName) },
      amount: amountOrZero(row, columns.amount),
    };
  });
}
