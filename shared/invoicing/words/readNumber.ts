import { Decimal } from "../../calculation/money";
import { readAmount } from "../../calculation/readAmount";
import { Result, err, ok } from "../../core/result";
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
        | "decimalTwice";
    }
  | { readonly kind: "otherSeparator"; readonly decimal: string }
  | { readonly kind: "signElsewhere"; readonly example: string }
  | { readonly kind: "tooManyDecimals"; readonly allowed: number }
  | { readonly kind: "tooLarge"; readonly largest: string };

export interface NumberLimits {
  readonly decimals: number;
  readonly largest: Decimal;
}

/** White space, direction marks and characters without width: they come along from pages and spreadsheets. */
const edges = /^[\s\x85\p{Cf}]+|[\s\x85\p{Cf}]+$/gu;
const betweenCells = /[\t-\r\x85\u2028\u2029]/;
/**
 * A sign or opening bracket, what stands between, a closing bracket or a minus behind. A minus is a hyphen, a dash or the
 * sign itself; a wave dash is none: it says "about" and "to".
 */
const signed = /^([-+\u2010-\u2015\u2212]?)(\(?)(.*?)(\)?)([-\u2010-\u2015\u2212]?)$/s;

const trimmed = (text: string): string => text.replace(edges, "");
const oneKind = (text: string): string => text.replace(/\p{Zs}/gu, " ").replace(/[\u2019\u02bc]/g, "'");

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
  const plain = plainDigits(trimmed(inner), format);
  if (!plain.ok) return plain;
  const sign = before + open + close + (after && ">");
  const { negativePattern = 1 } = format;
  if (sign === "()" ? negativePattern !== 0 : sign === ">" && negativePattern < 3) {
    return err({ kind: "signElsewhere", example: plainNumberText(new Decimal(-5), format) });
  }
  if (sign !== "()" && (sign.length > 1 || open + close !== "")) return err({ kind: "notANumber" });
  const read = readAmount((sign === "" || sign === "+" ? "" : "-") + plain.value);
  if (read.ok) return withinLimits(read.value, limits);
  return read.error.kind === "tooManyDigits"
    ? err({ kind: "tooManyDecimals", allowed: limits.decimals })
    : err({ kind: "tooLarge", largest: limits.largest.toFixed() });
}

/** Brackets, signs and separators of East Asian keyboards. */
const halfWidth = (text: string): string =>
  text.replace(/[\uff08-\uff0e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));

/** The first digit of the script that a digit is of: Unicode keeps the ten of a script together. */
function zeroOf(code: number): number {
  let first = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first -= 1;
  return code - ((code - first) % 10);
}

/** The digits alone, in Latin and with a point before the decimals: what `readAmount` reads. */
function plainDigits(typed: string, format: NumberFormat): Result<string, NumberProblem> {
  const decimal = oneKind(format.decimalSeparator);
  const zeros = new Set<number>();
  const latin = oneKind(typed).replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = zeroOf(code);
    zeros.add(zero);
    return String(code - zero);
  });
  // Arabic and Persian digits have separators of their own, whatever the locale says
  const isArabic = zeros.has(0x660) || zeros.has(0x6f0);
  const text = isArabic ? latin.replace(/٫/g, decimal) : latin;
  const marks = [...new Set([" ", oneKind(format.groupSeparator), isArabic ? "٬" : " "])].filter(
    (mark) => mark !== "" && text.includes(mark),
  );
  const [whole = "", fraction = "", ...more] = text.split(decimal);
  const groups = whole.split(marks[0] ?? " ");
  const bare = marks.reduce((left, mark) => left.split(mark).join(""), whole + fraction);
  if (zeros.size > 1) return err({ kind: "mixedDigits" });
  if (!/^\d+$/.test(bare)) {
    return err(
      zeros.size > 0 && /^[\d.,'،٫٬]+$/.test(bare) ? { kind: "otherSeparator", decimal } : { kind: "notANumber" },
    );
  }
  const kind =
    more.length > 0
      ? "decimalTwice"
      : marks.length > 1
        ? "groupsMixed"
        : groups.length > 1 && /^0/.test(whole)
          ? "groupAfterZero"
          : /\D/.test(fraction) || !areInPlace(groups, format)
            ? "groupsMisplaced"
            : null;
  return kind ? err({ kind }) : ok(`${groups.join("") || "0"}${fraction && `.${fraction}`}`);
}

function areInPlace(groups: readonly string[], format: NumberFormat): boolean {
  // who writes without groups takes them by three from others
  const sizes = groupSize(format, 0) > 0 ? format : { ...format, groupSizes: [3] };
  return (
    groups.length === 1 ||
    groups.every((group, index) => {
      const size = groupSize(sizes, groups.length - 1 - index);
      return group !== "" && (index > 0 ? group.length === size : size === 0 || group.length <= size);
    })
  );
}

function withinLimits(value: Decimal, limits: NumberLimits): Result<Decimal, NumberProblem> {
  const [, decimals = ""] = value.toFixed().split(".");
  if (decimals.length > limits.decimals) return err({ kind: "tooManyDecimals", allowed: limits.decimals });
  if (value.abs().gt(limits.largest)) return err({ kind: "tooLarge", largest: limits.largest.toFixed() });
  return ok(value);
}
