import { ColumnKey, GridColumn } from "./gridColumns";

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

/** The same by its edges, all of which are in it; columns by their places among those that are shown. */
export interface RangeEdges {
  readonly columns: readonly GridColumn[];
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export function edgesOf({ from, to }: GridRange, columns: readonly GridColumn[]): RangeEdges {
  const placeOf = ({ column }: Corner): number => columns.findIndex(({ key }) => key === column);
  const [one, other] = [placeOf(from), placeOf(to)];
  return {
    columns,
    top: Math.min(from.row, to.row),
    bottom: Math.max(from.row, to.row),
    left: Math.min(one, other),
    right: Math.max(one, other),
  };
}

/** Rows with all of their cells. */
export const wholeRows = (top: number, bottom: number, columns: readonly GridColumn[]): GridRange => ({
  from: { row: top, column: (columns[0] as GridColumn).key },
  to: { row: bottom, column: (columns[columns.length - 1] as GridColumn).key },
});

export const isOfWholeRows = ({ left, right, columns }: RangeEdges): boolean =>
  left === 0 && right === columns.length - 1;

/** What of a row is selected; null where nothing is. */
export interface SelectedPart extends Pick<RangeEdges, "left" | "right"> {
  /** Whether the range ends with this row. */
  readonly isLast: boolean;
}

export function selectedIn(range: GridRange | null, row: number, columns: readonly GridColumn[]): SelectedPart | null {
  const edges = range && edgesOf(range, columns);
  return edges && row >= edges.top && row <= edges.bottom
    ? { left: edges.left, right: edges.right, isLast: row === edges.bottom }
    : null;
}
