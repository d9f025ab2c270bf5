/** Chance that is the same in every run (mulberry32). */
function chanceOf(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** So many units of 10^−scale as plain text: 1250 of 2 is "12.50". */
function textOf(units, scale) {
  const sign = units < 0n ? "-" : "";
  const all = (units < 0n ? -units : units).toString().padStart(scale + 1, "0");
  return scale === 0 ? sign + all : `${sign}${all.slice(0, -scale)}.${all.slice(-scale)}`;
}

const whole = (chance, below) => BigInt(Math.floor(chance() * below));

/** Quantity and price of a line, of everyday size. */
const everyday = (chance) => [textOf(whole(chance, 20_000) + 1n, 2), textOf(whole(chance, 50_000) + 100n, 2)];

/** A product that ends in half a cent, always; every sixth is a credit. */
function halfCent(chance, place) {
  const size = whole(chance, 4_000) * 2n + 1n;
  return [textOf(place % 6 === 0 ? -size : size, 1), textOf((whole(chance, 10_000) * 2n + 1n) * 5n, 2)];
}

/** As many digits as a column may have: a quantity up to 10^7 with ten decimals, a price up to 10^5 with four. */
const extreme = (chance) => [
  textOf(whole(chance, 10_000_000) * 10n ** 10n + whole(chance, 10 ** 10), 10),
  textOf(whole(chance, 1_000_000_000), 4),
];

const mixedWith = (share) => (chance, place) =>
  // spread evenly, so that a hundred lines have their share as well
  (place + 1) % Math.round(1 / share) === 0 ? extreme(chance) : everyday(chance);

/** Sets of lines by name, and what is in them. */
export const sets = {
  typical: { says: "quantities and prices of two decimals", factors: everyday },
  half: { says: "every product an exact half cent, one in six a credit", factors: halfCent },
  extreme: { says: "quantities of ten decimals up to 10⁷, prices of four up to 10⁵", factors: extreme },
  mixed1: { says: "typical, 1 % of them extreme", factors: mixedWith(0.01) },
  mixed10: { says: "typical, 10 % of them extreme", factors: mixedWith(0.1) },
};

const billingTypes = ["chargeable", "chargeable", "chargeable", "nonChargeable", "chargeable", "complimentary"];
const classes = ["time", "time", "expense", "material", "fee"];

/**
 * Lines as texts, the same in every run. Each counts in a contract line and in a class of it, as it does on the screen.
 *
 * @param {keyof typeof sets} set
 * @param {number} count
 * @param {number} groups how many contract lines there are
 */
export function linesOf(set, count, groups = 25) {
  const chance = chanceOf(20_261_128);
  return Array.from({ length: count }, (_, place) => {
    const [quantity, price] = sets[set].factors(chance, place);
    const line = `line ${place % groups}`;
    return {
      quantity,
      price,
      tax: place % 3 === 0 ? textOf(whole(chance, 10_000), 2) : null,
      billingType: billingTypes[place % billingTypes.length],
      groups: [line, `${line}/${classes[place % classes.length]}`],
    };
  });
}
