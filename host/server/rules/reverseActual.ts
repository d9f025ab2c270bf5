import type { Row } from "../store/records";
import { addActual } from "./addActual";
import { adjustment, transactionTypeOf } from "./choices";
import { connect } from "./connect";
import { unitsOf, type RuleContext } from "./ruleContext";

/**
 * Takes an actual back: the same with the opposite sign, Unadjustable, connected "Reversing" to the "Original".
 *
 * Source: Project Operations, "Actuals impact in a time and materials engagement", whose events say that reversals are
 * Unadjustable while some of its examples leave the mark out; and "Transaction connections".
 */
export function reverseActual(context: RuleContext, actual: Row): void {
  const reversal = addActual(context, actual, {
    type: actual["msdyn_transactiontypecode"] === transactionTypeOf.billedSales ? "billed" : "unbilled",
    msdyn_quantity: -unitsOf(actual["msdyn_quantity"]),
    msdyn_amount: -unitsOf(actual["msdyn_amount"]),
    msdyn_adjustmentstatus: adjustment.unadjustable,
  });
  connect(context, ["Reversing", reversal], ["Original", actual]);
}
