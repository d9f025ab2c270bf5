import { notImitated } from "../apiError";
import { scaledFrom } from "../exact/scaled";
import type { Column } from "../metadata/column";
import type { SqlValue } from "../store/sqlDatabase";
import { foldText } from "../store/foldText";
import { guid, isDay, utcText } from "../wire/literals";

const wholeGuid = new RegExp(`^\\{?(${guid})\\}?$`);
const whole = /^-?\d{1,15}$/;
const decimal = /^-?\d{1,30}(?:\.\d{1,30})?(?:[eE][+-]?\d{1,2})?$/;

/** The text of a literal as `comparedSql` compares its column, or undefined when it is not of the column's type. */
export function comparedValue(column: Column, text: string): SqlValue | undefined {
  switch (column.kind) {
    case "text":
    case "memo":
      return foldText(text);
    case "guid":
    case "lookup":
      return wholeGuid.exec(text)?.[1]?.toLowerCase();
    case "boolean":
      return { true: 1, "1": 1, false: 0, "0": 0 }[text.toLowerCase()];
    case "integer":
    case "choice":
      return whole.test(text) ? Number(text) : undefined;
    case "decimal":
    case "money":
      return decimal.test(text) ? scaledValue(column, text) : undefined;
    case "dateOnly":
      return isDay(text) ? text : undefined;
    case "dateTime":
      return utcText(text);
  }
}

/** Units of the column; a value beyond what SQLite holds is beyond every stored one, so its largest will do. */
function scaledValue(column: Column & { scale: number }, text: string): bigint {
  const units = scaledFrom(text, column.scale);
  if (units === null) throw notImitated(`comparing '${column.name}' with more than ${column.scale} decimals`);
  const largest = 2n ** 63n - 1n;
  if (units > largest) return largest;
  return units < -largest ? -largest : units;
}
