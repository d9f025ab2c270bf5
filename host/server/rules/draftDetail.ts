import { transactionColumns } from "../metadata/tables/transactionColumns";
import type { Row } from "../store/records";
import { billing, fixedPriceAmount, transactionClassOf, transactionTypeOf } from "./choices";
import { lineDetailAmounts } from "./lineDetailAmount";
import type { RuleContext } from "./ruleContext";

/** What a line detail takes over from the actual behind it. Base amounts and rate follow from its own currency. */
const copied = transactionColumns
  .flat()
  .map(({ name }) => name)
  .filter((name) => name !== "exchangerate" && !name.endsWith("_base"));

/** The line detail of an unbilled sales actual (facts 1.10 and 3.3). */
export function detailOfActual(context: RuleContext, actual: Row): Row {
  const row: Row = {};
  for (const name of copied) row[name] = actual[name] ?? null;
  row["msdyn_transactiontypecode"] = transactionTypeOf.billedSales;
  row["msdyn_tax"] = 0n;
  return { ...row, ...lineDetailAmounts(context, row) };
}

/** The line detail of a milestone: its amount is the milestone's (facts 4.2), with the tax that is on it. */
export function detailOfMilestone(context: RuleContext, milestone: Row, contractLine: Row): Row {
  const on = milestone["msdyn_invoicedate"] ?? context.author.now;
  const row: Row = {
    msdyn_description: milestone["msdyn_name"] ?? null,
    msdyn_externaldescription: milestone["msdyn_externaldescription"] ?? null,
    msdyn_quantity: 100n,
    msdyn_price: milestone["msdyn_amount"] ?? null,
    msdyn_amount: milestone["msdyn_amount"] ?? null,
    msdyn_tax: milestone["msdyn_tax"] ?? 0n,
    msdyn_amountmethod: fixedPriceAmount,
    msdyn_billingtype: billing.chargeable,
    msdyn_transactionclassification: transactionClassOf.milestone,
    msdyn_transactiontypecode: transactionTypeOf.billedSales,
    msdyn_documentdate: on,
    msdyn_startdatetime: on,
    msdyn_enddatetime: on,
    msdyn_project: milestone["msdyn_project"] ?? contractLine["msdyn_project"] ?? null,
    msdyn_salescontract: milestone["msdyn_contract"] ?? null,
    msdyn_salescontractlineid: contractLine["salesorderdetailid"] ?? null,
    transactioncurrencyid: milestone["transactioncurrencyid"] ?? null,
  };
  return { ...row, ...lineDetailAmounts(context, row) };
}
