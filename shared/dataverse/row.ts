import { Decimal } from "../calculation/money";
import { readJsonNumber } from "../calculation/readAmount";
import { InvoicingError } from "../invoicing/invoicingError";

/** A row as the Web API gives it: parsed JSON, nothing assumed of any column. */
export type WireRow = Readonly<Record<string, unknown>>;

/** Thrown inside a mapping and caught by `readRows`: one column of one row cannot be read safely. */
export class UnreadableColumn extends Error {
  constructor(
    readonly column: string,
    readonly found: unknown,
  ) {
    super(`Unreadable ${column}`);
    this.name = "UnreadableColumn";
  }
}

export function textOf(row: WireRow, column: string): string {
  const value = row[column];
  if (value === null || value === undefined) return "";
  if (typeof value !== "string") throw new UnreadableColumn(column, value);
  return value;
}

export function requiredText(row: WireRow, column: string): string {
  const text = textOf(row, column);
  if (text === "") throw new UnreadableColumn(column, row[column]);
  return text;
}

export function optionOf(row: WireRow, column: string): number | null {
  const value = row[column];
  if (value === null || value === undefined) return null;
  if (typeof value !== "number") throw new UnreadableColumn(column, value);
  return value;
}

/**
 * An amount or quantity. The Web API's numbers have become doubles before they reach a control, so one with more
 * digits than a double carries for certain is refused instead of being silently another amount.
 */
export function amountOrNull(row: WireRow, column: string): Decimal | null {
  const value = row[column];
  if (value === null || value === undefined) return null;
  if (typeof value !== "number") throw new UnreadableColumn(column, value);
  const read = readJsonNumber(value);
  if (!read.ok) throw new UnreadableColumn(column, value);
  return read.value;
}

/** For columns whose empty value means none: discounts, freight, tax, sums of nothing (facts 4.1, 4.2). */
export function amountOrZero(row: WireRow, column: string): Decimal {
  return amountOrNull(row, column) ?? new Decimal(0);
}

export const formatted = (row: WireRow, column: string): string =>
  textOf(row, `${column}@OData.Community.Display.V1.FormattedValue`);

export const versionOf = (row: WireRow): string => requiredText(row, "@odata.etag");

export function nestedRow(row: WireRow, property: string): WireRow {
  const value = row[property];
  if (typeof value !== "object" || value === null) throw new UnreadableColumn(property, value);
  return value as WireRow;
}

/** Runs a mapping; a column that cannot be read becomes the error value that names it. */
export function unreadableRow(table: string, failure: unknown): InvoicingError {
  if (!(failure instanceof UnreadableColumn)) throw failure;
  return { kind: "unreadableRow", table, column: failure.column, found: JSON.stringify(failure.found ?? null) };
}
