import { formula } from "./formula";

/** A table as a spreadsheet takes it from the clipboard; its cells as they are shown, the headings first. */
export type CopiedRows = readonly (readonly string[])[];

/**
 * A table as plain text: a row a line, cells parted by tabs.
 *
 * Text that a spreadsheet would take for a formula gets an apostrophe before it; a negative amount is left a number.
 */
export const copiedTable = (rows: CopiedRows): string =>
  rows.map((row) => `${row.map((text) => quoted(harmless(text))).join("\t")}\r\n`).join("");

/** The same as a table, for whoever takes one. */
export function copiedMarkup(rows: CopiedRows): string {
  const cells = (row: readonly string[]): string => row.map((text) => `<td>${escaped(harmless(text))}</td>`).join("");
  return `<table>${rows.map((row) => `<tr>${cells(row)}</tr>`).join("")}</table>`;
}

/** What of an event of copying is used, of the browser's own or of React's. */
export interface CopyEvent {
  readonly clipboardData: Pick<DataTransfer, "setData">;
  readonly preventDefault: () => void;
}

/** Puts a table on the clipboard in an event of copying, in both forms. */
export function copyTable(event: CopyEvent, rows: CopiedRows): void {
  event.clipboardData.setData("text/plain", copiedTable(rows));
  event.clipboardData.setData("text/html", copiedMarkup(rows));
  event.preventDefault();
}

function harmless(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  const isFormula = formula.test(line) && !/^-[\d.,'’\s\p{Sc}]+(?: [A-Z]{3})?$/u.test(line);
  return isFormula ? `'${line}` : line;
}

// a quotation mark that opens a cell would take the next ones with it
const quoted = (text: string): string => (text.startsWith('"') ? `"${text.replace(/"/g, '""')}"` : text);

const escaped = (text: string): string => text.replace(/[&<>]/g, (mark) => `&#${mark.charCodeAt(0)};`);
