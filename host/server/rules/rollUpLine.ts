import { multiplyRounded } from "../exact/rounding";
import { moneyScale } from "../metadata/columnKinds";
import { tableNamed } from "../metadata/tables";
import type { Row } from "../store/records";
import { billing, projectBasedService } from "./choices";
import { currencyDecimals, textOf, unitsOf, type RuleContext } from "./ruleContext";

const lines = tableNamed("invoicedetail");

/** Decimals of `invoicedetail.quantity` (facts 1.2). */
const quantityScale = 5;

/** Brings one invoice line's amounts up to date; the line keeps its version when nothing changes. */
export function rollUpLine(context: RuleContext, line: Row): Row {
  const isProject = line["producttypecode"] === projectBasedService;
  const amounts = isProject ? projectLineAmounts(context, line) : productLineAmounts(context, line);
  return context.records.updateIfChanged(lines, line, amounts, context.author);
}

/**
 * Project lines: sums of the line details by billing type; tax and extended amount over the chargeable ones
 * (facts 4.2; the vendor's page is ambiguous about tax, the host counts chargeable details only).
 */
export function projectLineAmounts(context: RuleContext, line: Row): Row {
  const sums = context.records.store.all(
    `SELECT msdyn_billingtype AS type, CAST(SUM(msdyn_amount) AS TEXT) AS amount, CAST(SUM(msdyn_tax) AS TEXT) AS tax
     FROM msdyn_invoicelinetransaction WHERE msdyn_invoicelineid = ? AND statecode = 0 GROUP BY msdyn_billingtype`,
    textOf(line, "invoicedetailid") ?? null,
  );
  const sumOf = (type: number, column: "amount" | "tax") => {
    const value = sums.find((sum) => sum["type"] === type)?.[column];
    return typeof value === "string" ? BigInt(value) : 0n;
  };
  const chargeable = sumOf(billing.chargeable, "amount");
  const tax = sumOf(billing.chargeable, "tax");
  return {
    msdyn_chargeableamount: chargeable,
    msdyn_nonchargeableamount: sumOf(billing.nonChargeable, "amount"),
    msdyn_complimentaryamount: sumOf(billing.complimentary, "amount"),
    baseamount: chargeable,
    tax,
    extendedamount: chargeable + tax,
  };
}

/**
 * Product lines (facts 4.1): base = quantity × (price − volume discount per unit), rounded once;
 * extended = base − manual discount + tax.
 */
export function productLineAmounts(context: RuleContext, line: Row): Row {
  const perUnit = unitsOf(line["priceperunit"]) - unitsOf(line["volumediscountamount"]);
  const base = multiplyRounded(
    { units: unitsOf(line["quantity"]), scale: quantityScale },
    { units: perUnit, scale: moneyScale },
    { scale: moneyScale, decimals: currencyDecimals(context, line), rounding: context.rounding },
  );
  const extended = base - unitsOf(line["manualdiscountamount"]) + unitsOf(line["tax"]);
  return { baseamount: base, extendedamount: extended };
}
