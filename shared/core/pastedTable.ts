import { formula } from "./formula";

/**
 * A range of a spreadsheet out of the clipboard's own plain text: rows of cells, each row as long as it came.
 *
 * Cells are parted by tabs, rows by line ends of either kind; the line end after the last row begins no other. A cell in
 * quotation marks may hold both, with its own quotation marks doubled; a mark that closes nowhere is a text's own. The
 * apostrophe that our own copy puts before what looks like a formula is taken off.
 */
export function pastedTable(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const cell = /"((?:[^"]|"")*)"(?=\t|\r?\n|\r|$)|[^\t\r\n]*/y;
  const end = /\t|\r?\n|\r|$/y;
  for (let place = 0; ; place = end.lastIndex) {
    cell.lastIndex = place;
    const [bare = "", inner] = cell.exec(text) ?? [];
    const whole = inner?.replace(/""/g, '"') ?? bare;
    rows[rows.length - 1]?.push(formula.test(whole) ? whole.replace(/^'/, "") : whole);
    end.lastIndex = cell.lastIndex;
    const [mark = ""] = end.exec(text) ?? [];
    if (mark === "\t") continue;
    if (end.lastIndex >= text.length) return rows;
    rows.push([]);
  }
}
