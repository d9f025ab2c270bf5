import { ViewColumn } from "../../shared/procedures/review/listView";
import { ownColumns } from "./shownColumns";

/** What the control's own columns get, measured by the maker's columns on the average; and the tick, in pixels. */
const own = { leastFirst: 0.88, status: 1.15, attention: 1.45, tickPx: 40 };
/** Below this a column on the average says nothing; a narrower place scrolls the table sideways. */
const leastPx = 92;

export interface ColumnWidths {
  /** Per column as the list has them: the first of the maker's, status, attention, the others; as CSS has widths. */
  readonly widths: readonly string[];
  /** Below this the table is no narrower, in pixels. */
  readonly leastPx: number;
}

/**
 * The user's widths as they are; the maker's kept to each other, the first not far below the average: the whole is as wide
 * as the place for it.
 *
 * @param chosen pixels, by the column's name
 */
export function columnWidths(columns: readonly ViewColumn[], chosen: ReadonlyMap<string, number>): ColumnWidths {
  const sum = columns.reduce((before, { widthShare }) => before + widthShare, 0);
  const average = sum / columns.length || 1;
  const shares = columns.map(({ name, widthShare }) => [name, widthShare] as const);
  const [first = ["", average] as const, ...rest] = shares;
  const all = [
    // what names the invoice is not cut where its maker has it narrow
    [first[0], Math.max(first[1], own.leastFirst * average)],
    [ownColumns.status, own.status * average],
    [ownColumns.attention, own.attention * average],
    ...rest,
  ] as const;
  const shared = all.reduce((before, [name, share]) => before + (chosen.has(name) ? 0 : share), 0);
  const taken = all.reduce((before, [name]) => before + (chosen.get(name) ?? 0), own.tickPx);
  return {
    widths: all.map(([name, share]) => (chosen.has(name) ? `${chosen.get(name)}px` : `${(100 * share) / shared}%`)),
    leastPx: Math.round(taken + (leastPx * shared) / average),
  };
}
