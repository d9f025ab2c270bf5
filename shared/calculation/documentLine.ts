import { err, ok, type Result } from "../core/result";
import { type AllowanceOrCharge, allowanceAmount } from "./allowance";
import { type Given, givenFigure, type RefusedFigure } from "./givenFigure";
import { type Decimal, type MoneyRules, zero } from "./money";
import { digitsAfterThePoint } from "./readAmount";
import { fromUnits, roundedQuotient, tenTo, unitsOf } from "./wholeUnits";

/** A line of a document as norms of electronic invoices have it; all money in the document's currency. */
export interface DocumentLine {
  /** In the line's unit; below zero on a credit. */
  readonly quantity: Given;
  /** Of `baseQuantity` units, before `priceDiscount`. */
  readonly price: Given;
  /** How many units the price is of, above zero; 1 where it is left out. */
  readonly baseQuantity?: Given;
  /** Taken off the price, of as many units. */
  readonly priceDiscount?: Given;
  readonly allowances?: readonly AllowanceOrCharge[];
  readonly charges?: readonly AllowanceOrCharge[];
}

/**
 * quantity × price ÷ base quantity, rounded once to the currency's decimals. The quotient is exact before it is rounded.
 *
 * @param baseQuantity how many units the price is of; above zero
 *
 * Source: BT-131, BT-146 and BT-149 of EN 16931. Worked example: docs/calculation.md, "Price of several units".
 */
export function amountPerBaseQuantity(
  quantity: Given,
  price: Given,
  baseQuantity: Given,
  { decimals, rounding }: MoneyRules,
): Result<Decimal, RefusedFigure> {
  const [many, each, base] = [givenFigure(quantity), givenFigure(price), givenFigure(baseQuantity)];
  if (!many.ok) return many;
  if (!each.ok) return each;
  if (!base.ok) return base;
  if (base.value.lte(zero)) return err({ kind: "notAboveZero", given: base.value.toFixed() });
  const numerator =
    unitsOf(many.value, digitsAfterThePoint) * unitsOf(each.value, digitsAfterThePoint) * tenTo(decimals);
  const denominator = unitsOf(base.value, digitsAfterThePoint) * tenTo(digitsAfterThePoint);
  return ok(fromUnits(roundedQuotient(numerator, denominator, rounding), decimals));
}

/**
 * What a line comes to before tax: quantity × (price − discount) ÷ base quantity, rounded; − allowances + charges, each of
 * them rounded by itself, and the sum no more.
 *
 * @param rules decimals of the document's currency, and how a tie is broken
 *
 * Source: BT-131 of EN 16931. Worked example: docs/calculation.md, "Price of several units".
 */
export function documentLineAmount(line: DocumentLine, rules: MoneyRules): Result<Decimal, RefusedFigure> {
  const [price, discount] = [givenFigure(line.price), givenFigure(line.priceDiscount ?? zero)];
  if (!price.ok) return price;
  if (!discount.ok) return discount;
  const amount = amountPerBaseQuantity(
    line.quantity,
    price.value.minus(discount.value),
    line.baseQuantity ?? "1",
    rules,
  );
  if (!amount.ok) return amount;
  const allowances = allowanceAmount(line.allowances ?? [], rules);
  if (!allowances.ok) return allowances;
  const charges = allowanceAmount(line.charges ?? [], rules);
  return charges.ok ? ok(amount.value.minus(allowances.value).plus(charges.value)) : charges;
}
