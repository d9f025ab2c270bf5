import { BillingType } from "../calculation/lineTotals";
import { HeldFigures } from "../calculation/restOf";

/** What the transaction behind a row holds: an unbilled sale, or on a correction the sale that was billed. */
export interface SourceFigures extends HeldFigures {
  readonly billingType: BillingType;
}

type Source = SourceFigures | "unknown" | null;

/** Whether two reads found the same behind a row. */
export const isSameSource = (a: Source, b: Source): boolean => textOf(a) === textOf(b);

const textOf = (source: Source): string =>
  source && source !== "unknown"
    ? [source.billingType, source.quantity, source.price, source.amount].join()
    : String(source);
