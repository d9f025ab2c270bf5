import { Decimal } from "../calculation/money";
import { readAmount } from "../calculation/readAmount";
import { Result, err, ok } from "../core/result";
import { groupSize, NumberFormat, plainNumberText } from "./numberText";

/**
 * Why a text is not taken as a number.
 *
 * - `severalCells`: a tab or line end stands in it, as between the cells of a spreadsheet.
 * - `signElsewhere`: a minus behind or brackets, where this user writes it as in `example`.
 * - `mixedDigits`: digits of two scripts.
 * - `groupAfterZero`: "0,500", which is no way to write thousands.
 * - `groupsMixed`: two kinds of group separator. `groupsMisplaced`: one where no group of this user's begins.
 * - `decimalTwice`: two decimal separators. `otherSeparator`: one that this user's numbers do not have.
 */
export type NumberProblem =
  | {
      readonly kind:
        | "notANumber"
        | "severalCells"
        | "mixedDigits"
        | "groupAfterZero"
        | "groupsMixed"
        | "groupsMisplaced"
        | "decimalTwice"
        | "negative";
    }
  | { readonly kind: "otherSeparator"; readonly decimal: string }
  | { readonly kind: "signElsewhere"; readonly example: string }
  | { readonly kind: "tooManyDecimals"; readonly allowed: number }
  | { readonly kind: "tooLarge"; readonly largest: string };

export interface NumberLimits {
  readonly decimals: number;
  readonly largest: Decimal;
  readonly mayBeNegative: boolean;
}

/** White space, direction marks and characters without width: they come along from pages and spreadsheets. */
const edges =
  /^[\s\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069]+|[\s\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069]+$/g;
const betweenCells = /[\t\n\v\f\r\u0085\u2028\u2029]/;
const spaces = /[ \u00a0\u2000-\u200a\u202f\u205f\u3000]/g;
const apostrophes = /[\u2019\u02bc]/g;
const signed = /^([-+\u2010-\u2013\u207b\u2212\ufe63]?)(\(?)(.*?)(\)?)([-\u2010-\u2013\u207b\u2212\ufe63]?)$/su;
const digit = /\p{Nd}/u;

const trimmed = (text: string): string => text.replace(edges, "");
const oneKind = (text: string): string => text.replace(spaces, " ").replace(apostrophes, "'");

/**
 * Whether a pasted text is of more than one cell of a spreadsheet, or of several lines. To be asked of the clipboard's
 * own text: in an input the browser has made spaces of line ends, which group digits.
 */
export const isOfSeveralCells = (text: string): boolean => betweenCells.test(trimmed(text));

/**
 * Reads a number as the user wrote it, exactly; refuses what could mean two things.
 *
 * Group separators are allowed only where the user's groups end ("1.234,50", not "1.5" where the point groups):
 * a point typed for a comma would otherwise make the amount ten or a thousand times too big, silently. Spaces group
 * in every locale, because spreadsheets and typists write them, and are held to the same places. Digits may be of any
 * one script; a minus may stand before the number, or as the user's own pattern has it.
 */
export function readNumber(text: string, format: NumberFormat, limits: NumberLimits): Result<Decimal, NumberProblem> {
  if (isOfSeveralCells(text)) return err({ kind: "severalCells" });
  const [, before = "", open = "", inner = "", close = "", after = ""] = signed.exec(halfWidth(trimmed(text))) ?? [];
  const { script, latin } = latinDigits(trimmed(inner));
  if (script === null) return err({ kind: "mixedDigits" });
  const plain = plainDigits(latin, script, format);
  if (!plain.ok) return plain;
  const pattern = format.negativePattern ?? 1;
  const sign = before + open + close + (after && ">");
  const isNegative = sign !== "" && sign !== "+";
  if (!/^([^()>]?|\(\)|>)$/.test(sign)) return err({ kind: "notANumber" });
  if ((sign === "()" && pattern !== 0) || (sign === ">" && pattern < 3)) {
    return err({ kind: "signElsewhere", example: plainNumberText(new Decimal(-5), format) });
  }
  const read = readAmount((isNegative ? "-" : "") + plain.value);
  if (!read.ok && read.error.kind === "tooManyDigits")
    return err({ kind: "tooManyDecimals", allowed: limits.decimals });
  if (!read.ok) return err({ kind: "tooLarge", largest: limits.largest.toFixed() });
  return withinLimits(read.value, limits);
}

