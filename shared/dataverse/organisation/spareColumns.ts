import { Column } from "../columns";

type Table = { readonly name: string; readonly columns: Readonly<Record<string, Column>> };

/** Columns of a table, by their names in `tables.ts`. */
export const spareOf = <T extends Table>(
  { name, columns }: T,
  keys: readonly (keyof T["columns"])[],
): SpareColumns[number] => [name, keys.map((key) => columns[key as string] as Column)];

/** Columns by table, as read rows name them. */
export type SpareColumns = readonly (readonly [table: string, columns: readonly Column[]])[];
