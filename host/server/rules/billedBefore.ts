import type { RuleContext } from "./ruleContext";

/**
 * "Amount Previously Invoiced" of a contract line (facts 1.2): what confirmed and paid invoices billed on it, before
 * tax, in units of money.
 */
export function billedBefore(context: RuleContext, contractLineId: string): bigint {
  const sum = context.records.store.get(
    `SELECT CAST(SUM(l.baseamount) AS TEXT) AS amount FROM invoicedetail l JOIN invoice i ON i.invoiceid = l.invoiceid
     WHERE l.salesorderdetailid = ? AND i.msdyn_projectinvoicestatus IN (192350002, 192350003)`,
    contractLineId,
  );
  return BigInt(sum?.["amount"] ?? 0);
}
