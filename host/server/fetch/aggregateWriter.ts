import { badRequest, notImitated } from "../apiError";
import { divideRounded } from "../exact/rounding";
import { scaledText } from "../exact/scaled";
import { isScaled, type Column } from "../metadata/column";
import type { SqlRow } from "../store/sqlDatabase";
import { columnSql, comparedSql } from "../query/sqlScope";
import type { SqlSelect } from "../query/sqlSelect";
import type { Call } from "../wire/call";
import { formatDay, formatNumber } from "../wire/formatting";
import { formattedValue, type Preferences } from "../wire/preferences";
import type { GroupColumn } from "./groupWriter";
import type { FetchAttribute } from "./fetchQuery";
import { columnNamed, type FetchPart, type FetchScope } from "./fetchScope";

/** A value as JSON text, and in words where it is a number or a day. */
interface Aggregate {
  readonly json: string;
  readonly words?: string;
}

/** One of count, countcolumn, sum, avg, min and max. Rows without a value count for `count` alone. */
export function aggregateWriter(
  attribute: FetchAttribute,
  alias: string,
  { source }: FetchPart,
  { select }: FetchScope,
  call: Call,
  prefer: Preferences,
): GroupColumn {
  const column = columnNamed(source.table, attribute.name);
  const sql = columnSql(source, column);
  const counted = attribute.distinct ? `DISTINCT ${comparedSql(source, column)}` : sql;
  const { orderSql, read } = aggregateOf(attribute, column, sql, counted, select, call.languageId);
  const annotated = prefer.wants(formattedValue);
  const write = (row: SqlRow) => {
    const { json, words } = read(row);
    const value = `"${alias}":${json}`;
    return annotated && words !== undefined ? `"${alias}@${formattedValue}":${JSON.stringify(words)},${value}` : value;
  };
  return { alias, orderSql, write };
}

interface Reading {
  readonly orderSql: string;
  readonly read: (row: SqlRow) => Aggregate;
}

function aggregateOf(
  { aggregate = "", distinct }: FetchAttribute,
  column: Column,
  sql: string,
  counted: string,
  select: SqlSelect,
  languageId: number,
): Reading {
  if (distinct && aggregate !== "countcolumn") throw notImitated(`'distinct' of the aggregate '${aggregate}'`);
  switch (aggregate) {
    case "count":
      return counting("count(*)", select, languageId);
    case "countcolumn":
      return counting(`count(${counted})`, select, languageId);
    case "sum":
    case "avg":
      return totalling(aggregate, column, sql, select, languageId);
    case "min":
    case "max":
      return extreme(`${aggregate}(${sql})`, column, select, languageId);
    default:
      throw notImitated(`the aggregate '${aggregate}' of FetchXML`);
  }
}

function counting(orderSql: string, select: SqlSelect, languageId: number): Reading {
  const at = select.add(orderSql);
  const read = (row: SqlRow) => numeric(BigInt(row[at] ?? 0), 0, 0, languageId);
  return { orderSql, read };
}

const half = 1_000_000_000n;

/**
 * Sums are taken in two halves, so that no number of rows outgrows SQLite's whole numbers. An average is rounded once,
 * half to even, to the scale of its column, and cut to a whole number for whole numbers; neither is documented.
 */
function totalling(kind: "sum" | "avg", column: Column, sql: string, select: SqlSelect, languageId: number): Reading {
  const { scale, decimals } = scaleOf(column);
  const highAt = select.add(`sum(${sql} / ${half})`);
  const lowAt = select.add(`sum(${sql} % ${half})`);
  const countAt = select.add(`count(${sql})`);
  const read = (row: SqlRow): Aggregate => {
    const count = BigInt(row[countAt] ?? 0);
    if (count === 0n) return { json: "null" };
    const sum = BigInt(row[highAt] ?? 0) * half + BigInt(row[lowAt] ?? 0);
    if (kind === "sum") return numeric(sum, scale, decimals, languageId);
    const average = scale === 0 ? sum / count : divideRounded(sum, count, "halfToEven");
    return numeric(average, scale, decimals, languageId);
  };
  return { orderSql: `${kind}(CAST(${sql} AS REAL))`, read };
}

function extreme(orderSql: string, column: Column, select: SqlSelect, languageId: number): Reading {
  if (column.kind === "dateOnly" || column.kind === "dateTime") {
    const at = select.add(orderSql);
    const read = (row: SqlRow): Aggregate => {
      const value = row[at];
      return typeof value === "string" ? { json: `"${value}"`, words: formatDay(value, languageId) } : { json: "null" };
    };
    return { orderSql, read };
  }
  const { scale, decimals } = scaleOf(column);
  const at = select.add(`CAST(${orderSql} AS TEXT)`);
  const read = (row: SqlRow): Aggregate => {
    const value = row[at];
    return typeof value === "string" ? numeric(BigInt(value), scale, decimals, languageId) : { json: "null" };
  };
  return { orderSql, read };
}

function scaleOf(column: Column): { scale: number; decimals: number } {
  if (isScaled(column)) return column;
  if (column.kind === "integer") return { scale: 0, decimals: 0 };
  throw badRequest(`'${column.name}' is not a number, so it cannot be aggregated this way.`);
}

function numeric(units: bigint, scale: number, decimals: number, languageId: number): Aggregate {
  return { json: scaledText(units, scale), words: formatNumber(units, scale, decimals, languageId) };
}
