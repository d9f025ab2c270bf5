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
import { ShownLine } from "./shownLine";

interface Note {
  readonly icon: keyof typeof tones;
  readonly text: string;
}

const tones = { error: "error", warning: "warning", remove: "warning", info: "quiet", edited: "quiet" } as const;

/** The one thing most worth knowing about a row, worst first; all of it on hover. */
export function RowNote({ line }: { readonly line: ShownLine }): React.ReactElement | null {
  const surroundings = useSurroundings();
  const notes = notesOf(line, surroundings);
  const first = notes[0];
  if (!first) return null;
  const shown = (
    <span className={`pinv-note pinv-${tones[first.icon]}`} title={notes.map((note) => note.text).join("\n")}>
      <Icon name={first.icon} />
      <span className="pinv-note-text">{first.text}</span>
    </span>
  );
  const lowered = loweredOf(line);
  return lowered ? (
    <LoweredChoice line={line} lowered={lowered}>
      {shown}
    </LoweredChoice>
  ) : (
    shown
  );
}

/** What a line that may be taken off writes off, whether it goes or stays; null where that is no question. */
function loweredOf({ recorded, preview, invoice, rules }: ShownLine): LineOutcome | null {
  if (!isEditableStatus(invoice.status) || removalRefusal(invoice, recorded, rules)) return null;
  const money = { decimals: invoice.currency.decimals, rounding: rules.rounding };
  return lineOutcomes(preview, money).find((each) => each.kind === "writtenOff" && mayTakeOff(each)) ?? null;
}

function notesOf(line: ShownLine, { texts, formats }: Surroundings): readonly Note[] {
  const { recorded, preview, edit, error, isToLookAt, invoice, rules } = line;
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
  const rounding = { decimals: invoice.currency.decimals, rounding: rules.rounding };
  // what has been sent is settled: nothing is known behind its rows, and nothing will happen to them
  const outcomes = isEditableStatus(invoice.status) ? lineOutcomes(preview, rounding) : [];
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
