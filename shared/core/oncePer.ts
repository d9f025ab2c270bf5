/**
 * The same function, working its answer out once a key.
 *
 * @param keyOf an object that is made anew whenever the answer may differ; forgotten with it
 */
export function oncePer<Given extends readonly unknown[], Made>(
  keyOf: (...given: Given) => object,
  make: (...given: Given) => Made,
): (...given: Given) => Made {
  const made = new WeakMap<object, Made>();
  return (...given) => {
    const key = keyOf(...given);
    if (!made.has(key)) made.set(key, make(...given));
    return made.get(key) as Made;
  };
}
