import { tableNamed } from "../metadata/tables";
import type { Row } from "../store/records";
import { addActual } from "./addActual";
import { actualStatus, billing, transactionClassOf } from "./choices";
import { textOf, unitsOf, type RuleContext } from "./ruleContext";

const contractLines = tableNamed("salesorderdetail");

/** A product line is billed for its quantity and its amount before tax (facts 3.6); its class is not documented. */
export function billProductLine(context: RuleContext, invoice: Row, line: Row): void {
  addActual(context, asDetail(invoice, line), { type: "billed" });
  const contractLine = context.records.find(contractLines, textOf(line, "salesorderdetailid") ?? "");
  if (!contractLine) return;
  context.records.update(contractLines, contractLine, { msdyn_billingstatus: actualStatus.posted }, context.author);
}

function asDetail(invoice: Row, line: Row): Row {
  return {
    msdyn_description: line["invoicedetailname"] ?? null,
    // five decimals of the line's quantity, two of the actual's
    msdyn_quantity: unitsOf(line["quantity"]) / 1000n,
    msdyn_price: line["priceperunit"] ?? null,
    msdyn_amount: unitsOf(line["extendedamount"]) - unitsOf(line["tax"]),
    msdyn_billingtype: billing.chargeable,
    msdyn_transactionclassification: transactionClassOf.material,
    msdyn_documentdate: invoice["msdyn_invoicedate"] ?? null,
    msdyn_invoice: invoice["invoiceid"] ?? null,
    msdyn_salescontract: invoice["salesorderid"] ?? null,
    msdyn_salescontractlineid: line["salesorderdetailid"] ?? null,
    msdyn_product: line["productid"] ?? null,
    msdyn_unit: line["uomid"] ?? null,
    transactioncurrencyid: line["transactioncurrencyid"] ?? null,
  };
}
