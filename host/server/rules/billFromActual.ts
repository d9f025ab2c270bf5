import { multiplyRounded } from "../exact/rounding";
import { moneyScale } from "../metadata/columnKinds";
import { tableNamed } from "../metadata/tables";
import type { Row } from "../store/records";
import { billedActual } from "./billedActual";
import { actualStatus, adjustment, billing } from "./choices";
import { currencyDecimals, unitsOf, type RuleContext } from "./ruleContext";

const actuals = tableNamed("msdyn_actual");

/** Decimals of `msdyn_quantity` (facts 1.3). */
const quantityScale = 2;

/**
 * The actuals of a confirmed detail that stands on an unbilled one (facts 3.6, worked for 8 hours at 200):
 * unchanged, reduced (the rest is written off as non-chargeable), or raised. A changed price with the same
 * quantity follows the raised pattern: an inference.
 */
export function billFromActual(context: RuleContext, detail: Row, actualId: string): void {
  const unbilled = context.records.find(actuals, actualId);
  if (!unbilled) return;
  const billed = unitsOf(detail["msdyn_quantity"]);
  const worked = unitsOf(unbilled["msdyn_quantity"]);
  const isUnchanged = billed === worked && detail["msdyn_amount"] === unbilled["msdyn_amount"];
  const status: Row = isUnchanged
    ? { msdyn_billingstatus: actualStatus.posted }
    : { msdyn_billingstatus: actualStatus.posted, msdyn_adjustmentstatus: adjustment.adjusted };
  context.records.update(actuals, unbilled, status, context.author);
  const unadjustable = { msdyn_adjustmentstatus: adjustment.unadjustable };
  billedActual(context, unbilled, { type: "unbilled", reversed: true, ...unadjustable });
  if (!isUnchanged) {
    const posted = { msdyn_billingstatus: actualStatus.posted };
    billedActual(context, detail, { type: "unbilled", ...posted });
    if (billed < worked) writeOff(context, detail, worked - billed);
    billedActual(context, detail, { type: "unbilled", reversed: true, ...unadjustable });
  }
  billedActual(context, detail, { type: "billed" });
}

/** The part that is not billed any more: unbilled, its reversal and billed, all non-chargeable. */
function writeOff(context: RuleContext, detail: Row, quantity: bigint): void {
  const amount = multiplyRounded(
    { units: quantity, scale: quantityScale },
    { units: unitsOf(detail["msdyn_price"]), scale: moneyScale },
    { scale: moneyScale, decimals: currencyDecimals(context, detail), rounding: context.rounding },
  );
  const rest = { msdyn_quantity: quantity, msdyn_amount: amount, msdyn_billingtype: billing.nonChargeable };
  billedActual(context, detail, { type: "unbilled", ...rest, msdyn_billingstatus: actualStatus.posted });
  billedActual(context, detail, { type: "unbilled", reversed: true, ...rest });
  billedActual(context, detail, { type: "billed", ...rest });
}
