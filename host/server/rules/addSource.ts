import { randomUUID } from "node:crypto";
import { tableNamed } from "../metadata/tables";
import type { Row } from "../store/records";
import { actualStatus, milestoneStatusOf } from "./choices";
import { connect } from "./connect";
import { detailOfActual, detailOfMilestone } from "./draftDetail";
import type { RuleContext } from "./ruleContext";

const details = tableNamed("msdyn_invoicelinetransaction");
const actuals = tableNamed("msdyn_actual");
const milestones = tableNamed("msdyn_contractlinescheduleofvalue");

/** The invoice and the invoice line that a detail goes on. */
export interface DetailParents {
  readonly msdyn_invoice: string;
  readonly msdyn_invoicelineid: string;
}

/**
 * Puts an unbilled actual on a draft: a line detail, linked, and the actual is "Customer Invoice Created" (facts 3.3).
 * That the actual names the invoice meanwhile is an inference.
 */
export function addActualToDraft(context: RuleContext, actual: Row, parents: DetailParents): void {
  addDetail(context, { ...detailOfActual(context, actual), ...parents }, actual);
  const moved = { msdyn_billingstatus: actualStatus.invoiced, msdyn_invoice: parents.msdyn_invoice };
  context.records.update(actuals, actual, moved, context.author);
}

/** Puts a milestone on a draft in the same way. */
export function addMilestoneToDraft(
  context: RuleContext,
  milestone: Row,
  contractLine: Row,
  parents: DetailParents,
): void {
  addDetail(context, { ...detailOfMilestone(context, milestone, contractLine), ...parents }, milestone);
  context.records.update(milestones, milestone, { msdyn_invoicestatus: milestoneStatusOf.invoiced }, context.author);
}

function addDetail(context: RuleContext, row: Row, source: Row): void {
  const given = { ...row, msdyn_invoicelinetransactionid: randomUUID() };
  const detail = context.records.insert(details, given, context.author);
  if (!context.linksMissing) connect(context, ["Billed Sales", detail], ["Unbilled Sales", source]);
}
