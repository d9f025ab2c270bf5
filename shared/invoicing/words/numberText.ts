import { Decimal } from "../../calculation/money";

/** How the user writes numbers: 1.234,50 or 1,234.50 or 1 234,50 or 12,34,567.00, and −5 as -5, (5) or 5-. */
export interface NumberFormat {
  readonly decimalSeparator: string;
  readonly groupSeparator: string;
  /** Digits a group, from the decimal sign leftwards, as .NET has them: the last repeats, 0 groups no further. [3] if absent. */
  readonly groupSizes?: readonly number[];
  /** .NET's number: 0 (n), 1 -n, 2 - n, 3 n-, 4 n -. 1 if absent. */
  readonly negativePattern?: number;
}

/** A number with just the decimals it has: a quantity of 8 reads "8", one of 7.5 reads "7,5". */
export const plainNumberText = (value: Decimal, format: NumberFormat): string => numberText(value, 0, format);

const negatives = ["(n)", "-n", "- n", "n-", "n -"];

/**
 * A number as the user would write it, in the user's groups.
 *
 * @param leastDecimals filled up with zeros; what has more is written with all of them, because nothing is rounded here
 */
export function numberText(value: Decimal, leastDecimals: number, format: NumberFormat): string {
  const plain = value.toFixed();
  const [whole = "0", digits = ""] = plain.replace("-", "").split(".");
  const fraction = digits.padEnd(leastDecimals, "0");
  const groups: string[] = [];
  let end = whole.length;
  for (let size = groupSize(format, 0); size > 0 && end > size; size = groupSize(format, groups.length)) {
    groups.unshift(whole.slice(end - size, end));
    end -= size;
  }
  const text =
    [whole.slice(0, end), ...groups].join(format.groupSeparator) + (fraction && format.decimalSeparator + fraction);
  return plain.startsWith("-") ? (negatives[format.negativePattern ?? 1] ?? "-n").replace("n", text) : text;
}

/** Digits of a group, counted from the decimal sign; 0 where nothing is grouped any more. */
export function groupSize({ groupSizes = [3] }: NumberFormat, fromTheRight: number): number {
  return groupSizes[Math.min(fromTheRight, groupSizes.length - 1)] ?? 0;
}
