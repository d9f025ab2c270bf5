import { err, type Result } from "../core/result";
import { type Decimal } from "./money";
import { type AmountProblem, readAmount } from "./readAmount";

/** A figure as its plain decimal text ("-1234.5"), or as it was read from one. */
export type Given = string | Decimal;

/**
 * Why a figure is not taken. Beside what `readAmount` refuses:
 *
 * - `notAboveZero`: a base quantity of nothing, or below.
 * - `nothingToShareBy`: weights that come to nothing, and an amount to be shared by them.
 */
export type FigureProblem = AmountProblem | { readonly kind: "notAboveZero" } | { readonly kind: "nothingToShareBy" };

/** With the figure that is refused, as text. */
export type RefusedFigure = FigureProblem & { readonly given: string };

/** A figure, exact or refused; one that was read already is looked at again, because it may have been computed since. */
export function givenFigure(given: Given): Result<Decimal, RefusedFigure> {
  const text = typeof given === "string" ? given : given.toFixed();
  const read = readAmount(text);
  return read.ok ? read : err({ ...read.error, given: text });
}

/** A figure of a currency: one with more decimals is refused, because whoever has it forgot to round it. */
export function givenAmount(given: Given, decimals: number): Result<Decimal, RefusedFigure> {
  const read = givenFigure(given);
  if (!read.ok) return read;
  const text = read.value.toFixed();
  const digits = (text.split(".")[1] ?? "").length;
  return digits > decimals ? err({ kind: "tooManyDigits", allowed: decimals, given: text }) : read;
}
