import { CopiedRows } from "../../shared/core/copiedTable";
import { Texts } from "../../shared/core/texts";
import { LineDetail } from "../../shared/invoicing/invoice";
import { Currency } from "../../shared/invoicing/words/currency";
import { Surroundings } from "../../shared/ui/surroundings";
import { describeCell } from "./describeLine";
import { GridColumn } from "./gridColumns";
import { isDataColumn, lineValue } from "./lineValue";

/** A cell as it is copied: in the user's own numbers and days, an amount without its currency, "" where nothing is. */
export const copiedCell = (
  { key }: GridColumn,
  line: LineDetail,
  currency: Currency,
  surroundings: Surroundings,
): string =>
  isDataColumn(key) && lineValue(line, key) !== null ? describeCell(line, key, currency, surroundings) : "";

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
