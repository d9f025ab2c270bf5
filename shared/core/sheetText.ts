/** What a spreadsheet takes for a formula. */
const isFormula = /^[=+\-@]/;

/** A table as a spreadsheet takes it from the clipboard: a cell is one line, and none is a formula. */
export const sheetText = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => cells.map(cellText).join("\t")).join("\n");

const cellText = (text: string): string => {
  const line = text.replace(/\s+/g, " ").trim();
  return isFormula.test(line) && !isAmount.test(line) ? `'${line}` : line;
};

/** A number below zero is none. */
const isAmount = /^-[\d.,\u00a0\u202f' ]+( [A-Z]{3})?$/;
