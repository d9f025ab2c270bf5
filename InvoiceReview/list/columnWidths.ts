import { ViewColumn } from "../../shared/procedures/review/listView";

/** What the control's own columns get, measured by the maker's columns on the average; and the tick, in pixels. */
const own = { status: 1.15, attention: 1.45, tickPx: 40 };
/** Below this a column on the average says nothing; a narrower place scrolls the table sideways. */
const leastPx = 92;

export interface ColumnWidths {
  /** Per column as the list has them: the first of the maker's, status, attention, the others; in percent. */
  readonly percent: readonly number[];
  /** Below this the table is no narrower, in pixels. */
  readonly leastPx: number;
}

/** The maker's widths, kept to each other, the first no less than the average: the whole is as wide as the place for it. */
export function columnWidths(columns: readonly ViewColumn[]): ColumnWidths {
  const shares = columns.map(({ widthShare }) => widthShare);
  const sum = shares.reduce((before, share) => before + share, 0);
  const average = sum / columns.length || 1;
  const [first = average, ...rest] = shares;
  // what names the invoice is not cut where its maker has it narrow
  const all = [Math.max(first, average), own.status * average, own.attention * average, ...rest];
  const whole = all.reduce((before, share) => before + share, 0);
  return {
    percent: all.map((share) => (100 * share) / whole),
    leastPx: Math.round(own.tickPx + (leastPx * whole) / average),
  };
}
