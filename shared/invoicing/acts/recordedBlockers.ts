import { oncePer } from "../../core/oncePer";
import { FigureDifference } from "./figureDifferences";
import { Invoice, isUnpriced, LineDetail, LoadedInvoice } from "../invoice";

/** What stands against sending an invoice as it is recorded, whoever looks at it and from wherever. */
export type RecordedBlocker =
  | { readonly kind: "unreadRows"; readonly count: number }
  | { readonly kind: "staleTotals"; readonly differences: readonly FigureDifference[] }
  | { readonly kind: "withoutPrice"; readonly count: number }
  | { readonly kind: "nothingChargeable" }
  /** It is being confirmed together with others, by the organisation's own word for how far that is. */
  | { readonly kind: "bulkRunning"; readonly words: string };

/** What is known beside the invoice. */
export interface RecordedStanding {
  /** Recorded figures that do not follow from what stands below them. */
  readonly differences: readonly FigureDifference[];
  /** It stands as the platform recalculated it for us last, and differs still: the platform's figures stand. */
  readonly isRecalculated: boolean;
}

/**
 * What tells whether an invoice stands as it did: its version, how many figures differ, and what the last of them should
 * be, which is the total where that does. Lines may change, and it with them, without a new version of their invoice.
 */
export const standingOf = ({ version }: Invoice, differences: readonly FigureDifference[]): string =>
  [version, differences.length, differences.slice(-1)[0]?.calculated].join();

/** What the lines have against sending: asked for after each key that is pressed, it is worked out once a reading. */
const linesAgainst = oncePer(
  (details: readonly LineDetail[]) => details,
  (details) => {
    const chargeable = details.filter(({ billingType }) => billingType === "chargeable");
    return {
      unpriced: chargeable.filter(isUnpriced).length,
      isNothing: chargeable.every(({ amount }) => amount === null),
    };
  },
);

/** For the Send question of an open invoice, the line above it, and *attention* in the list alike. */
export function recordedBlockers(
  { unread, details, invoice }: LoadedInvoice,
  { differences, isRecalculated }: RecordedStanding,
): readonly RecordedBlocker[] {
  const blockers: RecordedBlocker[] = [];
  const { unpriced, isNothing } = linesAgainst(details);
  if (invoice.bulk?.stage === "running") blockers.push({ kind: "bulkRunning", words: invoice.bulk.words });
  if (unread.length > 0) blockers.push({ kind: "unreadRows", count: unread.length });
  if (differences.length > 0 && !isRecalculated) blockers.push({ kind: "staleTotals", differences });
  if (unpriced > 0) blockers.push({ kind: "withoutPrice", count: unpriced });
  // a row that could not be read may be chargeable
  if (unread.length === 0 && isNothing) blockers.push({ kind: "nothingChargeable" });
  return blockers;
}
