/** A place in the list's table: row 0 holds the headings, the invoices follow. */
export interface ListPlace {
  readonly row: number;
  readonly column: number;
}

/** As many rows as are in sight on a small screen: what a page of keys moves by never leaves a row unseen. */
const pageRows = 10;

/**
 * Where a key takes the focus; null where it is no key that moves. Home and End, Page Up and Page Down stay among the
 * invoices; only an arrow goes up to the headings, which sort.
 *
 * @param size how many rows, the headings among them, and columns there are
 */
export function placeAfterKey(key: string, { row, column }: ListPlace, size: ListPlace): ListPlace | null {
  const last = size.row - 1;
  const places: Readonly<Record<string, readonly [row: number, column: number]>> = {
    ArrowUp: [Math.max(0, row - 1), column],
    ArrowDown: [row + 1, column],
    ArrowLeft: [row, column - 1],
    ArrowRight: [row, column + 1],
    PageUp: [Math.max(1, row - pageRows), column],
    PageDown: [row + pageRows, column],
    Home: [1, column],
    End: [last, column],
  };
  const place = places[key];
  if (!place) return null;
  return { row: Math.min(place[0], last), column: Math.max(0, Math.min(place[1], size.column - 1)) };
}
