import { BillingType } from "../../calculation/lineTotals";
import { HeldFigures } from "../../calculation/restOf";

/** What the transaction behind a row holds: an unbilled sale, or on a correction the sale that was billed. */
export interface SourceFigures extends HeldFigures {
  readonly billingType: BillingType;
}

type Source = SourceFigures | "unknown" | null;

/** Whether two reads found the same behind a row: figures are written in one way only. */
export const isSameSource = (a: Source, b: Source): boolean => JSON.stringify(a) === JSON.stringify(b);
