import * as React from "react";
import { isUnpriced } from "../../shared/invoicing/invoice";
import { isEditableStatus } from "../../shared/invoicing/invoiceStatus";
import { isWarning, LineOutcome, lineOutcomes, mayTakeOff } from "../../shared/invoicing/acts/lineOutcome";
import { changeOf } from "../../shared/calculation/correction";
import { Decimal } from "../../shared/calculation/money";
import { originalOf } from "../../shared/invoicing/acts/corrections";
import { conflictsOf } from "../../shared/invoicing/edits/rowEdit";
import { describeError } from "../../shared/ui/describeError";
import { Icon } from "../../shared/ui/icons";
import { useSurroundings, Surroundings } from "../../shared/ui/surroundings";
import { LoweredChoice } from "./LoweredChoice";
import { removalRefusal } from "../../shared/invoicing/edits/editRefusal";
import { moneyRulesOf } from "../../shared/invoicing/invoiceFigures";
import { ShownLine } from "./shownLine";

interface Note {
  readonly icon: keyof typeof tones;
  readonly text: string;
}

const tones = { error: "error", warning: "warning", remove: "warning", info: "quiet", edited: "quiet" } as const;

/** The one thing most worth knowing about a row, worst first; all of it on hover. */
export function RowNote({ line }: { readonly line: ShownLine }): React.ReactElement | null {
  const surroundings = useSurroundings();
  const outcomes = outcomesOf(line);
  const notes = notesOf(line, outcomes, surroundings);
  const first = notes[0];
  if (!first) return null;
  const shown = (
    <span className={`pinv-note pinv-${tones[first.icon]}`} title={notes.map((note) => note.text).join("\n")}>
      <Icon name={first.icon} />
      <span className="pinv-note-text">{first.text}</span>
    </span>
  );
  const lowered = loweredOf(line, outcomes);
  return lowered ? (
    <LoweredChoice line={line} lowered={lowered}>
      {shown}
    </LoweredChoice>
  ) : (
    shown
  );
}

/** What sending does to a line as it stands; what has been sent is settled: nothing will happen to it any more. */
const outcomesOf = ({ preview, invoice, rules }: ShownLine): readonly LineOutcome[] =>
  isEditableStatus(invoice.status) ? lineOutcomes(preview, moneyRulesOf(invoice, rules.rounding)) : [];

/** What a line that may be taken off writes off, whether it goes or stays; null where that is no question. */
const loweredOf = ({ recorded, invoice, rules }: ShownLine, outcomes: readonly LineOutcome[]): LineOutcome | null =>
  (!removalRefusal(invoice, recorded, rules) &&
    outcomes.find((each) => each.kind === "writtenOff" && mayTakeOff(each))) ||
  null;

function notesOf(line: ShownLine, outcomes: readonly LineOutcome[], { texts, formats }: Surroundings): readonly Note[] {
  const { recorded, preview, edit, error, isToLookAt, invoice } = line;
  const notes: Note[] = [];
  const add = (icon: Note["icon"], text: string): void => void notes.push({ icon, text });
  if (error) {
    const { title, detail, technical } = describeError(error, texts);
    add("error", `${title} ${detail} ${technical}`.trim());
  }
  if (isToLookAt) add("error", texts("Note_changedByPlatform"));
  if (edit && conflictsOf(edit.fields, recorded).length > 0) {
    add("error", texts("Note_conflict"));
  }
  if (edit?.isRemoved) {
    add("remove", texts("Note_removed"));
    return notes;
  }
  const original = originalOf(preview);
  if (original && isEditableStatus(invoice.status)) {
    const money = (amount: Decimal | null): string => formats.money(amount, invoice.currency);
    const [change, was] = [money(changeOf(preview, original)), money(original.amount)];
    add("info", texts("Note_corrects", { change, was, quantity: formats.number(original.quantity) }));
  }
  for (const outcome of outcomes) {
    if (!outcome.amount) continue; // the row says itself that it has no price
    const icon = isWarning(outcome) ? "warning" : "info";
    add(icon, texts(`Note_${outcome.kind}`, { amount: formats.money(outcome.amount, invoice.currency) }));
  }
  if (isUnpriced(preview)) add("warning", texts("Note_unpriced"));
  if (edit && outcomes.length === 0) add("edited", texts("Note_edited"));
  return notes;
}
