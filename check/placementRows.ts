import { Leanings } from "../shared/dataverse/organisation/leanings";
import { Control } from "../shared/dataverse/organisation/leantTable";
import { Found } from "./found";
import { Placed, journalsOf } from "./placements";
import { statusOf } from "./seen";
import { unseenRows } from "./unseenRows";
import { Row, row } from "./verdict";
import { words } from "./words";

const controls: readonly Control[] = ["InvoiceReview", "ManualInvoiceWizard"];

/** Where the controls stand, and the column that the wizard writes into. */
export function placementRows({ journal }: Leanings, found: Found): readonly Row[] {
  const { placed } = found;
  if (placed.kind !== "seen") {
    return [row("systemform", "unseen", words.unseen(statusOf(placed)), { todo: words.askForReading })];
  }
  return [
    ...controls.map((control) => placedRow(control, placed.value)),
    ...journalsOf(placed.value).flatMap((column) => journalRows(journal, column, placed.value, found)),
  ];
}

function placedRow(control: Control, { placements }: Placed): Row {
  const own = placements.filter((each) => each.control === control);
  const places = [...new Set(own.map(({ kind, table }) => `${kind}: ${table}`))];
  return places.length > 0
    ? row(control, "holds", words.standsOn(places))
    : row(control, "byHand", words.standsNowhere, { todo: words.placeIt });
}

function journalRows(
  { table, leastCharacters }: Leanings["journal"],
  column: string,
  { bareColumns }: Placed,
  found: Found,
): readonly Row[] {
  const what = `${table}.${column}`;
  const lengths = found.lengths(table);
  if (lengths.kind !== "seen") return unseenRows(what, lengths);
  const length = lengths.value.get(column);
  if (length === undefined) {
    return [row(what, "fails", words.noMemo, { controls: ["ManualInvoiceWizard"], todo: words.makeJournal })];
  }
  const others = bareColumns.get(column) ?? 0;
  return [
    length < leastCharacters
      ? row(what, "differs", words.characters(length), { todo: words.lengthen(leastCharacters) })
      : row(what, "holds", words.characters(length)),
    others > 0
      ? row(`${what}: systemform`, "differs", words.onOtherForms(others), { todo: words.keepOff })
      : row(`${what}: systemform`, "holds", words.onNoOtherForm),
  ];
}
