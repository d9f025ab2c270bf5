/**
 * The work that all libraries do alike: quantity × price rounded to cents for each line, added up by billing type with the
 * tax of what is chargeable, in the whole and in both groups of the line.
 *
 * Each library loads this file under an address of its own (`kernel.mjs?big`), so that what the engine learns of one
 * library's numbers does not slow another's down.
 */

const noSums = (zero) => ({ chargeable: zero, nonChargeable: zero, complimentary: zero, tax: zero, extended: zero });

/** @param {{ zero: unknown, amount: (quantity, price, line) => unknown, plus: (one, other) => unknown }} library */
export function recompute({ zero, amount, plus }, lines) {
  const whole = noSums(zero);
  const byGroup = new Map();
  const amounts = new Array(lines.length);
  for (let place = 0; place < lines.length; place += 1) {
    const line = lines[place];
    const { billingType, tax, groups } = line;
    const rounded = amount(line.quantity, line.price, line);
    amounts[place] = rounded;
    add(plus, whole, billingType, rounded, tax);
    for (const group of groups) {
      let sums = byGroup.get(group);
      if (!sums) byGroup.set(group, (sums = noSums(zero)));
      add(plus, sums, billingType, rounded, tax);
    }
  }
  whole.extended = plus(whole.chargeable, whole.tax);
  for (const sums of byGroup.values()) sums.extended = plus(sums.chargeable, sums.tax);
  return { amounts, whole, byGroup };
}

function add(plus, sums, billingType, amount, tax) {
  sums[billingType] = plus(sums[billingType], amount);
  if (tax !== null && billingType === "chargeable") sums.tax = plus(sums.tax, tax);
}

/** The same with groups that are places of an array, which is the least that anybody could do. */
export function recomputeNumbered({ zero, amount, plus }, { lines, names }) {
  const whole = noSums(zero);
  const sums = names.map(() => noSums(zero));
  const amounts = new Array(lines.length);
  for (let place = 0; place < lines.length; place += 1) {
    const line = lines[place];
    const { billingType, tax, at } = line;
    const rounded = amount(line.quantity, line.price, line);
    amounts[place] = rounded;
    add(plus, whole, billingType, rounded, tax);
    for (let group = 0; group < at.length; group += 1) add(plus, sums[at[group]], billingType, rounded, tax);
  }
  whole.extended = plus(whole.chargeable, whole.tax);
  for (const group of sums) group.extended = plus(group.chargeable, group.tax);
  return { amounts, whole, byGroup: new Map(names.map((name, place) => [name, sums[place]])) };
}
