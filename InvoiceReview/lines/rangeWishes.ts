import { err, ok, Result } from "../../shared/core/result";
import { RowId } from "../../shared/invoicing/ids";
import { LineDetail } from "../../shared/invoicing/invoice";
import { Currency } from "../../shared/invoicing/words/currency";
import { withoutCurrency } from "../../shared/invoicing/words/currencySign";
import { choosableBillingTypes } from "../../shared/invoicing/words/billingType";
import { DetailField, fieldKinds } from "../../shared/invoicing/edits/editableField";
import { Surroundings } from "../../shared/ui/surroundings";
import { CellProblem, CellValue, readCell } from "./cellText";
import { copiedCell } from "./copiedCells";
import { GridColumn, gridColumns } from "./gridColumns";
import { RangeEdges } from "./gridRange";
import { GridRow } from "./gridRows";
import { CellWish } from "./plannedCells";

/** The lines among rows: headings and what could not be read hold no cell that is copied or changed. */
export const linesOf = (rows: readonly GridRow[]): readonly RowId[] =>
  rows.flatMap((row) => (row.kind === "detail" ? [row.row] : []));

export const linesIn = (rows: readonly GridRow[], { top, bottom }: RangeEdges): readonly RowId[] =>
  linesOf(rows.slice(top, bottom + 1));

export const columnsIn = ({ columns, left, right }: RangeEdges): readonly GridColumn[] =>
  columns.slice(left, right + 1);

/** Reads what is pasted or typed for a cell: an amount may carry its currency, a billing type is called by its word. */
export function readWish(
  line: LineDetail,
  field: DetailField,
  text: string,
  currency: Currency,
  { texts, formats }: Surroundings,
): Result<CellValue, CellProblem> {
  if (field === "billingType") {
    const word = text.trim().toLowerCase();
    const value = choosableBillingTypes.find((type) => texts(`BillingType_${type}`).toLowerCase() === word);
    return readCell(line, field, value ?? "", formats, currency);
  }
  const isText = fieldKinds[field] === "text";
  const plain = fieldKinds[field] === "money" ? withoutCurrency(text, currency.code) : text;
  return readCell(line, field, isText ? oneLine(text) : plain, formats, currency);
}

/** As it is copied. */
const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

/** What a paste wants, and how much of it lies beyond the last line or column. */
export interface PasteWishes {
  readonly wishes: readonly CellWish[];
  readonly beyond: number;
}

/**
 * What is pasted goes down the lines from the first that is selected, whatever headings stand between them. A range that is
 * so many times as high or wide is filled with it. An empty cell leaves what is there, and so does a cell that shows the same.
 */
export function pasteWishes(
  table: readonly (readonly string[])[],
  edges: RangeEdges,
  rows: readonly GridRow[],
  currency: Currency,
  surroundings: Surroundings,
): PasteWishes {
  const size = { rows: table.length, columns: table.reduce((most, row) => Math.max(most, row.length), 1) };
  const filled = (room: number, need: number): number => (room > 0 && room % need === 0 ? room : need);
  const lines = linesOf(rows.slice(edges.top));
  const wishes: CellWish[] = [];
  let beyond = 0;
  for (let down = 0; down < filled(linesIn(rows, edges).length, size.rows); down += 1) {
    for (let right = 0; right < filled(columnsIn(edges).length, size.columns); right += 1) {
      const text = table[down % size.rows]?.[right % size.columns] ?? "";
      if (text.trim() === "") continue;
      const row = lines[down];
      const column = edges.columns[edges.left + right];
      if (row && column) {
        const want = (line: LineDetail): ReturnType<CellWish["want"]> =>
          oneLine(copiedCell(column, line, currency, surroundings)) === oneLine(text)
            ? null
            : column.field
              ? readWish(line, column.field, text, currency, surroundings)
              : err({ kind: "notAChoice" });
        wishes.push({ row, column, want });
      } else beyond += 1;
    }
  }
  return { wishes, beyond };
}

/** A wish for every cell of the lines that can be edited; columns that only show stay. */
export const wishesOf = (
  lines: readonly RowId[],
  columns: readonly GridColumn[],
  wanted: (field: DetailField, line: LineDetail, place: number) => ReturnType<CellWish["want"]>,
): readonly CellWish[] =>
  lines.flatMap((row, place) =>
    columns.flatMap((column) => {
      const { field } = column;
      return field ? [{ row, column, want: (line: LineDetail) => wanted(field, line, place) }] : [];
    }),
  );

/**
 * Lines take the values of those above them: as many as `from` are repeated down to the last.
 *
 * @param from the lines that are filled down, with their pending edits in place
 */
export const fillWishes = (
  from: readonly LineDetail[],
  lines: readonly RowId[],
  columns: readonly GridColumn[],
): readonly CellWish[] =>
  wishesOf(lines, columns, (field, _, place) => {
    const value = from[place % from.length]?.[field] ?? null;
    return value === null ? err({ kind: "empty" }) : ok({ field, value } as CellValue);
  });

const removing = gridColumns.find(({ key }) => key === "remove") as GridColumn;

export const removalWishes = (lines: readonly RowId[], isRemoved: boolean): readonly CellWish[] =>
  lines.map((row) => ({ row, column: removing, want: () => isRemoved }));
