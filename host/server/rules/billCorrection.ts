import { notImitated } from "../apiError";
import { multiplyRounded } from "../exact/rounding";
import { moneyScale } from "../metadata/columnKinds";
import { tableNamed } from "../metadata/tables";
import type { Row } from "../store/records";
import { billedActual } from "./billedActual";
import { actualStatus, adjustment, transactionClassOf } from "./choices";
import { currencyDecimals, unitsOf, type RuleContext } from "./ruleContext";

const actuals = tableNamed("msdyn_actual");

/**
 * The actuals of a confirmed correction (facts 3.6, "correct down" and "correct up"): the billed one is adjusted and
 * reversed, the corrected quantity is billed anew, and what was billed too much is unbilled and billable again.
 * Corrected milestones are refused by name. A correction to 0 leaves out the rows of quantity 0: an inference.
 */
export function billCorrection(context: RuleContext, detail: Row, billedId: string): void {
  if (detail["msdyn_transactionclassification"] === transactionClassOf.milestone) {
    throw notImitated("confirming a corrected milestone");
  }
  const before = context.records.find(actuals, billedId);
  if (!before) return;
  const kept = unitsOf(detail["msdyn_quantity"]);
  const given = unitsOf(before["msdyn_quantity"]) - kept;
  context.records.update(actuals, before, { msdyn_adjustmentstatus: adjustment.adjusted }, context.author);
  billedActual(context, before, { type: "billed", reversed: true, msdyn_adjustmentstatus: adjustment.unadjustable });
  if (kept !== 0n) billedActual(context, detail, { type: "unbilled", msdyn_billingstatus: actualStatus.posted });
  if (given > 0n) openAgain(context, detail, given);
  if (kept !== 0n) {
    billedActual(context, detail, { type: "unbilled", reversed: true });
    billedActual(context, detail, { type: "billed" });
  }
}

/** Unbilled, chargeable and not yet ready: somebody decides whether it is invoiced again. */
function openAgain(context: RuleContext, detail: Row, quantity: bigint): void {
  const amount = multiplyRounded(
    { units: quantity, scale: 2 },
    { units: unitsOf(detail["msdyn_price"]), scale: moneyScale },
    { scale: moneyScale, decimals: currencyDecimals(context, detail), rounding: context.rounding },
  );
  const rest = { msdyn_quantity: quantity, msdyn_amount: amount, msdyn_invoice: null };
  billedActual(context, { ...detail, ...rest }, { type: "unbilled", msdyn_billingstatus: actualStatus.created });
}
