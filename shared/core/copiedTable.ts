/**
 * A table as the clipboard has it for a spreadsheet: a row a line, cells parted by tabs.
 *
 * Text that a spreadsheet would take for a formula gets an apostrophe before it; a negative amount is left a number.
 *
 * @param rows the headings first; texts as they are shown
 */
export const copiedTable = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(copiedCell).join("\t")}\r\n`).join("");

function copiedCell(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  const isFormula = /^[=+\-@]/.test(line) && !/^-[\d.,\s\p{Sc}]+(?: [A-Z]{3})?$/u.test(line);
  if (isFormula) return `'${line}`;
  // a quotation mark that opens a cell would take the next ones with it
  return line.startsWith('"') ? `"${line.replace(/"/g, '""')}"` : line;
}
