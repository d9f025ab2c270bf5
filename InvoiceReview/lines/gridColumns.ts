import { DetailField } from "../../shared/invoicing/edits/editableField";
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

/** In the order shown: what is read and edited most comes first, so that it fits a form without scrolling. */
export const gridColumns: readonly GridColumn[] = [
  shown("date", 90),
  edited("description", 164),
  shown("resource", 136),
  edited("billingType", 124),
  edited("quantity", 80, true),
  shown("unit", 54),
  edited("price", 98, true),
  shown("amount", 120, true),
  shown("note", 190),
  shown("remove", 40),
  shown("open", 40),
  edited("tax", 88, true),
  edited("externalDescription", 180),
];

export const gridWidthPx = gridColumns.reduce((width, each) => width + each.widthPx, 0);

const growing: ReadonlySet<ColumnKey> = new Set(["description", "note", "externalDescription"]);

/** The columns' widths as a CSS grid template; texts take what a wide screen has to spare. */
export const gridTemplate = gridColumns
  .map(({ key, widthPx }) => (growing.has(key) ? `minmax(${widthPx}px, 1fr)` : `${widthPx}px`))
  .join(" ");
