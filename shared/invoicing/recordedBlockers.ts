import { FigureDifference } from "./figureDifferences";

/** What stands against sending an invoice as it is recorded, whoever looks at it and from wherever. */
export type RecordedBlocker =
  | { readonly kind: "unreadRows"; readonly count: number }
  | { readonly kind: "staleTotals"; readonly differences: readonly FigureDifference[] }
  | { readonly kind: "withoutPrice"; readonly count: number }
  | { readonly kind: "nothingChargeable" };

/**
 * What must be known of an invoice to tell: the opened invoice and the list know it from its rows; a new reason is a
 * new member here, so that neither compiles until it answers.
 */
export interface RecordedStanding {
  /** Lines and details that could not be read. */
  readonly unread: number;
  /** Recorded figures that do not follow from what stands below them. */
  readonly differences: readonly FigureDifference[];
  /** The platform was asked to recalculate since, and differs still: its figures stand. */
  readonly isRecalculated: boolean;
  /** Chargeable rows that lack a price. */
  readonly unpriced: number;
  /** Whether any chargeable row has an amount. */
  readonly hasBilled: boolean;
}

/** For the Send question of an open invoice, the line above it, and *attention* in the list alike. */
export function recordedBlockers(standing: RecordedStanding): readonly RecordedBlocker[] {
  const { unread, differences, isRecalculated, unpriced, hasBilled } = standing;
  const blockers: RecordedBlocker[] = [];
  if (unread > 0) blockers.push({ kind: "unreadRows", count: unread });
  if (differences.length > 0 && !isRecalculated) blockers.push({ kind: "staleTotals", differences });
  if (unpriced > 0) blockers.push({ kind: "withoutPrice", count: unpriced });
  if (!hasBilled) blockers.push({ kind: "nothingChargeable" });
  return blockers;
}
