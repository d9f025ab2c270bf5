import { DetailField } from "../../shared/invoicing/edits/editableField";

export type ColumnKey =
  | "date"
  | "description"
  | "externalDescription"
  | "resource"
  | "billingType"
  | "quantity"
  | "unit"
  | "price"
  | "amount"
  | "tax"
  | "note"
  | "remove"
  | "open";

export interface GridColumn {
  readonly key: ColumnKey;
  readonly widthPx: number;
  readonly isNumber: boolean;
  /** The field that the column edits; null where it only shows. */
  readonly field: DetailField | null;
}

const column = (key: ColumnKey, widthPx: number, field: DetailField | null = null, isNumber = false): GridColumn => ({
  key,
  widthPx,
  field,
  isNumber,
});

/** In the order shown: what is read and edited most comes first, so that it fits a form without scrolling. */
export const gridColumns: readonly GridColumn[] = [
  column("date", 90),
  column("description", 164, "description"),
  column("resource", 136),
  column("billingType", 124, "billingType"),
  column("quantity", 80, "quantity", true),
  column("unit", 54),
  column("price", 98, "price", true),
  column("amount", 120, null, true),
  column("note", 190),
  column("remove", 40),
  column("open", 40),
  column("tax", 88, "tax", true),
  column("externalDescription", 180, "externalDescription"),
];

export const gridWidthPx = gridColumns.reduce((width, each) => width + each.widthPx, 0);

const growing: ReadonlySet<ColumnKey> = new Set(["description", "note", "externalDescription"]);

/** The columns' widths as a CSS grid template; texts take what a wide screen has to spare. */
export const gridTemplate = gridColumns
  .map(({ key, widthPx }) => (growing.has(key) ? `minmax(${widthPx}px, 1fr)` : `${widthPx}px`))
  .join(" ");
