import { multiplyRounded } from "../exact/rounding";
import { moneyScale } from "../metadata/columnKinds";
import type { Row } from "../store/records";
import { multiplyQuantityByPrice } from "./choices";
import { unitsOf, currencyDecimals, type RuleContext } from "./ruleContext";

/** Decimals of `msdyn_quantity` (facts 1.3). */
const quantityScale = 2;

/**
 * The computed amounts of a line detail on save: amount = quantity × price rounded once to the currency's decimals,
 * amount after tax = amount + tax. Without a price there is no amount. Other amount methods keep the amount they
 * were given: a milestone's amount is the milestone's (facts 4.2).
 */
export function lineDetailAmounts(context: RuleContext, detail: Row): Row {
  const amount = amountOf(context, detail);
  const afterTax = amount === null ? null : amount + unitsOf(detail["msdyn_tax"]);
  return { msdyn_amount: amount, msdyn_amount_after_tax: afterTax };
}

/** Quantity × price in units of money, rounded once to the decimals of the currency of `row`. */
export function quantityTimesPrice(context: RuleContext, row: Row, quantity: bigint, price: bigint): bigint {
  return multiplyRounded(
    { units: quantity, scale: quantityScale },
    { units: price, scale: moneyScale },
    { scale: moneyScale, decimals: currencyDecimals(context, row), rounding: context.rounding },
  );
}

function amountOf(context: RuleContext, detail: Row): bigint | null {
  const { msdyn_quantity: quantity, msdyn_price: price, msdyn_amount: amount } = detail;
  if (detail["msdyn_amountmethod"] !== multiplyQuantityByPrice) return typeof amount === "bigint" ? amount : null;
  if (typeof quantity !== "bigint" || typeof price !== "bigint") return null;
  return quantityTimesPrice(context, detail, quantity, price);
}
