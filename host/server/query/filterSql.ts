import { badRequest, notImitated } from "../apiError";
import { scaledFrom } from "../exact/scaled";
import type { Column } from "../metadata/column";
import type { SqlValue } from "../store/sqlDatabase";
import { foldText } from "../store/foldText";
import { utcText } from "../wire/utcText";
import type { Filter, Literal, Operand, Path } from "./filter";
import type { SqlSelect } from "./sqlSelect";

const operators = { eq: "IS", gt: ">", ge: ">=", lt: "<", le: "<=" } as const;

/** Adds a filter to a query. Text compares without case and accents; `ne` also holds for rows without a value. */
export function addFilter(select: SqlSelect, filter: Filter): void {
  select.conditions.push(sqlOf(select, filter));
}

function sqlOf(select: SqlSelect, filter: Filter): string {
  switch (filter.op) {
    case "and":
    case "or":
      return `(${sqlOf(select, filter.left)} ${filter.op.toUpperCase()} ${sqlOf(select, filter.right)})`;
    case "not":
      return `NOT COALESCE(${sqlOf(select, filter.inner)}, 0)`;
    case "contains":
    case "startswith":
    case "endswith":
      return textSql(select, filter.op, filter.path, filter.text);
    case "in":
      return inSql(select, filter.path, filter.values);
    case "ne":
      return `NOT COALESCE(${comparisonSql(select, "eq", filter.left, filter.right)}, 0)`;
    default:
      return comparisonSql(select, filter.op, filter.left, filter.right);
  }
}

function comparisonSql(select: SqlSelect, op: keyof typeof operators, left: Operand, right: Operand): string {
  if (left.kind !== "path") throw notImitated("a filter whose left side is not a column");
  const { sql, column } = columnSql(select, left);
  if (right.kind === "path") {
    const other = columnSql(select, right);
    if (other.column.kind !== column.kind)
      throw badRequest(`'${column.name}' and '${other.column.name}' cannot be compared.`);
    return `${sql} ${operators[op]} ${other.sql}`;
  }
  if (right.kind === "null" && op !== "eq") throw badRequest(`The operator '${op}' cannot be used with null.`);
  select.parameters.push(parameterOf(column, right));
  return `${sql} ${operators[op]} ?`;
}

function textSql(select: SqlSelect, op: "contains" | "startswith" | "endswith", path: Path, text: string): string {
  const { sql, column } = columnSql(select, path);
  if (column.kind !== "text" && column.kind !== "memo") throw badRequest(`'${column.name}' is not a text column.`);
  const escaped = foldText(text).replace(/[\\%_]/g, (sign) => `\\${sign}`);
  select.parameters.push(`${op === "startswith" ? "" : "%"}${escaped}${op === "endswith" ? "" : "%"}`);
  return `${sql} LIKE ? ESCAPE '\\'`;
}

function inSql(select: SqlSelect, path: Path, values: readonly string[]): string {
  const last = path.steps[path.steps.length - 1] ?? "";
  // the function names a lookup by its logical name, unlike the rest of a filter
  const isBareLookup = select.root.table.column.get(last)?.kind === "lookup";
  const steps = isBareLookup ? [...path.steps.slice(0, -1), `_${last}_value`] : path.steps;
  const { sql, column } = columnSql(select, { kind: "path", steps });
  for (const value of values) select.parameters.push(parameterOf(column, { kind: "text", text: value }, true));
  return `${sql} IN (${values.map(() => "?").join(", ")})`;
}

function columnSql(select: SqlSelect, path: Path): { sql: string; column: Column } {
  const { source, column } = select.resolve(path.steps);
  const name = `${source.alias}."${column.name}"`;
  return { column, sql: column.kind === "text" || column.kind === "memo" ? `fold(${name})` : name };
}

/** A literal as the column stores it. In the list of the In function every value is written as text. */
function parameterOf(column: Column, literal: Literal, quoted = false): SqlValue {
  if (literal.kind === "null") return null;
  const is = (kind: Literal["kind"]) => literal.kind === kind || (quoted && literal.kind === "text");
  switch (column.kind) {
    case "text":
    case "memo":
      if (is("text")) return foldText(literal.text);
      break;
    case "guid":
    case "lookup":
      if (is("guid")) return literal.text.toLowerCase();
      break;
    case "boolean":
      if (is("boolean")) return literal.text === "true" ? 1 : 0;
      break;
    case "integer":
    case "choice":
      if (is("number") && /^-?\d+$/.test(literal.text)) return Number(literal.text);
      break;
    case "decimal":
    case "money":
      if (is("number")) return scaledParameter(column, literal.text);
      break;
    case "dateOnly":
      if (is("date")) return literal.text;
      break;
    case "dateTime":
      if (is("dateTime") || is("date")) return utcText(literal.text);
      break;
  }
  throw badRequest(`A binary operator with incompatible types was detected: '${column.name}' and '${literal.text}'.`);
}

function scaledParameter(column: Column & { scale: number }, text: string): bigint {
  const units = scaledFrom(text, column.scale);
  if (units === null) throw notImitated(`comparing '${column.name}' with more than ${column.scale} decimals`);
  return units;
}
