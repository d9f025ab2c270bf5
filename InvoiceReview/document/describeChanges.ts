import { Decimal } from "../../shared/calculation/money";
import { FieldChange, RowChange } from "../../shared/invoicing/acts/recalculateDiff";
import { sourceChanges } from "../../shared/invoicing/document/sourceChanges";
import { LoadedInvoice } from "../../shared/invoicing/invoice";
import { Surroundings } from "../../shared/ui/surroundings";
import { describeChange } from "../edits/fieldText";
import { openWorkspace, rulesOf } from "../edits/selectors";
import { pendingWords } from "../edits/unsavedText";
import { DocumentState } from "./documentState";
import { WordsTable } from "./describeDocument";

/**
 * What differs from the transactions behind the rows, and what this user changed since the page was opened.
 *
 * @param loaded with what the transactions hold
 * @param mine what was saved of this user's in this visit; what waits to be saved follows
 */
export function changesTable(
  state: DocumentState,
  loaded: LoadedInvoice,
  mine: readonly RowChange[],
  surroundings: Surroundings,
): WordsTable {
  const { texts, formats } = surroundings;
  const { currency } = loaded.invoice;
  const amount = (value: Decimal | null): string => formats.amount(value, currency);
  const workspace = openWorkspace(state);
  const words = (fields: readonly Pick<FieldChange, "field" | "before" | "after">[]): string =>
    fields.map(({ field, before, after }) => describeChange(field, before, after, currency, surroundings)).join(", ");
  return {
    headings: ["line", "change", "source", "here", "difference"].map((name) => texts(`Changes_${name}`)),
    rows: sourceChanges(loaded, workspace.edits.rows, rulesOf(state, loaded.invoice)).map(
      ({ kind, detail, fields, sourceAmount, lineAmount, difference }) => [
        detail.description,
        words(fields) || texts(`Changes_${kind}`),
        ...[sourceAmount, lineAmount, difference].map(amount),
      ],
    ),
    sums: [
      ...mine.map(({ name, fields, amountBefore, amountAfter, cause }) => [
        name,
        `${texts("Changes_saved")}: ${cause === "removed" ? texts("Writes_Removed") : words(fields)}`,
        ...[amountBefore, amountAfter].map(amount),
        "",
      ]),
      ...pendingWords(workspace, surroundings).map(({ name, changes }) => [
        name,
        `${texts("Changes_pending")}: ${changes}`,
        "",
        "",
        "",
      ]),
    ],
  };
}
