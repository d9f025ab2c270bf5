/**
 * A second opinion on every formula of shared/calculation, in whole numbers and without a library.
 *
 * Written from docs/calculation.md alone and sharing no code with what it judges, so that a mistake in one
 * shows against the other. Amounts come in as plain decimal text and go out the same way.
 */

/** One whole is this many of the units below: ten digits after the point. */
const one = 10n ** 10n;

export type TieRule = "halfToEven" | "halfAwayFromZero";
export interface Rules {
  readonly decimals: number;
  readonly rounding: TieRule;
}

/** "-12.5" as whole ten-billionths. */
export function units(text: string): bigint {
  const negative = text.startsWith("-");
  const [whole = "0", fraction = ""] = text.replace("-", "").split(".");
  const magnitude = BigInt(whole) * one + BigInt(fraction.padEnd(10, "0"));
  return negative ? -magnitude : magnitude;
}

/** The other way, with just the digits that are needed. */
export function text(amount: bigint): string {
  const magnitude = amount < 0n ? -amount : amount;
  const fraction = (magnitude % one).toString().padStart(10, "0").replace(/0+$/, "");
  return (amount < 0n ? "-" : "") + (magnitude / one).toString() + (fraction && "." + fraction);
}

/** numerator ÷ denominator, rounded to a multiple of 10^−decimals, in units. The denominator is positive. */
function divided(numerator: bigint, denominator: bigint, { decimals, rounding }: Rules): bigint {
  const step = BigInt(10 ** (10 - decimals));
  const divisor = denominator * step;
  const magnitude = numerator < 0n ? -numerator : numerator;
  let steps = magnitude / divisor;
  const twice = (magnitude % divisor) * 2n;
  if (twice > divisor || (twice === divisor && (rounding === "halfAwayFromZero" || steps % 2n === 1n))) steps += 1n;
  return (numerator < 0n ? -steps : steps) * step;
}

/** quantity × price, rounded once; all in units. */
export const amountUnits = (quantity: bigint, price: bigint, rules: Rules): bigint =>
  divided(quantity * price, one, rules);

/** The same of texts. */
export function detailOpinion(quantity: string, price: string, rules: Rules): string {
  return text(amountUnits(units(quantity), units(price), rules));
}

/** quantity × price ÷ base quantity, rounded once. */
export function ofBaseQuantityOpinion(quantity: string, price: string, baseQuantity: string, rules: Rules): string {
  return text(divided(units(quantity) * units(price), units(baseQuantity), rules));
}

export interface ProductOpinion {
  readonly quantity: string;
  readonly pricePerUnit: string;
  readonly volumeDiscount: string;
  readonly manualDiscount: string;
  readonly tax: string;
}

/** Base and extended amount of a product line. */
export function productOpinion(line: ProductOpinion, rules: Rules): { base: string; extended: string } {
  const perUnit = units(line.pricePerUnit) - units(line.volumeDiscount);
  const base = divided(units(line.quantity) * perUnit, one, rules);
  return { base: text(base), extended: text(base - units(line.manualDiscount) + units(line.tax)) };
}

export interface LineOpinion {
  readonly amount: string;
  readonly tax: string;
  readonly manualDiscount: string;
}

export interface HeaderOpinion {
  readonly discountPercent: string;
  readonly discountAmount: string;
  readonly freight: string;
}

/** The six totals of an invoice. */
export function invoiceOpinion(lines: readonly LineOpinion[], header: HeaderOpinion, rules: Rules) {
  let items = 0n;
  let lineDiscount = 0n;
  let tax = 0n;
  for (const line of lines) {
    items += units(line.amount);
    lineDiscount += units(line.manualDiscount);
    tax += units(line.tax);
  }
  const share = divided(items * units(header.discountPercent), 100n * one, rules);
  const discount = lineDiscount + units(header.discountAmount) + share;
  const lessFreight = items - (discount - lineDiscount);
  return {
    lineItemAmount: text(items),
    lineItemDiscount: text(lineDiscount),
    totalDiscount: text(discount),
    amountLessFreight: text(lessFreight),
    tax: text(tax),
    total: text(lessFreight + units(header.freight) + tax),
  };
}
