import { Decimal } from "../../shared/calculation/money";
import { err, ok, Result } from "../../shared/core/result";
import { isNumber } from "../../shared/invoicing/edits/editableField";
import { LineDetail } from "../../shared/invoicing/invoice";
import { NumberProblem, readNumber } from "../../shared/invoicing/words/readNumber";
import { gridColumns } from "./gridColumns";
import { DataColumn, lineValue, LineWords } from "./lineValue";

export type LineFilter = (detail: LineDetail) => boolean;

/** Whether an order of figures is the one that was asked for. */
const holds: Readonly<Record<string, (order: number) => boolean>> = {
  "": (order) => order === 0,
  "=": (order) => order === 0,
  "<": (order) => order < 0,
  ">": (order) => order > 0,
  "<=": (order) => order <= 0,
  ">=": (order) => order >= 0,
};

/** Of what is compared, not of what is written: more than any column holds. */
const limits = { decimals: 10, largest: new Decimal("1000000000000000") };

export const isFigure = (key: DataColumn): boolean => gridColumns.some((each) => each.key === key && each.isNumber);

/**
 * Reads what was asked of a column: of figures a number, with `<`, `>`, `<=`, `>=` or `=` before it; of anything else a
 * part of what is shown, or with `=` before it the whole, whether its letters are large or small. `=` alone asks for those that have nothing there.
 *
 * Errors: a number that cannot be read, or that could mean two things.
 */
export function readFilter(
  key: DataColumn,
  asked: string,
  { numbers, textIn }: LineWords,
): Result<LineFilter, NumberProblem> {
  const text = asked.trim();
  if (text === "=") return ok((detail) => (lineValue(detail, key) ?? "") === "");
  if (!isFigure(key)) {
    const part = text.replace(/^=/, "").toLowerCase();
    return ok((detail) => {
      const whole = textIn(detail, key).trim().toLowerCase();
      return part === text.toLowerCase() ? whole.includes(part) : whole === part;
    });
  }
  const [, sign = "", figure = ""] = /^([<>]?=?)(.*)$/s.exec(text) ?? [];
  const read = readNumber(figure, numbers, limits);
  if (!read.ok) return err(read.error);
  return ok((detail) => {
    const value = lineValue(detail, key) ?? undefined;
    return isNumber(value) && (holds[sign]?.(value.cmp(read.value)) ?? false);
  });
}
