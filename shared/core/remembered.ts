/** Enough for whatever is said again and again; what differs from row to row only passes through. */
const most = 5000;

/**
 * A function that gives the same answer, and not an equal one, where it was asked the same before. What is kept is
 * bounded: when there is too much of it, it begins anew.
 */
export function remembered<K, V>(make: (of: K) => V): (of: K) => V {
  const known = new Map<K, V>();
  return (of) => {
    const before = known.get(of);
    if (before !== undefined) return before;
    const made = make(of);
    if (known.size >= most) known.clear();
    known.set(of, made);
    return made;
  };
}
