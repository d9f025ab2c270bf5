import { refusedByRule } from "../apiError";
import type { Table } from "../metadata/table";
import { contractLineRules, milestoneRules } from "./billingStatusRules";
import { invoiceLineRules } from "./invoiceLineRules";
import { invoiceRules } from "./invoiceRules";
import { lineDetailRules } from "./lineDetailRules";
import type { TableRules } from "./rulesOfATable";

function refuse(): never {
  throw refusedByRule("Actuals cannot be created, changed or deleted directly: use entry journals.");
}

/** Actuals are the platform's (facts 0.4 and 3.10): direct writes are refused from UR55 on. */
const actualRules: TableRules = { creating: refuse, updating: refuse, deleting: refuse };

const none: TableRules = {};
const rules = new Map<string, TableRules>([
  ["invoice", invoiceRules],
  ["invoicedetail", invoiceLineRules],
  ["msdyn_invoicelinetransaction", lineDetailRules],
  ["msdyn_actual", actualRules],
  ["msdyn_contractlinescheduleofvalue", milestoneRules],
  ["salesorderdetail", contractLineRules],
]);

/** The rules of a table; most tables have none. */
export function rulesOf(table: Table): TableRules {
  return rules.get(table.logicalName) ?? none;
}
