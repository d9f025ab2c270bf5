import { oncePer } from "../../shared/core/oncePer";
import { DetailField } from "../../shared/invoicing/edits/editableField";
import { ColumnChoices, shownPlaces } from "../columns/columnChoices";
import { DetailWord } from "../../shared/invoicing/invoice";

interface ColumnOf<Key, Field> {
  readonly key: Key;
  readonly widthPx: number;
  readonly isNumber: boolean;
  /** The field that the column edits; null where it only shows. */
  readonly field: Field;
}

/** What a row says in words is shown as it stands; everything else has its content in CellContent. */
type ShownKey = Exclude<DetailWord, DetailField> | "date" | "amount" | "note" | "remove" | "open";

export type GridColumn = ColumnOf<DetailField, DetailField> | ColumnOf<ShownKey, null>;
export type ColumnKey = GridColumn["key"];

const shown = (key: ShownKey, widthPx: number, isNumber = false): GridColumn => ({
  key,
  widthPx,
  isNumber,
  field: null,
});

const edited = (key: DetailField, widthPx: number, isNumber = false): GridColumn => ({
  key,
  widthPx,
  isNumber,
  field: key,
});

/** In the order shown: what is done with a line comes last. At 1440 pixels all of them are in sight. */
export const gridColumns: readonly GridColumn[] = [
  shown("date", 80),
  edited("description", 120),
  shown("resource", 112),
  edited("billingType", 122),
  edited("quantity", 68, true),
  shown("unit", 56),
  edited("price", 86, true),
  shown("amount", 102, true),
  edited("tax", 88, true),
  edited("externalDescription", 100),
  shown("note", 84),
  shown("remove", 62),
  shown("open", 46),
];

/** What stands in these is pressed, by Enter as by the mouse; nothing in them is edited. */
export const pressedColumns: ReadonlySet<ColumnKey> = new Set(["remove", "open", "note"]);

const growing: ReadonlySet<ColumnKey> = new Set(["description", "resource", "note", "externalDescription"]);

const names = gridColumns.map(({ key }) => key);

/** What is shown of them, in the user's order. */
export const gridColumnsOf = oncePer(
  (choices: ColumnChoices) => choices,
  (choices): readonly GridColumn[] => shownPlaces(names, choices).map((place) => gridColumns[place] as GridColumn),
);

/** Their widths as a CSS grid template, and below which it is not narrower; texts take what a wide screen has to spare. */
export function gridWidths(choices: ColumnChoices): { readonly template: string; readonly leastPx: number } {
  const widths = gridColumnsOf(choices).map(({ key, widthPx }) => {
    const px = choices.widths.get(key);
    return {
      px: px ?? widthPx,
      css: px === undefined && growing.has(key) ? `minmax(${widthPx}px, 1fr)` : `${px ?? widthPx}px`,
    };
  });
  return {
    template: widths.map(({ css }) => css).join(" "),
    leastPx: widths.reduce((sum, { px }) => sum + px, 0),
  };
}