/** Brackets, signs and separators of East Asian keyboards. */
const halfWidth = (text: string): string =>
  text.replace(/[\uff08-\uff0e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));

/** The text with Latin digits, and the 0 of the script that its digits were of; null where they were of several. */
function latinDigits(text: string): { readonly script: number | null; readonly latin: string } {
  let script: number | null | undefined;
  const latin = text.replace(/\p{Nd}/gu, (each) => {
    const code = each.codePointAt(0) ?? 0;
    let first = code;
    // Unicode keeps the ten digits of a script together
    while (digit.test(String.fromCodePoint(first - 1))) first -= 1;
    const value = (code - first) % 10;
    script = script === undefined || script === code - value ? code - value : null;
    return String(value);
  });
  return { script: script === undefined ? 0x30 : script, latin };
}

/** Arabic and Persian digits have separators of their own, whatever the locale says. */
const hasArabicSeparators = (script: number): boolean => script === 0x660 || script === 0x6f0;

/** The digits alone, with a point before the decimals: what `readAmount` reads. */
function plainDigits(latin: string, script: number, format: NumberFormat): Result<string, NumberProblem> {
  const decimal = oneKind(format.decimalSeparator);
  const isArabic = hasArabicSeparators(script);
  const text = isArabic ? oneKind(latin).replace(/٫/g, decimal) : oneKind(latin);
  const [whole = "", fraction = "", ...rest] = text.split(decimal);
  const marks = [...new Set([" ", oneKind(format.groupSeparator), isArabic ? "٬" : " "])].filter(
    (mark) => mark !== "" && text.includes(mark),
  );
  const bare = marks.reduce((left, mark) => left.split(mark).join(""), whole + fraction);
  if (!/^\d+$/.test(bare)) {
    return err(/^[\d.,'٫٬]*\d[\d.,'٫٬]*$/.test(bare) ? { kind: "otherSeparator", decimal } : { kind: "notANumber" });
  }
  if (rest.length > 0) return err({ kind: "decimalTwice" });
  const groups = whole.split(marks[0] ?? " ");
  if (marks.length > 1) return err({ kind: "groupsMixed" });
  if (groups.length > 1 && /^0/.test(whole)) return err({ kind: "groupAfterZero" });
  if (fraction !== "" && marks.some((mark) => fraction.includes(mark))) return err({ kind: "groupsMisplaced" });
  return areInPlace(groups, format)
    ? ok(`${groups.join("") || "0"}${fraction && `.${fraction}`}`)
    : err({ kind: "groupsMisplaced" });
}

function areInPlace(groups: readonly string[], format: NumberFormat): boolean {
  // who writes without groups takes them by three from others
  const sizes = groupSize(format, 0) > 0 ? format : { ...format, groupSizes: [3] };
  return (
    groups.length === 1 ||
    groups.every((group, index) => {
      const size = groupSize(sizes, groups.length - 1 - index);
      return index > 0 ? group.length === size : group !== "" && (size === 0 || group.length <= size);
    })
  );
}

function withinLimits(value: Decimal, limits: NumberLimits): Result<Decimal, NumberProblem> {
  if (value.decimalPlaces() > limits.decimals) return err({ kind: "tooManyDecimals", allowed: limits.decimals });
  if (value.abs().gt(limits.largest)) return err({ kind: "tooLarge", largest: limits.largest.toFixed() });
  if (value.lt(0) && !limits.mayBeNegative) return err({ kind: "negative" });
  return ok(value);
}
