import { BillingType } from "../calculation/lineTotals";
import { HeldFigures } from "../calculation/restOf";

/** What the transaction behind a row holds: an unbilled sale, or on a correction the sale that was billed. */
export interface SourceFigures extends HeldFigures {
  readonly billingType: BillingType;
}

/** Whether two reads found the same behind a row. */
export const isSameSource = (a: SourceFigures | null | undefined, b: SourceFigures | null | undefined): boolean =>
  textOf(a) === textOf(b);

const textOf = (source: SourceFigures | null | undefined): string =>
  source ? [source.billingType, source.quantity, source.price, source.amount].join() : "";
