import { scaled } from "../../shared/calculation/scaled";
import { taxByRate } from "../../shared/calculation/taxByRate";
import { Decimal } from "../../shared/calculation/money";
import { err, ok } from "../../shared/core/result";
import { RowId } from "../../shared/invoicing/ids";
import { cellRefusal } from "../../shared/invoicing/edits/editRefusal";
import { DetailField } from "../../shared/invoicing/edits/editableField";
import { decimalsOf, largestQuantity } from "../../shared/invoicing/edits/reviewRules";
import { NumberLimits, readNumber } from "../../shared/invoicing/words/readNumber";
import { Surroundings } from "../../shared/ui/surroundings";
import { EditsState } from "../edits/editsState";
import { editRulesOf, loadedOpen, LoadedOpen, openWorkspace, rulesOf } from "../edits/selectors";
import { editorText, readCell } from "./cellText";
import { GridColumn, gridColumns } from "./gridColumns";
import { CellWish } from "./plannedCells";
import { previewLines } from "./previewLines";
import { readWish, removalWishes, wishesOf } from "./rangeWishes";

/** What can be done to many lines at once: one value for a field, quantities by a factor, a tax by its rate, or taking off. */
export const bulkActs = [
  "billingType",
  "price",
  "factor",
  "tax",
  "rate",
  "description",
  "externalDescription",
  "remove",
] as const;
export type BulkAct = (typeof bulkActs)[number];

/**
 * @param text what was typed for it; nothing is wanted before something is
 * @param leftOut lines that will not be changed: those that will be bear a tax by its rate among themselves
 */
export function bulkWishes(
  act: BulkAct,
  text: string,
  lines: readonly RowId[],
  state: EditsState,
  surroundings: Surroundings,
  leftOut: ReadonlySet<RowId> = new Set(),
): readonly CellWish[] {
  const open = loadedOpen(state);
  if (act === "remove") return removalWishes(lines, true);
  if (text === "" || !open) return [];
  if (act === "rate") return rateWishes(text, lines, leftOut, state, open, surroundings);
  const { currency } = open.load.loaded.invoice;
  if (act !== "factor")
    return wishesOf(lines, columnOf(act), (field, line) => readWish(line, field, text, currency, surroundings));
  const { formats } = surroundings;
  const factor = readNumber(text, formats.numbers, factorLimits);
  const { rounding } = rulesOf(state, open.load.loaded.invoice);
  return wishesOf(lines, columnOf("quantity"), (_, line) => {
    if (!factor.ok) return factor;
    const value = scaled(line.quantity, factor.value, decimalsOf.quantity, rounding);
    return readCell(line, "quantity", editorText(value, formats), formats, currency);
  });
}

const factorLimits: NumberLimits = { decimals: 4, largest: largestQuantity };
const rateLimits: NumberLimits = { decimals: 4, largest: new Decimal(100) };

const columnOf = (field: DetailField): readonly GridColumn[] => gridColumns.filter(({ key }) => key === field);

/** The tax of a rate, rounded once over the lines that bear it, and spread over them; those left out show theirs apart. */
function rateWishes(
  text: string,
  lines: readonly RowId[],
  leftOut: ReadonlySet<RowId>,
  state: EditsState,
  { load: { loaded } }: LoadedOpen,
  { formats }: Surroundings,
): readonly CellWish[] {
  const percent = readNumber(text.replace("%", ""), formats.numbers, rateLimits);
  if (!percent.ok) return wishesOf(lines, columnOf("tax"), () => percent);
  const rules = editRulesOf(state);
  const { rows: edits } = openWorkspace(state).edits;
  const taxed = previewLines(state, lines).filter(
    (line) =>
      line.billingType === "chargeable" &&
      line.amount &&
      !edits.get(line.id)?.isRemoved &&
      !cellRefusal(loaded.invoice, line, "tax", rules),
  );
  const taxesOf = [false, true].flatMap((isLeftOut) => {
    const bearing = taxed.filter(({ id }) => leftOut.has(id) === isLeftOut);
    const { lineTaxes } = taxByRate(
      bearing.map(({ amount }) => ({ base: amount, percent: percent.value })),
      rulesOf(state, loaded.invoice),
    );
    return bearing.map(({ id }, place) => [id, lineTaxes[place]] as const);
  });
  const taxOf = new Map(taxesOf);
  return wishesOf(lines, columnOf("tax"), (_, { id }) => {
    const value = taxOf.get(id);
    return value ? ok({ field: "tax", value }) : err({ kind: "notTaxed" });
  });
}
