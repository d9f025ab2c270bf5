import { tableNamed } from "../metadata/tables";
import type { Row } from "../store/records";
import { actualStatus, adjustment, milestoneStatusOf, projectBasedService, transactionTypeOf } from "./choices";
import { textOf, type RuleContext } from "./ruleContext";

const actuals = tableNamed("msdyn_actual");
const milestones = tableNamed("msdyn_contractlinescheduleofvalue");
const contractLines = tableNamed("salesorderdetail");

/** What can be put on an invoice of one contract, each part in the order in which it gets there. */
export interface ReadySources {
  readonly contract: Row;
  readonly actuals: readonly Row[];
  readonly milestones: readonly Row[];
  /** Contract lines that sell a product. */
  readonly products: readonly Row[];
}

/**
 * Everything of a contract that is ready to invoice (facts 3.3): unbilled sales actuals that are neither adjusted nor
 * unadjustable (facts 1.4), milestones, product contract lines (facts 1.6).
 *
 * Inferences: actuals under adjustment (In Process) count as ready; what is in another currency than the contract is
 * left where it is, because sales amounts are in the contract's currency (facts 3.8).
 */
export function readySources(context: RuleContext, contract: Row): ReadySources {
  const { records } = context;
  const contractId = textOf(contract, "salesorderid") ?? "";
  const currency = textOf(contract, "transactioncurrencyid") ?? "";
  return {
    contract,
    actuals: records.where(
      actuals,
      `msdyn_salescontract = ? AND transactioncurrencyid = ? AND msdyn_transactiontypecode = ? AND
       msdyn_billingstatus = ? AND COALESCE(msdyn_adjustmentstatus, 0) NOT IN (?, ?) AND statecode = 0
       ORDER BY msdyn_documentdate, rowid`,
      contractId,
      currency,
      transactionTypeOf.unbilledSales,
      actualStatus.ready,
      adjustment.adjusted,
      adjustment.unadjustable,
    ),
    milestones: records.where(
      milestones,
      "msdyn_contract = ? AND transactioncurrencyid = ? AND msdyn_invoicestatus = ? AND statecode = 0 ORDER BY msdyn_invoicedate, rowid",
      contractId,
      currency,
      milestoneStatusOf.ready,
    ),
    products: records.where(
      contractLines,
      "salesorderid = ? AND producttypecode <> ? AND msdyn_billingstatus = ? ORDER BY rowid",
      contractId,
      projectBasedService,
      actualStatus.ready,
    ),
  };
}

/** How many transactions, milestones and product lines there are. */
export function countOf({ actuals, milestones, products }: ReadySources): number {
  return actuals.length + milestones.length + products.length;
}

/**
 * The sources of each contract customer who has any, the contract's own customer first (facts 3.3; 3.8: one unbilled
 * actual per customer; 1.4: an account or a contact). That milestones and products belong to the contract's own
 * customer is an inference.
 */
export function byCustomer(sources: ReadySources): Map<string, ReadySources> {
  const own = textOf(sources.contract, "customerid") ?? "";
  const actualsOf = new Map<string, Row[]>([[own, []]]);
  for (const actual of sources.actuals) {
    const customer = textOf(actual, "msdyn_accountcustomer") ?? textOf(actual, "msdyn_contactcustomer") ?? own;
    const known = actualsOf.get(customer);
    if (known) known.push(actual);
    else actualsOf.set(customer, [actual]);
  }
  const parts = [...actualsOf].map(([customer, theirs]): [string, ReadySources] => [
    customer,
    customer === own ? { ...sources, actuals: theirs } : { ...sources, actuals: theirs, milestones: [], products: [] },
  ]);
  return new Map(parts.filter(([, part]) => countOf(part) > 0));
}
