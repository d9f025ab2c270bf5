import Big from "big.js";
import BigNumber from "bignumber.js";
import currency from "currency.js";
import { Decimal } from "decimal.js";
import * as dinero from "dinero.js";
import * as dineroBigint from "dinero.js/bigint";
import { recompute as recomputeBig } from "./kernel.mjs?big";
import { recompute as recomputeBignumber } from "./kernel.mjs?bignumber";
import { recompute as recomputeCurrency } from "./kernel.mjs?currency";
import { recompute as recomputeDecimal } from "./kernel.mjs?decimal";
import { recompute as recomputeDinero } from "./kernel.mjs?dinero";
import { recompute as recomputeDineroBigint } from "./kernel.mjs?dineroBigint";
import { recomputeNumbered } from "./kernel.mjs?numbered";
import { recompute as recomputeWhole } from "./kernel.mjs?whole";

/** A library with its way to do the work. `cents` makes a text of one of its amounts, "-12.30". */
const libraryOf = (name, recompute, { read, cents, ...library }) => ({
  name,
  parse: (lines) =>
    lines.map((line) => ({
      ...line,
      ...scales(line),
      quantity: read(line.quantity),
      price: read(line.price),
      tax: line.tax === null ? null : read(line.tax),
    })),
  run: (lines) => recompute(library, lines),
  cents,
});

const scaleOf = (text) => (text.split(".")[1] ?? "").length;

/** What has to be known beside the digits where a number is nothing but digits. */
const scales = ({ quantity, price }) => {
  const beyondCents = scaleOf(quantity) + scaleOf(price) - 2;
  return { divisor: 10n ** BigInt(Math.max(0, beyondCents)), factor: 10n ** BigInt(Math.max(0, -beyondCents)) };
};

const Exact = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP });
const AwayBig = Big();
AwayBig.RM = Big.roundHalfUp;
const AwayNumber = BigNumber.clone({ ROUNDING_MODE: BigNumber.ROUND_HALF_UP });

const units = (text) => BigInt(text.replace(".", ""));

function roundedAway(numerator, divisor) {
  const size = numerator < 0n ? -numerator : numerator;
  const rounded = (size * 2n + divisor) / (divisor * 2n);
  return numerator < 0n ? -rounded : rounded;
}

/** Whole cents as text. */
export function centsText(cents) {
  const size = (cents < 0n ? -cents : cents).toString().padStart(3, "0");
  return `${cents < 0n ? "-" : ""}${size.slice(0, -2)}.${size.slice(-2)}`;
}

function dineroOf({ dinero: make, multiply, add, transformScale, toSnapshot, halfAwayFromZero }, number) {
  const dollar = { code: "USD", base: number(10), exponent: number(2) };
  return {
    zero: make({ amount: number(0), currency: dollar }),
    read: (text) => make({ amount: number(text.replace(".", "")), currency: dollar, scale: number(scaleOf(text)) }),
    amount: (quantity, price) => {
      // it multiplies by a number with a scale, not by money
      const { amount, scale } = toSnapshot(quantity);
      return transformScale(multiply(price, { amount, scale }), number(2), halfAwayFromZero);
    },
    plus: add,
    cents: (money) => centsText(BigInt(toSnapshot(transformScale(money, number(2), halfAwayFromZero)).amount)),
  };
}

const whole = {
  zero: 0n,
  read: units,
  amount: (quantity, price, { divisor, factor }) => roundedAway(quantity * price * factor, divisor),
  plus: (one, other) => one + other,
  cents: centsText,
};

/** Whole numbers of the language, the judge of what is right: written for this alone, and straight ahead. */
export const wholeNumbers = libraryOf("BigInt", recomputeWhole, whole);

/** Lines whose groups are known by their number. */
function numbered(lines) {
  const names = [...new Set(lines.flatMap(({ groups }) => groups))];
  const places = new Map(names.map((name, place) => [name, place]));
  const parsed = wholeNumbers.parse(lines);
  return { names, lines: parsed.map((line) => ({ ...line, at: line.groups.map((group) => places.get(group)) })) };
}

/** The others, each as its own documentation has money calculated. */
export const libraries = [
  wholeNumbers,
  { ...libraryOf("BigInt, groups numbered", recomputeNumbered, whole), parse: numbered },
  libraryOf("decimal.js", recomputeDecimal, {
    zero: new Exact(0),
    read: (text) => new Exact(text),
    amount: (quantity, price) => quantity.times(price).toDecimalPlaces(2),
    plus: (one, other) => one.plus(other),
    cents: (money) => money.toFixed(2),
  }),
  libraryOf("big.js", recomputeBig, {
    zero: new AwayBig(0),
    read: (text) => new AwayBig(text),
    amount: (quantity, price) => quantity.times(price).round(2, Big.roundHalfUp),
    plus: (one, other) => one.plus(other),
    cents: (money) => money.toFixed(2),
  }),
  libraryOf("bignumber.js", recomputeBignumber, {
    zero: new AwayNumber(0),
    read: (text) => new AwayNumber(text),
    amount: (quantity, price) => quantity.times(price).decimalPlaces(2),
    plus: (one, other) => one.plus(other),
    cents: (money) => money.toFixed(2),
  }),
  libraryOf("dinero.js", recomputeDinero, dineroOf(dinero, Number)),
  libraryOf("dinero.js/bigint", recomputeDineroBigint, dineroOf(dineroBigint, BigInt)),
  libraryOf("currency.js", recomputeCurrency, {
    zero: currency(0),
    read: (text) => currency(text, { precision: Math.max(2, scaleOf(text)) }),
    amount: (quantity, price) => currency(price.multiply(quantity.value), { precision: 2 }),
    plus: (one, other) => one.add(other),
    cents: (money) => money.toString(),
  }),
];
