import { refusedByRule } from "../apiError";
import { tableNamed } from "../metadata/tables";
import type { Row } from "../store/records";
import { timeAndMaterial, transactionClassOf } from "./choices";
import { textOf, type RuleContext } from "./ruleContext";
import { sourceOfDetail } from "./sourceOfDetail";

const lines = tableNamed("invoicedetail");

/** Does not change on any detail. The class: validated by the back end from UR55 ("Update invoice line details"). */
const never = ["msdyn_invoice", "msdyn_invoicelineid", "transactioncurrencyid", "msdyn_transactionclassification"];

/** What a detail backed by an actual takes from it and keeps ("Manage a proforma project-based invoice"). */
const ofTheActual = [
  "msdyn_documentdate",
  "msdyn_startdatetime",
  "msdyn_enddatetime",
  "msdyn_task",
  "msdyn_resourcecategory",
  "msdyn_transactioncategory",
  "msdyn_bookableresource",
  "msdyn_resourceorganizationalunitid",
  "msdyn_unit",
  "msdyn_unitschedule",
  "msdyn_product",
  "msdyn_project",
];

/** What a milestone decides ("Update invoice line details", fixed price). */
const ofTheMilestone = [...ofTheActual, "msdyn_quantity", "msdyn_price", "msdyn_amount"];

/**
 * Where the pages conflict: "Update invoice line details" lets these change, "Manage a proforma project-based invoice"
 * locks them. The setting `narrowEditing` chooses the second.
 */
const conflicting = {
  actual: ["msdyn_quantity", "msdyn_price"],
  milestone: ["msdyn_billingtype", "msdyn_tax"],
} as const;

/** Refuses what may not be edited on a detail of a draft: the columns of facts 3.4, kind by kind of detail. */
export function refuseFixedColumns(context: RuleContext, before: Row, changes: Row): void {
  const refuse = (columns: readonly string[], why: string): void => {
    const changed = columns.find((name) => name in changes && changes[name] !== (before[name] ?? null));
    if (changed !== undefined) throw refusedByRule(`'${changed}' ${why}.`);
  };
  refuse(never, "does not change on an invoice line detail: delete it and add it anew");
  if (isFixedPriceCorrection(context, before)) {
    refuse(Object.keys(changes), "cannot be changed: the correction of a fixed price line is a full credit");
  }
  const kind = kindOf(context, before);
  if (kind === "byHand") return;
  const own = kind === "milestone" ? ofTheMilestone : ofTheActual;
  refuse(own, `comes from the ${kind} behind the detail and cannot be changed`);
  // a correction is made by editing the quantity, which no page doubts
  const isNarrow = context.narrowEditing && before["msdyn_correction"] !== 1;
  if (isNarrow) refuse(conflicting[kind], `is locked on a detail that has ${kind} behind it`);
}

function kindOf(context: RuleContext, detail: Row): "actual" | "milestone" | "byHand" {
  if (detail["msdyn_transactionclassification"] === transactionClassOf.milestone) return "milestone";
  const id = textOf(detail, "msdyn_invoicelinetransactionid") ?? "";
  const isBacked = sourceOfDetail(context, id) ?? sourceOfDetail(context, id, "Original");
  return isBacked ? "actual" : "byHand";
}

/** "On a revised invoice the details can be updated if their line has the Time and Material billing method." */
function isFixedPriceCorrection(context: RuleContext, detail: Row): boolean {
  if (detail["msdyn_correction"] !== 1) return false;
  const line = context.records.find(lines, textOf(detail, "msdyn_invoicelineid") ?? "");
  return line !== undefined && line["msdyn_billingmethod"] !== timeAndMaterial;
}
