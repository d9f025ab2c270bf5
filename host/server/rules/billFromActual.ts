import { tableNamed } from "../metadata/tables";
import type { Row } from "../store/records";
import { addActual } from "./addActual";
import { billUnbilled } from "./billUnbilled";
import { actualStatus, adjustment, billing } from "./choices";
import { connect } from "./connect";
import { quantityTimesPrice } from "./lineDetailAmount";
import { reverseActual } from "./reverseActual";
import { unitsOf, type RuleContext } from "./ruleContext";

const actuals = tableNamed("msdyn_actual");

/**
 * The actuals of a confirmed detail that stands on an unbilled one.
 * Source: Project Operations, "Actuals impact in a time and materials engagement" (facts 3.6), worked for 8 hours at
 * 200: unchanged, reduced (the rest is written off as non-chargeable), raised.
 *
 * Not verified: a changed price with the same quantity follows the raised pattern; a changed billing type alone bills
 * as that type.
 */
export function billFromActual(context: RuleContext, detail: Row, actualId: string): void {
  const unbilled = context.records.find(actuals, actualId);
  if (!unbilled) return;
  const posted = { msdyn_billingstatus: actualStatus.posted };
  const rest = unitsOf(unbilled["msdyn_quantity"]) - unitsOf(detail["msdyn_quantity"]);
  if (rest === 0n && detail["msdyn_amount"] === unbilled["msdyn_amount"]) {
    billUnbilled(context, context.records.update(actuals, unbilled, posted, context.author), detail);
    return;
  }
  const adjusted = { ...posted, msdyn_adjustmentstatus: adjustment.adjusted };
  reverseActual(context, context.records.update(actuals, unbilled, adjusted, context.author));
  const parts = [addActual(context, detail, { type: "unbilled", ...posted })];
  if (rest > 0n) parts.push(writtenOff(context, detail, rest));
  for (const part of parts) {
    // an inference after the corrections' connections
    connect(context, ["Replacing", part], ["Original", unbilled]);
    billUnbilled(context, part, part);
  }
}

/** The part that is not billed any more, at the detail's price. */
function writtenOff(context: RuleContext, detail: Row, quantity: bigint): Row {
  return addActual(context, detail, {
    type: "unbilled",
    msdyn_quantity: quantity,
    msdyn_amount: quantityTimesPrice(context, detail, quantity, unitsOf(detail["msdyn_price"])),
    msdyn_billingtype: billing.nonChargeable,
    msdyn_billingstatus: actualStatus.posted,
  });
}
