import { useCallback, useState } from "react";
import { totalOf, withQuantity } from "./rows.mjs";

/**
 * Rows in the state of a component, with a total that follows an edit by its difference, as an ordinary application of
 * React keeps them: a new array for each edit.
 */
export function useRows(given) {
  const [state, setState] = useState(() => ({ rows: given, total: totalOf(given), editing: null }));
  const edit = useCallback((place) => setState((before) => ({ ...before, editing: place })), []);
  const take = useCallback(
    (place, text) =>
      setState(({ rows, total }) => {
        const before = rows[place];
        const after = withQuantity(before, text);
        const next = rows.slice();
        next[place] = after;
        return { rows: next, total: total + after.cents - before.cents, editing: null };
      }),
    [],
  );
  return { ...state, edit, take };
}
