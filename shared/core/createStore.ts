/** One turn: the next state, and what is to happen outside because of it, named as data. */
export type Transition<State, Effect> = readonly [next: State, ...effects: readonly Effect[]];

export type Reducer<State, Event, Effect> = (state: State, event: Event) => Transition<State, Effect>;

export interface Store<State, Event> {
  readonly state: () => State;
  readonly dispatch: (event: Event) => void;
  /** Calls back after every change; the answer ends it. */
  readonly subscribe: (changed: () => void) => () => void;
}

/**
 * Keeps one state value and turns events into the next one.
 *
 * Events that come in while one is being handled (an effect that answers at once) wait their turn,
 * so that a reducer never sees a state that is half way. Effects start after subscribers were told.
 */
export function createStore<State, Event, Effect>(
  first: State,
  reducer: Reducer<State, Event, Effect>,
  perform: (effect: Effect, dispatch: (event: Event) => void) => void,
): Store<State, Event> {
  let state = first;
  let isTurning = false;
  const waiting: Event[] = [];
  const listeners = new Set<() => void>();

  const turn = (event: Event): void => {
    const [next, ...effects] = reducer(state, event);
    if (next !== state) {
      state = next;
      // what one of them draws may end another
      for (const listener of [...listeners]) if (listeners.has(listener)) listener();
    }
    for (const effect of effects) perform(effect, dispatch);
  };

  function dispatch(event: Event): void {
    waiting.push(event);
    if (isTurning) return;
    isTurning = true;
    try {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) turn(next);
    } finally {
      isTurning = false;
    }
  }

  return {
    state: () => state,
    dispatch,
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}
