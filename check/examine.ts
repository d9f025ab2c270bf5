import { Leanings } from "../shared/dataverse/organisation/leanings";
import { assumptions } from "./assumed/assumptions";
import { Assumption, Judged } from "./assumed/assumption";
import { Found } from "./found";
import { messageRows, navigationRows } from "./messageRows";
import { organisationRows } from "./organisationRows";
import { placementRows } from "./placementRows";
import { propertyRows } from "./propertyRows";
import { relatedRows } from "./relatedRows";
import { tableRows } from "./tableRows";
import { Phrase, Row, Verdict } from "./verdict";
import { words } from "./words";

/** An assumption with what reading says of it. */
export interface AssumedRow extends Pick<Assumption, "id" | "assumed" | "byHand" | "property"> {
  readonly verdict: Verdict;
  readonly found: Phrase;
  readonly todo: Phrase | null;
  /** Whether existing data said it, and no definition. */
  readonly isEvidence: boolean;
}

/** Everything that the page shows. */
export interface Examined {
  readonly rows: readonly Row[];
  readonly assumed: readonly AssumedRow[];
  /** Where the controls are, and what the organisation is. */
  readonly surroundings: readonly Row[];
  readonly related: readonly Row[];
  readonly found: Found;
}

/** Holds what was found against what the controls lean on and against what was assumed. */
export const examine = (leanings: Leanings, found: Found): Examined => ({
  rows: [
    ...leanings.tables.flatMap((table) => tableRows(table, found)),
    ...propertyRows(leanings, found),
    ...navigationRows(leanings, found),
    ...messageRows(leanings, found),
  ],
  assumed: assumptions.map(({ judge, evidence, ...assumed }) => {
    const byDefinition = judge?.(found, leanings);
    const judged = isSettled(byDefinition) ? null : (evidence?.(found, leanings) ?? null);
    const said = judged ?? byDefinition ?? notByReading;
    return { ...assumed, ...said, todo: said.todo ?? null, isEvidence: judged !== null };
  }),
  surroundings: [...placementRows(leanings, found), ...organisationRows(leanings, found)],
  related: relatedRows(leanings, found),
  found,
});

const notByReading: Judged = { verdict: "byHand", found: words.notByReading };

/** What definitions say against it, or leave unseen, is said; otherwise data has the word. */
const isSettled = (judged: Judged | undefined): boolean => judged !== undefined && judged.verdict !== "byHand";
