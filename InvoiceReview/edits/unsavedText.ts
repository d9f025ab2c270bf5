import { isolated } from "../../shared/core/isolated";
import { LoadedInvoice } from "../../shared/invoicing/invoice";
import { isNumber } from "../../shared/invoicing/edits/editableField";
import { namedEdits } from "../../shared/invoicing/edits/rowEdit";
import { WrittenRow } from "../../shared/procedures/review/reviewPort";
import { describeError } from "../../shared/ui/describeError";
import { Surroundings } from "../../shared/ui/surroundings";
import { KeptEdit, nameOf } from "./keptEdits";
import { changesOf, PendingChange } from "./pendingEdits";
import { Workspace } from "./workspace";
import { noAmount } from "../../shared/invoicing/words/formats";
import { describeChange } from "./fieldText";

/** What a user wanted of one line, or of the header, in words; each may stand among other words. */
export interface UnsavedWords {
  readonly row: WrittenRow;
  readonly name: string;
  readonly changes: string;
  /** Why it cannot be saved; empty where it can. */
  readonly why: string;
}

/** An invoice as a person names it. */
export const invoiceName = ({ invoice }: LoadedInvoice): string =>
  [invoice.number, invoice.name].filter(Boolean).map(isolated).join(" · ");

/** The edits that wait to be saved, one by one. */
export const pendingWords = ({ seen, edits }: Workspace, surroundings: Surroundings): readonly UnsavedWords[] =>
  wordsOf(changesOf(edits), seen, surroundings);

/** The edits that can no longer be saved. */
export const keptWords = ({ seen, kept }: Workspace, surroundings: Surroundings): readonly UnsavedWords[] =>
  wordsOf([...kept], seen, surroundings);

/** Edits of an invoice as one text. A line begins with a mark, and a line within one too, so that none is a formula. */
export const toCopy = ({ seen }: Workspace, words: readonly UnsavedWords[]): string =>
  !seen || words.length === 0
    ? ""
    : [invoiceName(seen), ...words.map(({ name, changes, why }) => `${name}: ${changes}. ${why}`.trim())]
        .map((line) => `• ${line.replace(/[\t\r\n]+/g, "$&• ")}\n`)
        .join("");

function wordsOf(
  edits: readonly (readonly [WrittenRow, PendingChange | KeptEdit])[],
  seen: LoadedInvoice | null,
  surroundings: Surroundings,
): readonly UnsavedWords[] {
  if (!seen) return [];
  const { texts } = surroundings;
  const { currency } = seen.invoice;
  return edits.map(([row, edit]) => {
    const isHeader = row === "header";
    const kept = "why" in edit ? edit : null;
    // of other refusals nothing is left to know: why it is kept says that the line, or the invoice, is gone
    const refused = kept?.error?.kind === "rejected" && describeError(kept.error, texts);
    const fields = namedEdits(edit.fields).map(({ field, base, value }) => {
      try {
        return describeChange(
          field,
          base || null,
          value || null,
          currency,
          surroundings,
          isHeader ? "Header" : "Column",
        );
      } catch {
        // it may be the words that broke the screen: what is rescued goes without them
        return `${field} ${isNumber(value) ? value.toFixed() : (value ?? noAmount)}`;
      }
    });
    return {
      row,
      name: isHeader ? texts("Invoice_Label") : isolated(kept?.name ?? nameOf(seen, row)),
      changes: edit.isRemoved ? texts("Writes_Removed") : fields.join(", "),
      why: kept ? `${texts(`Kept_${kept.why}`)}${refused ? ` ${refused.title} ${refused.detail}` : ""}` : "",
    };
  });
}
