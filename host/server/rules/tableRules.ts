import type { Table } from "../metadata/table";
import { actualRules } from "./actualRules";
import { contractLineRules, milestoneRules } from "./billingStatusRules";
import { invoiceLineRules } from "./invoiceLineRules";
import { invoiceRules } from "./invoiceRules";
import { lineDetailRules } from "./lineDetailRules";
import type { TableRules } from "./rulesOfATable";

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
