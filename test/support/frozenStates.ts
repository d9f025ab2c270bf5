import { deepFrozen } from "./deepFrozen";

/**
 * In every test a store's states are frozen, whoever makes it: a reducer that changes what it was given, or a component
 * or an effect that changes what it reads, throws there and then. Nothing else about a store is different.
 */
jest.mock("../../shared/core/createStore", () => {
  const actual = jest.requireActual<typeof import("../../shared/core/createStore")>("../../shared/core/createStore");
  const createStore: typeof actual.createStore = (first, reducer, perform) =>
    actual.createStore(
      deepFrozen(first),
      (state, event) => {
        const [next, ...effects] = reducer(state, event);
        return [deepFrozen(next), ...effects];
      },
      perform,
    );
  return { ...actual, createStore };
});
