import * as React from "react";
import { Decimal } from "../../shared/calculation/money";
import { detailValue } from "../../shared/invoicing/editableField";
import { isUnpriced } from "../../shared/invoicing/invoice";
import { loweredQuantity } from "../../shared/invoicing/loweredQuantity";
import { conflictsOf } from "../../shared/invoicing/rowEdit";
import { describeError } from "../../shared/ui/describeError";
import { Icon, IconName } from "../../shared/ui/icons";
import { useSurroundings, Surroundings } from "../../shared/ui/surroundings";
import { ShownLine } from "./LineCell";

interface Note {
  readonly icon: IconName;
  readonly tone: "error" | "warning" | "quiet";
  readonly text: string;
}

/** The one thing most worth knowing about a row, worst first; all of it on hover. */
export function RowNote({ line }: { readonly line: ShownLine }): React.ReactElement | null {
  const surroundings = useSurroundings();
  const notes = notesOf(line, surroundings);
  const first = notes[0];
  if (!first) return null;
  return (
    <span className={`pinv-note pinv-${first.tone}`} title={notes.map((note) => note.text).join("\n")}>
      <Icon name={first.icon} />
      <span className="pinv-note-text">{first.text}</span>
    </span>
  );
}

function notesOf(line: ShownLine, { texts, formats }: Surroundings): readonly Note[] {
  const { recorded, preview, edit, error, isToLookAt, invoice, rules } = line;
  const notes: Note[] = [];
  const add = (icon: IconName, tone: Note["tone"], text: string): void => void notes.push({ icon, tone, text });
  if (error) {
    const words = describeError(error, texts);
    add("error", "error", `${words.title} ${words.detail}`);
  }
  if (isToLookAt) add("error", "error", texts("Note_changedByPlatform"));
  if (edit && conflictsOf(edit.fields, (field) => detailValue(recorded, field)).length > 0) {
    add("error", "error", texts("Note_conflict"));
  }
  if (edit?.isRemoved) {
    add("remove", "warning", texts("Note_removed"));
    return notes;
  }
  const money = { decimals: invoice.currency.decimals, rounding: rules.rounding };
  const quantity = edit?.fields.quantity?.value;
  const lowered = quantity ? loweredQuantity(invoice, recorded, new Decimal(quantity), money) : null;
  if (lowered) {
    add(
      "warning",
      "warning",
      texts(`Note_${lowered.outcome}`, { amount: formats.money(lowered.amount, invoice.currency) }),
    );
  }
  if (isUnpriced(preview)) add("warning", "warning", texts("Note_unpriced"));
  if (edit && !lowered) add("edited", "quiet", texts("Note_edited"));
  return notes;
}
