import { Decimal, zero } from "../../calculation/money";
import { readJsonNumber } from "../../calculation/readAmount";
import { remembered } from "../../core/remembered";
import { CalendarDate } from "../../invoicing/words/calendarDate";
import { Amount, Choice, Day, Flag, Key, logicalName, Lookup, Moment, Text } from "../columns";

/** A row as the Web API gives it: parsed JSON, nothing assumed of any column. */
export type WireRow = Readonly<Record<string, unknown>>;

/** For rows that are mapped later. */
export const asRead = (row: WireRow): WireRow => row;

/** Thrown inside a mapping and caught by `mapRows`: one column of one row cannot be read safely. */
export class UnreadableColumn extends Error {
  constructor(
    readonly column: string,
    readonly found: unknown,
  ) {
    super(column);
  }
}

/** What a mapping reads, or something else where a column cannot be read safely. */
export function legibly<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch (failure) {
    if (failure instanceof UnreadableColumn) return otherwise;
    throw failure;
  }
}

/** A column's value; null where there is none, which the service leaves out as well. */
function typed<T extends string | number | boolean>(row: WireRow, column: string, type: string): T | null {
  const value = row[column] ?? null;
  if (value !== null && typeof value !== type) throw new UnreadableColumn(column, value);
  return value as T | null;
}

type Reader<Kind, T> = (row: WireRow, column: Kind) => T;

/** A text, or a day or an instant as the text that it comes as; "" where there is none. */
export const textOf: Reader<Text | Day | Moment, string> = (row, column) => typed<string>(row, column, "string") ?? "";

/** The id of the row that a look-up points at; "" where it points at none. */
export const idOf = textOf as Reader<string, string> as Reader<Lookup, string>;

/** Rows name the same people, units and lines again and again: each is kept once. */
const kept = remembered((text: string) => text);

/** The name of that row. */
export const nameOf: Reader<Lookup, string> = (row, column) =>
  kept(textOf(row, `${column}@OData.Community.Display.V1.FormattedValue` as Text));

/** What a column says in words: a text, or the name of the row that a look-up points at. */
export const wordsOf: Reader<Text | Lookup, string> = (row, column) =>
  column.startsWith("_") ? nameOf(row, column as Lookup) : textOf(row, column as Text);

export function requiredText(row: WireRow, column: Key | Text | Lookup): string {
  const text = textOf(row, column as Text);
  if (text === "") throw new UnreadableColumn(column, row[column]);
  return column.startsWith("_") ? kept(text) : text;
}

export const versionOf = (row: WireRow): string => requiredText(row, "@odata.etag" as Text);

export const optionOf: Reader<Choice, number | null> = (row, column) => typed<number>(row, column, "number");

const exact = remembered(readJsonNumber);

/**
 * An amount or quantity. The Web API's numbers have become doubles before they reach a control, so one with more
 * digits than a double carries for certain is refused instead of being silently another amount.
 */
export function amountOrNull(row: WireRow, column: Amount): Decimal | null {
  const value = typed<number>(row, column, "number");
  if (value === null) return null;
  const read = exact(value);
  if (!read.ok) throw new UnreadableColumn(column, value);
  return read.value;
}

/** For columns whose empty value means none: discounts, freight, tax, sums of nothing (facts 4.1, 4.2). */
export function amountOrZero(row: WireRow, column: Amount): Decimal {
  return amountOrNull(row, column) ?? zero;
}

/** The row that a look-up points at, where a query expands it. */
export function nestedRow(row: WireRow, column: Lookup): WireRow {
  const property = logicalName(column);
  const value = row[property];
  if (typeof value !== "object" || value === null) throw new UnreadableColumn(property, value);
  return value as WireRow;
}

/** A yes or no; empty is no. */
export const flagOf = (row: WireRow, column: Flag): boolean => typed<boolean>(row, column, "boolean") ?? false;

/** The user's calendar day of an instant, in the time zone of their Dataverse settings; null where it is no instant. */
export type UserDay = (isoInstant: string) => CalendarDate | null;

/** null where there is no instant; one that cannot be read is no day, and not "no day" either. */
export function userDayOf(row: WireRow, column: Moment, userDay: UserDay): CalendarDate | null {
  const instant = textOf(row, column);
  if (instant === "") return null;
  const day = userDay(instant);
  if (day === null) throw new UnreadableColumn(column, instant);
  return day;
}
