import { CopiedRows } from "../../shared/core/copiedTable";
import { Texts } from "../../shared/core/texts";
import { LineDetail } from "../../shared/invoicing/invoice";
import { isNumber } from "../../shared/invoicing/edits/editableField";
import { Currency } from "../../shared/invoicing/words/currency";
import { Surroundings } from "../../shared/ui/surroundings";
import { GridColumn } from "./gridColumns";

/** A cell as it is copied: in the user's own numbers and days, an amount without its currency, "" where nothing is. */
export function copiedCell(
  column: GridColumn,
  line: LineDetail,
  currency: Currency,
  { texts, formats }: Surroundings,
): string {
  const { key } = column;
  if (key === "date") return formats.day(line.date);
  if (key === "billingType") return texts(`BillingType_${line.billingType}`);
  if (key === "note" || key === "remove" || key === "open") return "";
  const value = line[key];
  if (!isNumber(value)) return value ?? "";
  return key === "quantity" ? formats.number(value) : formats.amount(value, currency);
}

/** A column's heading, with the currency of its amounts. */
export const columnTitle = ({ key, isNumber: isFigure }: GridColumn, { code }: Currency, texts: Texts): string =>
  texts(`Column_${key}`) + (isFigure && key !== "quantity" ? ` (${code})` : "");

/** Lines as a table, with the headings of their columns where they are copied whole. */
export const copiedCells = (
  lines: readonly LineDetail[],
  columns: readonly GridColumn[],
  isWhole: boolean,
  currency: Currency,
  surroundings: Surroundings,
): CopiedRows => [
  ...(isWhole ? [columns.map((column) => columnTitle(column, currency, surroundings.texts))] : []),
  ...lines.map((line) => columns.map((column) => copiedCell(column, line, currency, surroundings))),
];
