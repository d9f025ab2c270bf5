import { scaledText } from "../exact/scaled";
import { isScaled, type Column, propertyOf, type ScaledColumn } from "../metadata/column";
import { labelOf } from "../metadata/optionSet";
import type { SqlRow, SqlValue } from "../store/sqlDatabase";
import type { Call } from "../wire/call";
import { formatDay, formatDayAndTime, formatMoney, formatNumber } from "../wire/formatting";
import { formattedValue, type Preferences } from "../wire/preferences";
import { zoneTime } from "../wire/zoneTime";
import { lookupWriter } from "./lookupWriter";
import { remembered } from "./remembered";
import { columnSql, type Source } from "./sqlScope";
import type { SqlSelect } from "./sqlSelect";

/** Writes one property of one row, with its annotations, as JSON text without the braces. */
export type PropertyWriter = (row: SqlRow) => string;

/**
 * Adds a column to a query and says how its result becomes JSON.
 * Numbers are written from their decimal text, so the wire carries the exact digits.
 *
 * @param property its name on the wire, where that is not the column's own
 */
export function propertyWriter(
  select: SqlSelect,
  source: Source,
  column: Column,
  call: Call,
  prefer: Preferences,
  property = propertyOf(column),
): PropertyWriter {
  // column security answers as if nothing were there
  const isKept = call.user.unreadable?.includes(`${source.table.logicalName}.${column.name}`);
  if (isKept) return () => `${JSON.stringify(property)}:null`;
  const sql = columnSql(source, column);
  const key = JSON.stringify(property);
  const formatted = `${JSON.stringify(`${property}@${formattedValue}`)}:`;
  const wantsFormatted = prefer.wants(formattedValue);
  const asJson = jsonOf(column);
  if (column.kind === "lookup") return lookupWriter(select, source, column, prefer, property);
  const at = select.add(isScaled(column) ? `CAST(${sql} AS TEXT)` : sql);
  const words = wantsFormatted ? formatterOf(select, source, column, call) : undefined;
  const write = (value: SqlValue, row: SqlRow): string => {
    const display = words?.(value, row);
    return (display === undefined ? "" : `${formatted}${JSON.stringify(display)},`) + `${key}:${asJson(value)}`;
  };
  const written = repeats(column) ? remembered(write) : write;
  return (row) => {
    const value = row[at] ?? null;
    return value === null ? `${key}:null` : written(value, row);
  };
}

/** Kinds of column whose values come again and again, and are written the same way in every row. */
function repeats({ kind }: Column): boolean {
  return kind === "choice" || kind === "boolean" || kind === "dateOnly" || kind === "dateTime" || kind === "decimal";
}

function jsonOf(column: Column): (value: SqlValue) => string {
  switch (column.kind) {
    case "money":
    case "decimal":
      return (value) => scaledText(BigInt(value ?? 0), column.scale);
    case "boolean":
      return (value) => (value === 1 ? "true" : "false");
    case "integer":
    case "choice":
      return String;
    default:
      return JSON.stringify;
  }
}

type Words = (value: SqlValue, row: SqlRow) => string | undefined;

function formatterOf(select: SqlSelect, source: Source, column: Column, call: Call): Words | undefined {
  const { languageId, user } = call;
  switch (column.kind) {
    case "choice":
    case "boolean":
      return (value) => labelOf(column.options, Number(value), languageId);
    case "integer":
      return (value) => formatNumber(BigInt(value ?? 0), 0, 0, languageId);
    case "decimal":
      return (value) => formatNumber(BigInt(value ?? 0), column.scale, column.decimals, languageId);
    case "money":
      return moneyFormatter(select, source, column, languageId);
    case "dateOnly":
      return (value) => formatDay(String(value), languageId);
    case "dateTime":
      return (value) => {
        const local = column.behavior === "userLocal" ? zoneTime(String(value), user.timeZone) : String(value);
        return column.shows === "date" ? formatDay(local, languageId) : formatDayAndTime(local, languageId);
      };
    default:
      return undefined;
  }
}

function moneyFormatter(
  select: SqlSelect,
  source: Source,
  column: ScaledColumn,
  languageId: number,
): Words | undefined {
  const currency = source.table.column.get("transactioncurrencyid");
  if (currency?.kind !== "lookup") return undefined;
  if (column.isBase) return (value) => formatMoney(BigInt(value ?? 0), column.scale, 2, "$", languageId);
  const target = select.join(source, currency);
  const symbolAt = select.add(`${target.alias}.currencysymbol`);
  const decimalsAt = select.add(`${target.alias}.currencyprecision`);
  return (value, row) => {
    const symbol = String(row[symbolAt] ?? "");
    const decimals =
      column.precisionSource === "currency" ? Number(row[decimalsAt] ?? column.decimals) : column.decimals;
    return formatMoney(BigInt(value ?? 0), column.scale, decimals, symbol, languageId);
  };
}
