/** What is frozen already, so that a state of 50,000 lines is walked through once and each next one where it differs. */
const frozen = new WeakSet();

/**
 * The value, that nobody can change any more: plain objects, arrays, Maps and Sets, with all that is in them.
 *
 * Instances of classes are left alone: a Decimal's methods give new ones, and what counts in place (RunningTally) is
 * handed out when its pass is over. So are functions.
 */
export function deepFrozen<T>(value: T): T {
  const pending: unknown[] = [value];
  // a list of its own: a history of undo is as deep as it is long
  while (pending.length > 0) {
    const each = pending.pop();
    if (typeof each !== "object" || each === null || frozen.has(each)) continue;
    if (each instanceof Map || each instanceof Set) {
      for (const part of [each.keys(), each.values()]) for (const inner of part) pending.push(inner);
      for (const change of ["set", "add", "delete", "clear"]) {
        if (change in each) Object.defineProperty(each, change, { value: refuse });
      }
    } else if (Array.isArray(each) || isPlain(each))
      for (const inner of Object.values(each) as unknown[]) pending.push(inner);
    else continue;
    frozen.add(Object.freeze(each));
  }
  return value;
}

const refuse = (): never => {
  throw new TypeError("This is part of a state, which nobody changes: make another.");
};

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
