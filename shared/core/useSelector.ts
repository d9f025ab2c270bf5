import * as React from "react";
import { Store } from "./createStore";

/**
 * What a component needs of the store; it renders again only when that changes.
 *
 * @param select must give the same value (===, or by `isSame`) for the same state
 */
export function useSelector<State, Event, Selected>(
  store: Store<State, Event>,
  select: (state: State) => Selected,
  isSame: (a: Selected, b: Selected) => boolean = Object.is,
): Selected {
  const [, renderAgain] = React.useReducer((count: number) => count + 1, 0);
  const selected = select(store.state());
  const latest = React.useRef({ select, selected, isSame });
  React.useLayoutEffect(() => {
    latest.current = { select, selected, isSame };
  });
  React.useLayoutEffect(() => {
    const check = (): void => {
      const now = latest.current;
      if (!now.isSame(now.selected, now.select(store.state()))) renderAgain();
    };
    check(); // something may have changed between rendering and subscribing
    return store.subscribe(check);
  }, [store]);
  return selected;
}
