import { Leanings } from "../shared/dataverse/organisation/leanings";
import { assumptions } from "./assumed/assumptions";
import { Assumption } from "./assumed/assumption";
import { Found } from "./found";
import { messageRows, navigationRows } from "./messageRows";
import { relatedRows } from "./relatedRows";
import { tableRows } from "./tableRows";
import { Phrase, Row, Verdict } from "./verdict";
import { words } from "./words";

/** An assumption with what reading says of it. */
export interface AssumedRow extends Pick<Assumption, "id" | "assumed" | "byHand" | "property"> {
  readonly verdict: Verdict;
  readonly found: Phrase;
  readonly todo: Phrase | null;
}

/** Everything that the page shows. */
export interface Examined {
  readonly rows: readonly Row[];
  readonly assumed: readonly AssumedRow[];
  readonly related: readonly Row[];
  readonly found: Found;
}

/** Holds what was found against what the controls lean on and against what was assumed. */
export const examine = (leanings: Leanings, found: Found): Examined => ({
  rows: [
    ...leanings.tables.flatMap((table) => tableRows(table, found)),
    ...navigationRows(leanings, found),
    ...messageRows(leanings, found),
  ],
  assumed: assumptions.map(({ judge, ...assumed }) => {
    const judged = judge?.(found, leanings) ?? { verdict: "byHand" as const, found: words.notByReading };
    return { ...assumed, ...judged, todo: judged.todo ?? null };
  }),
  related: relatedRows(leanings, found),
  found,
});
