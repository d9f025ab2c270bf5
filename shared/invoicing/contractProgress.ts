import { barShares } from "../calculation/barShares";
import { noTotals } from "../calculation/lineTotals";
import { Decimal, sum, zero } from "../calculation/money";
import { remainingValue } from "../calculation/remaining";
import { RunningTotals } from "../calculation/runningTotals";
import { LoadedInvoice } from "./invoice";
import { lineGroup } from "./invoiceFigures";

/**
 * How far a contract is billed: its value, what was invoiced before, this invoice, and what remains.
 * Before tax and before the header's discount and freight, in the invoice's currency; all four of project lines alone,
 * because a product line has no contract value of this kind. `contract` is null where a line's contract value is not known,
 * `before` where the organisation does not keep it, `remaining` where either is.
 */
export interface ContractProgress {
  readonly contract: Decimal | null;
  readonly before: Decimal | null;
  readonly thisInvoice: Decimal;
  readonly remaining: Decimal | null;
}

/**
 * @param totals with the pending edits in place; null for the lines' recorded amounts
 *
 * Source: invoicedetail columns msdyn_contractlineamount and msdyn_invoicedtilldate (facts 1.2).
 */
export function contractProgress(loaded: LoadedInvoice, totals: RunningTotals | null): ContractProgress {
  const projectLines = loaded.lines.filter((line) => !line.isProduct);
  const isKnown = projectLines.length > 0 && projectLines.every((line) => line.contractAmount !== null);
  const contract = isKnown ? sum(projectLines.map((line) => line.contractAmount ?? zero)) : null;
  const before = loaded.absent.before ? null : sum(projectLines.map((line) => line.invoicedBefore ?? zero));
  const thisInvoice = sum(
    projectLines.map((line) =>
      totals ? (totals.byGroup.get(lineGroup(line.id)) ?? noTotals).chargeable : line.chargeable,
    ),
  );
  const remaining = contract && before && remainingValue(contract, before, thisInvoice);
  return { contract, before, thisInvoice, remaining };
}

/** Each part's share of the bar in percent, 0 to 100; where there is anything to show, they fill it (`barShares`). */
export function progressShares(progress: ContractProgress): { before: number; thisInvoice: number; remaining: number } {
  const [before = 0, thisInvoice = 0, remaining = 0] = barShares([
    progress.before,
    progress.thisInvoice,
    progress.remaining,
  ]);
  return { before, thisInvoice, remaining };
}
