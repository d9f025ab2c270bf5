import { Decimal } from "decimal.js";
import { allocate as allocateDinero, dinero, toSnapshot } from "dinero.js";
import { centsText } from "./libraries.mjs";
import { allocate, read } from "./module.mjs";

const Exact = Decimal.clone({ precision: 60 });
const cents = (text) => BigInt(text.replace(".", ""));

/** Largest remainder by whole numbers and a sort of all places. */
function byWholeNumbers(total, weights) {
  const whole = weights.reduce((all, weight) => all + weight, 0n);
  const shares = weights.map((weight) => (total * weight) / whole);
  const places = weights.map((weight, place) => ({ place, rest: (total * weight) % whole }));
  places.sort((one, other) => (one.rest < other.rest ? 1 : one.rest > other.rest ? -1 : 0));
  const left = Number(shares.reduce((rest, share) => rest - share, total));
  for (const { place } of places.slice(0, left)) shares[place] += 1n;
  return shares;
}

function byDecimals(total, weights) {
  const whole = weights.reduce((all, weight) => all.plus(weight), new Exact(0));
  const exact = weights.map((weight, place) => {
    const share = total.times(weight).div(whole);
    const down = share.toDecimalPlaces(2, Decimal.ROUND_DOWN);
    return { place, down, rest: share.minus(down) };
  });
  const shares = exact.map(({ down }) => down);
  const left = shares
    .reduce((rest, share) => rest.minus(share), total)
    .times(100)
    .toNumber();
  exact.sort((one, other) => other.rest.cmp(one.rest));
  for (const { place } of exact.slice(0, left)) shares[place] = shares[place].plus("0.01");
  return shares;
}

/** The ways to share an amount out by weights, both as texts of two decimals. `cents` makes a text of a share. */
export const waysToShare = [
  {
    name: "shared/calculation",
    parse: (total, weights) => [read(total), weights.map(read)],
    run: (total, weights) => allocate(total, weights, 2).value,
    cents: (share) => share.toFixed(2),
  },
  {
    name: "BigInt",
    parse: (total, weights) => [cents(total), weights.map(cents)],
    run: byWholeNumbers,
    cents: centsText,
  },
  {
    name: "decimal.js",
    parse: (total, weights) => [new Exact(total), weights.map((weight) => new Exact(weight))],
    run: byDecimals,
    cents: (share) => share.toFixed(2),
  },
  {
    name: "dinero.js",
    parse: (total, weights) => [
      dinero({ amount: Number(cents(total)), currency: { code: "USD", base: 10, exponent: 2 } }),
      weights.map((weight) => Number(cents(weight))),
    ],
    run: allocateDinero,
    cents: (share) => centsText(BigInt(toSnapshot(share).amount)),
  },
];
