import { FigureDifference } from "./figureDifferences";
import { isUnpriced, LoadedInvoice } from "./invoice";

/** What stands against sending an invoice as it is recorded, whoever looks at it and from wherever. */
export type RecordedBlocker =
  | { readonly kind: "unreadRows"; readonly count: number }
  | { readonly kind: "staleTotals"; readonly differences: readonly FigureDifference[] }
  | { readonly kind: "withoutPrice"; readonly count: number }
  | { readonly kind: "nothingChargeable" };

/** What is known beside the invoice. */
export interface RecordedStanding {
  /** Recorded figures that do not follow from what stands below them. */
  readonly differences: readonly FigureDifference[];
  /** The platform was asked to recalculate since, and differs still: its figures stand. */
  readonly isRecalculated: boolean;
}

/** For the Send question of an open invoice, the line above it, and *attention* in the list alike. */
export function recordedBlockers(
  { unread, details }: LoadedInvoice,
  { differences, isRecalculated }: RecordedStanding,
): readonly RecordedBlocker[] {
  const blockers: RecordedBlocker[] = [];
  const chargeable = details.filter(({ billingType }) => billingType === "chargeable");
  const unpriced = chargeable.filter(isUnpriced).length;
  if (unread.length > 0) blockers.push({ kind: "unreadRows", count: unread.length });
  if (differences.length > 0 && !isRecalculated) blockers.push({ kind: "staleTotals", differences });
  if (unpriced > 0) blockers.push({ kind: "withoutPrice", count: unpriced });
  // a row that could not be read may be chargeable
  if (unread.length === 0 && chargeable.every(({ amount }) => amount === null)) {
    blockers.push({ kind: "nothingChargeable" });
  }
  return blockers;
}
