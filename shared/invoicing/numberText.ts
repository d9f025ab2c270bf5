import { Decimal } from "../calculation/money";
import { readAmount } from "../calculation/readAmount";
import { Result, err, ok } from "../core/result";

/** How the user writes numbers: 1.234,50 or 1,234.50 or 1 234,50. */
export interface NumberFormat {
  readonly decimalSeparator: string;
  readonly groupSeparator: string;
}

export type NumberProblem =
  | { readonly kind: "notANumber" }
  | { readonly kind: "groupsMisplaced" }
  | { readonly kind: "tooManyDecimals"; readonly allowed: number }
  | { readonly kind: "tooLarge"; readonly largest: string }
  | { readonly kind: "negative" };

export interface NumberLimits {
  readonly decimals: number;
  readonly largest: Decimal;
  readonly mayBeNegative: boolean;
}

const spaces = /[\s\u00a0\u202f\u2009]/g;
const minusSigns = /^[-\u2212\u2013]/;

/**
 * Reads a number as the user wrote it, exactly; refuses what could mean two things.
 *
 * Group separators are allowed only where groups belong ("1.234,50", not "1.5" where the point groups):
 * a point typed for a comma would otherwise make the amount ten or a thousand times too big, silently. Spaces group
 * in every locale, because spreadsheets and typists write them, and are held to the same places.
 */
export function readNumber(text: string, format: NumberFormat, limits: NumberLimits): Result<Decimal, NumberProblem> {
  const trimmed = text.trim();
  const isNegative = minusSigns.test(trimmed);
  const unsigned = (isNegative ? trimmed.slice(1) : trimmed).trim();
  const [whole = "", fraction, ...rest] = unsigned.split(format.decimalSeparator);
  if (rest.length > 0) return err({ kind: "notANumber" });
  const groups = whole
    .replace(spaces, " ")
    .replaceAll(format.groupSeparator || " ", " ")
    .split(" ");
  const plain = groups.join("");
  if (!/^\d*$/.test(plain) || !/^\d*$/.test(fraction ?? "") || plain + (fraction ?? "") === "") {
    return err({ kind: "notANumber" });
  }
  if (groups.length > 1 && (groups[0] === "" || groups.slice(1).some((part) => part.length !== 3))) {
    return err({ kind: "groupsMisplaced" });
  }
  const read = readAmount(`${isNegative ? "-" : ""}${plain || "0"}${fraction ? `.${fraction}` : ""}`);
  if (!read.ok && read.error.kind === "tooManyDigits")
    return err({ kind: "tooManyDecimals", allowed: limits.decimals });
  if (!read.ok) return err({ kind: "tooLarge", largest: limits.largest.toFixed() });
  return withinLimits(read.value, limits);
}

function withinLimits(value: Decimal, limits: NumberLimits): Result<Decimal, NumberProblem> {
  if (value.decimalPlaces() > limits.decimals) return err({ kind: "tooManyDecimals", allowed: limits.decimals });
  if (value.abs().gt(limits.largest)) return err({ kind: "tooLarge", largest: limits.largest.toFixed() });
  if (value.lt(0) && !limits.mayBeNegative) return err({ kind: "negative" });
  return ok(value);
}

/** A number as the user would write it, digits grouped by three, exactly as many decimals as asked for. */
export function numberText(value: Decimal, decimals: number, format: NumberFormat): string {
  return decimalText(value.toFixed(decimals), format);
}

/** A number with just the decimals it has: a quantity of 8 reads "8", one of 7.5 reads "7,5". */
export function plainNumberText(value: Decimal, format: NumberFormat): string {
  return decimalText(value.toFixed(), format);
}

function decimalText(plain: string, format: NumberFormat): string {
  const [whole = "0", fraction] = plain.replace("-", "").split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, format.groupSeparator);
  return `${plain.startsWith("-") ? "-" : ""}${grouped}${fraction ? format.decimalSeparator + fraction : ""}`;
}
