import type { Row } from "../store/records";
import { billing, projectBasedService, transactionTypeOf } from "./choices";
import { textOf, type RuleContext } from "./ruleContext";

/** `invoicedetail.quantity` counts units of 10^-5 (facts 1.2). */
const one = 100_000n;

/** The invoice line of a project contract line, still without details. `place` counts from 1. */
export function projectLineOf(context: RuleContext, contractLine: Row, place: number): Row {
  return {
    ...sharedOf(contractLine, place),
    productdescription: contractLine["productdescription"] ?? null,
    producttypecode: projectBasedService,
    msdyn_billingmethod: contractLine["msdyn_billingmethod"] ?? null,
    msdyn_linetype: contractLine["msdyn_linetype"] ?? null,
    quantity: one,
    msdyn_project: contractLine["msdyn_project"] ?? null,
    msdyn_contractlineamount: contractLine["extendedamount"] ?? null,
    msdyn_invoicedtilldate: billedBefore(context, textOf(contractLine, "salesorderdetailid") ?? ""),
    msdyn_lineorder: place,
  };
}

/** The invoice line of a product contract line: its quantity and its amounts (facts 1.6, "price columns"). */
export function productLineOf(contractLine: Row, place: number): Row {
  return {
    ...sharedOf(contractLine, place),
    producttypecode: contractLine["producttypecode"] ?? null,
    productid: contractLine["productid"] ?? null,
    uomid: contractLine["uomid"] ?? null,
    quantity: contractLine["quantity"] ?? null,
    priceperunit: contractLine["priceperunit"] ?? null,
    volumediscountamount: 0n,
    manualdiscountamount: contractLine["manualdiscountamount"] ?? null,
    tax: contractLine["tax"] ?? null,
  };
}

function sharedOf(contractLine: Row, place: number): Row {
  return {
    invoicedetailname: contractLine["salesorderdetailname"] ?? null,
    salesorderdetailid: contractLine["salesorderdetailid"] ?? null,
    transactioncurrencyid: contractLine["transactioncurrencyid"] ?? null,
    lineitemnumber: place,
  };
}

/**
 * "Amount Previously Invoiced" of a contract line (facts 1.2): its chargeable billed actuals, before tax, in units of
 * money. Reversals count, so that a corrected invoice is not counted twice; that corrections count so is not documented.
 */
function billedBefore(context: RuleContext, contractLineId: string): bigint {
  const sum = context.records.store.get(
    `SELECT CAST(SUM(msdyn_amount) AS TEXT) AS amount FROM msdyn_actual
     WHERE msdyn_salescontractlineid = ? AND msdyn_transactiontypecode = ? AND msdyn_billingtype = ?`,
    contractLineId,
    transactionTypeOf.billedSales,
    billing.chargeable,
  );
  return BigInt(sum?.["amount"] ?? 0);
}
