import { formula } from "./formula";

/** A cell that begins with one of these may be read as one that begins behind it. */
const lineBegin = /^[\t\r\n]/;

/** A number below zero is one and stays one. */
const negative = /^-\d[\d.,]*$/;

/**
 * A table as a file of separated values for a spreadsheet, with the mark by which it knows UTF-8
 * (docs/decisions/0017-lines-as-a-file-for-a-spreadsheet.md). No cell becomes a formula: one that would gets an apostrophe
 * before it. Cells are quoted where they would fall apart.
 *
 * @param rows the headings first; numbers without groups, in the user's decimals
 * @param decimalSeparator the user's: where decimals stand after a comma, cells are parted by a semicolon
 */
export function csvText(rows: readonly (readonly string[])[], decimalSeparator: string): string {
  const separator = decimalSeparator === "," ? ";" : ",";
  const cell = (text: string): string => {
    const harmless = (formula.test(text) || lineBegin.test(text)) && !negative.test(text) ? `'${text}` : text;
    const isSimple = !/["\t\r\n]|^\s|\s$/.test(harmless) && !harmless.includes(separator);
    return isSimple ? harmless : `"${harmless.replace(/"/g, '""')}"`;
  };
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(separator)}\r\n`).join("")}`;
}
