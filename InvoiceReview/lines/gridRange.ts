import { ColumnKey, gridColumns } from "./gridColumns";

/** A cell by the place of its row among all that are shown. */
export interface Corner {
  readonly row: number;
  readonly column: ColumnKey;
}

/** Cells that are selected together: from the first that was, to the last. The rows shown are the same as long as it stands. */
export interface GridRange {
  readonly from: Corner;
  readonly to: Corner;
}

/** The same by its edges, all of which are in it; columns by their places. */
export interface RangeEdges {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

const placeOf = (column: ColumnKey): number => gridColumns.findIndex(({ key }) => key === column);

export function edgesOf({ from, to }: GridRange): RangeEdges {
  const [one, other] = [placeOf(from.column), placeOf(to.column)];
  return {
    top: Math.min(from.row, to.row),
    bottom: Math.max(from.row, to.row),
    left: Math.min(one, other),
    right: Math.max(one, other),
  };
}

/** Rows with all of their cells. */
export const wholeRows = (top: number, bottom: number): GridRange => ({
  from: { row: top, column: firstColumn },
  to: { row: bottom, column: lastColumn },
});

const firstColumn = (gridColumns[0] as (typeof gridColumns)[number]).key;
const lastColumn = (gridColumns[gridColumns.length - 1] as (typeof gridColumns)[number]).key;

export const isOfWholeRows = ({ left, right }: RangeEdges): boolean => left === 0 && right === gridColumns.length - 1;

/** What of a row is selected; null where nothing is. */
export interface SelectedPart extends Pick<RangeEdges, "left" | "right"> {
  /** Whether the range ends with this row. */
  readonly isLast: boolean;
}

export function selectedIn(range: GridRange | null, row: number): SelectedPart | null {
  const edges = range && edgesOf(range);
  return edges && row >= edges.top && row <= edges.bottom
    ? { left: edges.left, right: edges.right, isLast: row === edges.bottom }
    : null;
}
