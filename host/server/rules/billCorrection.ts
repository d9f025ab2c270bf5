import { refusedByRule } from "../apiError";
import { tableNamed } from "../metadata/tables";
import type { Row } from "../store/records";
import { addActual } from "./addActual";
import { billUnbilled } from "./billUnbilled";
import { actualStatus, adjustment, milestoneStatusOf, transactionClassOf } from "./choices";
import { connect } from "./connect";
import { quantityTimesPrice } from "./lineDetailAmount";
import { reverseActual } from "./reverseActual";
import { textOf, unitsOf, type RuleContext } from "./ruleContext";
import { sourceOfDetail } from "./sourceOfDetail";

const actuals = tableNamed("msdyn_actual");
const milestones = tableNamed("msdyn_contractlinescheduleofvalue");

/**
 * The actuals of a confirmed correction: the billed one is adjusted and reversed, the quantity that stays is billed
 * anew, and what was billed too much is unbilled again.
 * Source: Project Operations, "Revise project invoices" and "Actuals impact in a time and materials engagement" and
 * "... in a fixed price engagement" (facts 3.6).
 */
export function billCorrection(context: RuleContext, detail: Row, billedId: string): void {
  const before = context.records.find(actuals, billedId);
  if (!before) return;
  if (before["msdyn_adjustmentstatus"] === adjustment.adjusted) {
    throw refusedByRule("The original of a line detail has been corrected by another invoice meanwhile.");
  }
  const adjusted = { msdyn_adjustmentstatus: adjustment.adjusted };
  reverseActual(context, context.records.update(actuals, before, adjusted, context.author));
  if (detail["msdyn_transactionclassification"] === transactionClassOf.milestone)
    freeMilestone(context, detail, before);
  else rebill(context, detail, before);
}

/** Milestones are credited in full; "partial credit isn't supported". The milestone is ready to invoice again. */
function freeMilestone(context: RuleContext, detail: Row, before: Row): void {
  if (unitsOf(detail["msdyn_quantity"]) !== 0n || unitsOf(detail["msdyn_amount"]) !== 0n) {
    throw refusedByRule("A milestone is credited in full: its correction has quantity 0.");
  }
  const source = sourceOfDetail(context, textOf(before, "msdyn_actualid") ?? "");
  const milestone = source && context.records.find(milestones, source.id);
  if (!milestone) return;
  context.records.update(milestones, milestone, { msdyn_invoicestatus: milestoneStatusOf.ready }, context.author);
}

/** A correction to 0 leaves out the rows of quantity 0, as "full credit" of the vendor's page does. */
function rebill(context: RuleContext, detail: Row, before: Row): void {
  const kept = unitsOf(detail["msdyn_quantity"]);
  const given = unitsOf(before["msdyn_quantity"]) - kept;
  const posted = { msdyn_billingstatus: actualStatus.posted };
  const again = kept === 0n ? undefined : addActual(context, detail, { type: "unbilled", ...posted });
  if (again) connect(context, ["Replacing", again], ["Original", before]);
  if (given > 0n) connect(context, ["Replacing", openAgain(context, detail, before, given)], ["Original", before]);
  if (again) billUnbilled(context, again, again);
}

/**
 * "The remaining hours and amount after deducting the corrected figures", chargeable and not yet ready: somebody
 * decides whether it is invoiced again. Not verified: with another price than before the rest keeps the old price.
 */
function openAgain(context: RuleContext, detail: Row, before: Row, quantity: bigint): Row {
  const hasOldPrice = detail["msdyn_price"] === before["msdyn_price"];
  const rest = unitsOf(before["msdyn_amount"]) - unitsOf(detail["msdyn_amount"]);
  return addActual(context, before, {
    type: "unbilled",
    msdyn_quantity: quantity,
    msdyn_amount: hasOldPrice ? rest : quantityTimesPrice(context, before, quantity, unitsOf(before["msdyn_price"])),
    msdyn_billingstatus: actualStatus.created,
    msdyn_invoice: null,
  });
}
