import { detailAmount } from "../calculation/lineDetail";
import { Decimal, MoneyRules, zero } from "../calculation/money";
import { Invoice, LineDetail } from "./invoice";

/**
 * What lowering a row's quantity means in money. On a draft the platform writes the rest off when the invoice is
 * confirmed; on a corrective invoice the rest stays billable. Source: facts 3.6, 3.7.
 */
export interface LoweredQuantity {
  readonly outcome: "writtenOff" | "staysBillable";
  /** null on a correction, whose row does not carry the quantity that was billed. */
  readonly quantity: Decimal | null;
  /** Of the rest, rounded once; null without a price. */
  readonly amount: Decimal | null;
}

/**
 * @param quantity what the user wants instead of the recorded quantity
 * @returns null where nothing is lowered, or where nothing would have been billed for it anyway
 */
export function loweredQuantity(
  invoice: Invoice,
  recorded: LineDetail,
  quantity: Decimal,
  rules: MoneyRules,
): LoweredQuantity | null {
  if (recorded.origin !== "detail" || recorded.billingType !== "chargeable") return null;
  if (invoice.isCorrective) return loweredCorrection(recorded, quantity, rules);
  const rest = recorded.quantity.minus(quantity);
  if (recorded.quantity.lte(0) || rest.lte(0)) return null;
  return { outcome: "writtenOff", quantity: rest, amount: detailAmount(rest, recorded.price, rules) };
}

/** On a correction the quantity entered is the one that stays billed, and the row starts at 0. */
function loweredCorrection(recorded: LineDetail, quantity: Decimal, rules: MoneyRules): LoweredQuantity | null {
  const kept = detailAmount(quantity, recorded.price, rules);
  if (recorded.previousAmount === null || kept === null) return null;
  const rest = recorded.previousAmount.minus(kept);
  return rest.gt(zero) ? { outcome: "staysBillable", quantity: null, amount: rest } : null;
}
