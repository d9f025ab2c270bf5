import { zero } from "../../shared/calculation/money";
import { CurrencyTotal, totalsByCurrency } from "../../shared/calculation/totalsByCurrency";
import { grouped } from "../../shared/core/grouped";
import { oncePer } from "../../shared/core/oncePer";
import { BacklogSelection, LeftOutItem } from "../../shared/invoicing/backlog/backlogSelection";
import { ExclusionReason } from "../../shared/invoicing/backlog/exclusionReason";

export type ReasonKind = ExclusionReason["kind"];

/** Everything that one reason leaves out: how many, and how much money, each currency for itself. */
export interface LeftOutGroup {
  readonly reason: ReasonKind;
  readonly items: readonly LeftOutItem[];
  /** Only of what is chargeable and has an amount. */
  readonly totals: readonly CurrencyTotal[];
}

/** What the user can mend by another choice comes first, what no choice can mend last: a new reason is asked where it stands. */
const order = Object.keys({
  afterCutOff: true,
  otherType: true,
  otherUnit: true,
  otherResourcingUnit: true,
  leftOut: true,
  noPrice: true,
  unreadable: true,
  notReady: true,
  statusUnknown: true,
  onInvoice: true,
  adjusted: true,
  canceled: true,
  otherCurrency: true,
  otherProject: true,
  otherContract: true,
} satisfies Readonly<Record<ReasonKind, true>>) as ReasonKind[];

/** Why things are not on the invoice, by reason; worked out once a selection. */
export const leftOutGroups = oncePer(
  (selection: BacklogSelection) => selection,
  ({ leftOut }): readonly LeftOutGroup[] => {
    const byReason = grouped(leftOut, ({ reason }) => reason.kind);
    return order.flatMap((reason) => {
      const items = byReason.get(reason);
      return items ? [{ reason, items, totals: totalsByCurrency(amountsOf(items)) }] : [];
    });
  },
);

function* amountsOf(items: readonly LeftOutItem[]) {
  for (const { item } of items) {
    if (item.billingType !== "chargeable" || !item.amount) continue;
    yield { currency: item.currency, amount: item.amount, tax: zero, total: item.amount };
  }
}
