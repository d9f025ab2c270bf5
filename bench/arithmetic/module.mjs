import { loadSources } from "../support/bundled.mjs";

/** What the product's own module is asked for: nothing but what the controls ask it for as well. */
const calculation = await loadSources(
  "calculation",
  `export { detailAmount } from "./shared/calculation/lineDetail";
   export { changeTotals, startTotals } from "./shared/calculation/runningTotals";
   export { allocate } from "./shared/calculation/allocation";
   export { readAmount } from "./shared/calculation/readAmount";`,
);

const rules = { decimals: 2, rounding: "halfAwayFromZero" };
const { detailAmount, startTotals } = calculation;
export const { allocate, changeTotals } = calculation;

export function read(text) {
  const amount = calculation.readAmount(text);
  if (!amount.ok) throw new Error(`The module does not take ${text}.`);
  return amount.value;
}

/** Lines as the module counts them, their amounts recalculated. */
export const counted = (lines) =>
  lines.map(({ quantity, price, tax, billingType, groups }) => ({
    groups,
    figures: { billingType, amount: detailAmount(quantity, price, rules), tax },
  }));

export const totalsOf = (details) => startTotals(details);

/** The module as one of the libraries. */
export const ourModule = {
  name: "shared/calculation",
  parse: (lines) =>
    lines.map((line) => ({
      ...line,
      quantity: read(line.quantity),
      price: read(line.price),
      tax: line.tax === null ? null : read(line.tax),
    })),
  run: (lines) => {
    const details = counted(lines);
    return { ...totalsOf(details), details };
  },
  amountsOf: ({ details }) => details.map(({ figures }) => figures.amount),
  cents: (money) => money.toFixed(2),
};
