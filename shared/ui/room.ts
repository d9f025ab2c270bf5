import { Store } from "../core/createStore";
import { useSelector } from "../core/useSelector";
import { requiredContext } from "./requiredContext";

/** A control's store as one of its rooms sees it: its own part of the state, its own events. */
export interface Room<State, Event> {
  readonly useStore: () => Store<State, Event>;
  /** What a component needs of the state; it renders again only when that changes. */
  readonly useSelected: <Selected>(
    select: (state: State) => Selected,
    isSame?: (a: Selected, b: Selected) => boolean,
  ) => Selected;
}

const [Provider, useStore] = requiredContext<Store<unknown, never>>();

/** Gives a control's store to all below it. Its rooms read it by `roomOf`, whose type nothing here can hold. */
export const StoreProvider = Provider;

const room = {
  useStore,
  useSelected: (select: (state: unknown) => unknown, isSame?: (a: unknown, b: unknown) => boolean) =>
    useSelector(useStore(), select, isSame),
};

/** One store, as a room sees it. That the control's whole store fits is said where it is made. */
export const roomOf = <State, Event>(): Room<State, Event> => room as unknown as Room<State, Event>;
