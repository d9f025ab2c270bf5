import { actual } from "./tables/actual";
import { customizationTables } from "./tables/customization";
import { milestone, salesOrder, salesOrderDetail } from "./tables/contract";
import { invoice } from "./tables/invoice";
import { invoiceDetail } from "./tables/invoiceDetail";
import { invoiceLineTransaction } from "./tables/invoiceLineTransaction";
import { invoiceSchedule } from "./tables/invoiceSchedule";
import {
  account,
  contact,
  organization,
  priceLevel,
  product,
  sdkMessage,
  solution,
  systemUser,
  transactionCurrency,
  uom,
  uomSchedule,
} from "./tables/platform";
import {
  bookableResource,
  bookableResourceCategory,
  organizationalUnit,
  project,
  projectTask,
  transactionCategory,
  transactionConnection,
} from "./tables/project";
import type { Table } from "./table";

/** Every table the host knows. What is not here is refused by name. */
export const tables: readonly Table[] = [
  invoice,
  invoiceDetail,
  invoiceLineTransaction,
  actual,
  salesOrder,
  salesOrderDetail,
  milestone,
  invoiceSchedule,
  project,
  projectTask,
  transactionCategory,
  organizationalUnit,
  transactionConnection,
  bookableResource,
  bookableResourceCategory,
  uom,
  uomSchedule,
  transactionCurrency,
  priceLevel,
  product,
  account,
  contact,
  systemUser,
  sdkMessage,
  solution,
  organization,
  ...customizationTables,
];

const byLogicalName = new Map(tables.map((each) => [each.logicalName, each]));
const byEntitySet = new Map(tables.map((each) => [each.entitySet, each]));

/** The table of a logical name written in this code; a wrong one is a programmer's mistake. */
export function tableNamed(logicalName: string): Table {
  const found = byLogicalName.get(logicalName);
  if (!found) throw new Error(`No table ${logicalName} in the metadata.`);
  return found;
}

/** The table of a logical name that came from outside. */
export function findTable(logicalName: string): Table | undefined {
  return byLogicalName.get(logicalName);
}

/** The table behind an entity set of an address. Entity set names are case-sensitive. */
export function findEntitySet(entitySet: string): Table | undefined {
  return byEntitySet.get(entitySet);
}
