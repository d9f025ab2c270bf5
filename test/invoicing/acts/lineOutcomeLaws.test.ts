import fc from "fast-check";
import { sum } from "../../../shared/calculation/money";
import { lineOutcomes, type OutcomeKind } from "../../../shared/invoicing/acts/lineOutcome";
import { amount, digits } from "../../support/amount";
import { aLineDetail } from "../../support/aLineDetail";

const rules = { decimals: 2, rounding: "halfToEven" } as const;

const hundredths = (from: number) =>
  fc.integer({ min: from, max: 2000 }).map((units) => amount(String(units)).div(100).toFixed());
const bothWays = fc.record({ of: hundredths(1), quantity: hundredths(-2000), price: hundredths(0) });

describe("laws of what is lost", () => {
  it("never more than the transaction holds, and said exactly where the quantity is below it", () => {
    fc.assert(
      fc.property(bothWays, ({ of, quantity, price }) => {
        const line = aLineDetail({ quantity, price, source: { quantity: of } });
        const lost = lineOutcomes(line, rules).find(({ kind }) => kind === "writtenOff");
        expect(lost !== undefined).toBe(amount(quantity).lt(amount(of)));
        expect(lost?.quantity.lte(amount(of)) ?? true).toBe(true);
        expect(lost?.amount?.lte(aLineDetail({ quantity: of, price }).amount ?? 0) ?? true).toBe(true);
      }),
    );
  });

  it("a row below zero is a credit, and only such a row", () => {
    fc.assert(
      fc.property(bothWays, ({ of, quantity, price }) => {
        const line = aLineDetail({ quantity, price, source: { quantity: of } });
        const kinds = lineOutcomes(line, rules).map(({ kind }) => kind);
        expect(kinds.includes("negative")).toBe(amount(quantity).lt(0));
      }),
    );
  });

  it("at another price, what is billed and what is said come to what the transaction holds", () => {
    const another = fc.record({ of: hundredths(1), quantity: hundredths(0), price: hundredths(0), was: hundredths(0) });
    fc.assert(
      fc.property(another, fc.boolean(), ({ of, quantity, price, was }, isCorrection) => {
        fc.pre(price !== was);
        const line = aLineDetail({ quantity, price, source: { quantity: of, price: was } });
        const signs: Partial<Record<OutcomeKind, 1 | -1>> = {
          ...{ writtenOff: 1, staysBillable: 1, priceLowered: 1 },
          ...{ raised: -1, priceRaised: -1 },
        };
        const said = lineOutcomes({ ...line, isCorrection }, rules).map(({ kind, amount: money }) =>
          (money ?? amount("0")).times(signs[kind] ?? 0),
        );
        const held = aLineDetail({ quantity: of, price: was }).amount;
        expect(digits(sum([line.amount ?? amount("0"), ...said]))).toBe(digits(held));
      }),
    );
  });

  it("what is kept uncharged and what can be billed again come to what was billed", () => {
    fc.assert(
      fc.property(bothWays, ({ of, quantity, price }) => {
        const line = aLineDetail({
          quantity,
          price,
          billingType: "complimentary",
          isCorrection: true,
          source: { quantity: of, billingType: "chargeable" },
        });
        const told = lineOutcomes(line, rules);
        const parts = told.flatMap(({ kind, amount: money }) => (kind === "raised" || !money ? [] : money));
        expect(digits(sum(parts))).toBe(digits(aLineDetail({ quantity: of, price }).amount));
      }),
    );
  });
});
