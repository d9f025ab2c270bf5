import { DetailField } from "../../shared/invoicing/editableField";

export type ColumnKey =
  | "date"
  | "description"
  | "externalDescription"
  | "resource"
  | "role"
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

export const gridColumns: readonly GridColumn[] = [
  column("date", 96),
  column("description", 240, "description"),
  column("resource", 140),
  column("role", 140),
  column("billingType", 136, "billingType"),
  column("quantity", 96, "quantity", true),
  column("unit", 64),
  column("price", 104, "price", true),
  column("amount", 124, null, true),
  column("tax", 92, "tax", true),
  column("note", 220),
  column("externalDescription", 180, "externalDescription"),
  column("remove", 44),
  column("open", 44),
];

export const gridWidthPx = gridColumns.reduce((width, each) => width + each.widthPx, 0);

/** The columns' widths as a CSS grid template. */
export const gridTemplate = gridColumns.map((each) => `${each.widthPx}px`).join(" ");
