/** The row that a key goes to from a row; null where the key is none of the grid's. */
export function rowAfterKey(key: string, from: number, rowCount: number, pageRows: number): number | null {
  switch (key) {
    case "ArrowDown":
      return Math.min(from + 1, rowCount - 1);
    case "ArrowUp":
      return Math.max(from - 1, 0);
    case "PageDown":
      return Math.min(from + pageRows, rowCount - 1);
    case "PageUp":
      return Math.max(from - pageRows, 0);
    case "Home":
      return 0;
    case "End":
      return rowCount - 1;
    default:
      return null;
  }
}
