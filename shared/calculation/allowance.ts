import { ok, type Result } from "../core/result";
import { type Given, givenAmount, givenFigure, type RefusedFigure } from "./givenFigure";
import { type Decimal, type MoneyRules, zero } from "./money";
import { percentageOf } from "./percentageOf";

/** What is taken off or added, as an amount in the currency's decimals or as a percentage of one. Above zero either way. */
export type AllowanceOrCharge = { readonly amount: Given } | { readonly base: Given; readonly percent: Given };

/**
 * What several allowances, or several charges, come to: each percentage rounded by itself, and the sum no more.
 *
 * Source: BT-136, BT-141, BT-92 and BT-99 of EN 16931. Worked example: docs/calculation.md, "Document totals".
 */
export function allowanceAmount(all: readonly AllowanceOrCharge[], rules: MoneyRules): Result<Decimal, RefusedFigure> {
  let whole = zero;
  for (const each of all) {
    const amount = amountOf(each, rules);
    if (!amount.ok) return amount;
    whole = whole.plus(amount.value);
  }
  return ok(whole);
}

function amountOf(each: AllowanceOrCharge, rules: MoneyRules): Result<Decimal, RefusedFigure> {
  if ("amount" in each) return givenAmount(each.amount, rules.decimals);
  const [base, percent] = [givenFigure(each.base), givenFigure(each.percent)];
  if (!base.ok) return base;
  return percent.ok ? ok(percentageOf(base.value, percent.value, rules)) : percent;
}
