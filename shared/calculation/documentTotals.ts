import { grouped } from "../core/grouped";
import { ok, type Result } from "../core/result";
import { type AllowanceOrCharge, allowanceAmount } from "./allowance";
import { type DocumentLine, documentLineAmount } from "./documentLine";
import { type Given, givenAmount, givenFigure, type RefusedFigure } from "./givenFigure";
import { type Decimal, type MoneyRules, sum, zero } from "./money";
import { percentageOf } from "./percentageOf";

/** How something on a document is taxed. */
export interface TaxClass {
  /** Category beside the rate, such as S, Z or E: a rate of two categories is two rates. */
  readonly category?: string;
  /** The rate, such as 25: a percentage, not a fraction; 0 where it is left out. */
  readonly taxPercent?: Given;
}

/** A document's lines, and what stands on the document itself; all money in its currency. */
export interface DocumentInput {
  /** As they are priced, or with an amount before tax that is rounded already. */
  readonly lines: readonly ((DocumentLine | { readonly amount: Given }) & TaxClass)[];
  readonly allowances?: readonly (AllowanceOrCharge & TaxClass)[];
  readonly charges?: readonly (AllowanceOrCharge & TaxClass)[];
  readonly prepaid?: Given;
  /** Added to what is payable, of either sign: cash is rounded here, where it is seen. */
  readonly roundingAmount?: Given;
}

/** The tax of one rate and category of a document. */
export interface DocumentTax {
  readonly category: string;
  readonly taxPercent: Decimal;
  /** Lines − allowances + charges of this rate. */
  readonly base: Decimal;
  /** Rounded once. */
  readonly tax: Decimal;
}

export interface DocumentTotals {
  /** Each line before tax, in order. */
  readonly lineAmounts: readonly Decimal[];
  readonly lines: Decimal;
  readonly allowances: Decimal;
  readonly charges: Decimal;
  /** lines − allowances + charges. */
  readonly beforeTax: Decimal;
  /** In order of first appearance: lines, allowances, charges. */
  readonly taxes: readonly DocumentTax[];
  readonly tax: Decimal;
  /** beforeTax + tax. */
  readonly total: Decimal;
  readonly payable: Decimal;
}

/** What is to be paid of a total: total − prepaid + rounding amount. One currency, rounded figures; nothing is rounded here. */
export const payable = (total: Decimal, prepaid: Decimal, roundingAmount: Decimal = zero): Decimal =>
  total.minus(prepaid).plus(roundingAmount);

/**
 * The totals of a document with allowances and charges, tax by rate and what is payable.
 *
 * Rounded are each line, each percentage of an allowance or charge, and the tax of each rate; nothing else. Given amounts of
 * more decimals than the currency has are refused.
 *
 * @param rules decimals of the document's currency, and how a tie is broken
 * @returns the totals, or the first figure that is not taken
 *
 * Source: BR-CO-10 to BR-CO-17 of EN 16931. Worked example: docs/calculation.md, "Document totals".
 */
export function documentTotals(document: DocumentInput, rules: MoneyRules): Result<DocumentTotals, RefusedFigure> {
  const { lines, allowances = [], charges = [], prepaid = zero, roundingAmount = zero } = document;
  const taxed: Taxed[] = [];
  const add = (
    { category = "", taxPercent = zero }: TaxClass,
    amount: Result<Decimal, RefusedFigure>,
    part: Taxed["part"],
  ): RefusedFigure | null => {
    const rate = givenFigure(taxPercent);
    if (!amount.ok) return amount.error;
    if (!rate.ok) return rate.error;
    taxed.push({ part, category, taxPercent: rate.value, amount: amount.value });
    return null;
  };
  for (const line of lines) {
    const amount = "amount" in line ? givenAmount(line.amount, rules.decimals) : documentLineAmount(line, rules);
    const refused = add(line, amount, "lines");
    if (refused) return { ok: false, error: refused };
  }
  for (const [part, all] of [["allowances", allowances] as const, ["charges", charges] as const]) {
    for (const each of all) {
      const refused = add(each, allowanceAmount([each], rules), part);
      if (refused) return { ok: false, error: refused };
    }
  }
  const [paid, rounded] = [givenAmount(prepaid, rules.decimals), givenAmount(roundingAmount, rules.decimals)];
  if (!paid.ok) return paid;
  if (!rounded.ok) return rounded;

  const taxes = [...grouped(taxed, ({ category, taxPercent }) => `${category} ${taxPercent.toFixed()}`).values()].map(
    (same) => taxOf(same, rules),
  );
  const beforeTax = sum(taxed.map(signed));
  const tax = sum(taxes.map((each) => each.tax));
  const total = beforeTax.plus(tax);
  const of = (part: Taxed["part"]) => taxed.filter((each) => each.part === part).map(({ amount }) => amount);
  return ok({
    lineAmounts: of("lines"),
    lines: sum(of("lines")),
    allowances: sum(of("allowances")),
    charges: sum(of("charges")),
    beforeTax,
    taxes,
    tax,
    total,
    payable: payable(total, paid.value, rounded.value),
  });
}

interface Taxed {
  readonly part: "lines" | "allowances" | "charges";
  readonly category: string;
  readonly taxPercent: Decimal;
  readonly amount: Decimal;
}

const signed = ({ part, amount }: Taxed): Decimal => (part === "allowances" ? amount.neg() : amount);

function taxOf(same: readonly Taxed[], rules: MoneyRules): DocumentTax {
  const { category = "", taxPercent = zero } = same[0] ?? {};
  const base = sum(same.map(signed));
  return { category, taxPercent, base, tax: percentageOf(base, taxPercent, rules) };
}
