import { randomUUID } from "node:crypto";
import type { Row } from "../store/records";
import { invoiceStatus, workBased } from "./choices";
import type { RuleContext } from "./ruleContext";

/**
 * What every new project invoice begins with. Inferences: the form of the number, the user's day as invoice date, and
 * no due date.
 *
 * @param today `2026-10-31`
 */
export function draftHeader(context: RuleContext, today: string): Row {
  return {
    invoiceid: randomUUID(),
    invoicenumber: nextNumber(context),
    msdyn_ordertype: workBased,
    msdyn_projectinvoicestatus: invoiceStatus.draft,
    msdyn_invoicedate: `${today}T00:00:00Z`,
  };
}

function nextNumber(context: RuleContext): string {
  const sql = "UPDATE host_counter SET value = value + 1 WHERE name = 'invoice' RETURNING value";
  return `INV-0${String(context.records.store.get(sql)?.["value"])}`;
}
