import { billing, transactionTypeOf } from "./choices";
import type { RuleContext } from "./ruleContext";

/**
 * "Amount Previously Invoiced" of a contract line (facts 1.2): its chargeable billed actuals, before tax, in units of
 * money. Reversals count, so that a corrected invoice is not counted twice; that corrections count so is not documented.
 */
export function billedBefore(context: RuleContext, contractLineId: string): bigint {
  const sum = context.records.store.get(
    `SELECT CAST(SUM(msdyn_amount) AS TEXT) AS amount FROM msdyn_actual
     WHERE msdyn_salescontractlineid = ? AND msdyn_transactiontypecode = ? AND msdyn_billingtype = ?`,
    contractLineId,
    transactionTypeOf.billedSales,
    billing.chargeable,
  );
  return BigInt(sum?.["amount"] ?? 0);
}
