import { ApiError, badRequest } from "../apiError";
import { JsonNumber, type Json } from "../exact/readJson";
import { scaledFrom } from "../exact/scaled";
import type { Column, ScaledColumn, TextColumn } from "../metadata/column";
import { labelOf } from "../metadata/optionSet";
import type { Cell } from "../store/records";
import { guid, isDay, utcText } from "../wire/literals";

const wholeGuid = new RegExp(`^${guid}$`);

/** Facts 5.4, "invalid payload". */
function wrongType(column: Column): ApiError {
  return badRequest(`The value given for '${column.name}' is not of its type (${column.kind}).`, "0x80048d19");
}

/** A value of a request body as the column stores it. Never rounds: what does not fit is refused. */
export function cellFrom(column: Column, value: Json): Cell {
  if (value === null) return null;
  switch (column.kind) {
    case "text":
    case "memo":
      return textFrom(column, value);
    case "guid":
      if (typeof value === "string" && wholeGuid.test(value)) return value.toLowerCase();
      break;
    case "boolean":
      if (typeof value === "boolean") return value ? 1 : 0;
      break;
    case "integer":
      if (value instanceof JsonNumber && /^-?\d{1,10}$/.test(value.text)) return Number(value.text);
      break;
    case "choice":
      if (value instanceof JsonNumber && /^\d{1,10}$/.test(value.text)) return choiceFrom(column, Number(value.text));
      break;
    case "decimal":
    case "money":
      if (value instanceof JsonNumber) return scaledCell(column, value.text);
      break;
    case "dateOnly":
      if (typeof value === "string" && isDay(value)) return value;
      break;
    case "dateTime":
      if (typeof value === "string") return utcText(value);
      break;
    case "lookup":
      break;
  }
  throw wrongType(column);
}

function textFrom(column: TextColumn, value: Json): string {
  if (typeof value !== "string") throw wrongType(column);
  if (value.length <= column.length) return value;
  throw badRequest(
    `A validation error occurred. The length of the '${column.name}' attribute exceeded the maximum allowed length of '${column.length}'.`,
    "0x80044331",
  );
}

function choiceFrom(column: Column & { kind: "choice" | "boolean" }, value: number): number {
  if (labelOf(column.options, value, 1033) !== undefined) return value;
  throw badRequest(`The value '${value}' of '${column.name}' is outside the valid range.`, "0x8004431a");
}

function scaledCell(column: ScaledColumn, text: string): bigint {
  const units = scaledFrom(text, column.scale);
  if (units === null) throw tooManyDecimals(column, column.scale);
  const least = scaledFrom(String(column.least), column.scale);
  const most = scaledFrom(String(column.most), column.scale);
  if (least === null || most === null || units < least || units > most) {
    throw badRequest(`'${column.name}' lies between ${column.least} and ${column.most}.`, "0x80044333");
  }
  return units;
}

/**
 * The documents do not say what the platform does with decimals that do not fit, so the host refuses them
 * instead of rounding.
 */
export function tooManyDecimals(column: Column, decimals: number): ApiError {
  return badRequest(`'${column.name}' takes no more than ${decimals} decimals; the host does not round.`, "0x80040203");
}
