import { Store } from "../core/createStore";
import { useSelector } from "../core/useSelector";
import { requiredContext } from "./requiredContext";

/** A control's store as one of its rooms sees it: its own part of the state, its own events. */
export type UseStore<State, Event> = () => Store<State, Event>;

/** What a component needs of the state; it renders again only when that changes. */
export type UseSelected<State> = <Selected>(
  select: (state: State) => Selected,
  isSame?: (a: Selected, b: Selected) => boolean,
) => Selected;

const [Provider, useContext] = requiredContext<Store<unknown, never>>();

/** Gives a control's store to all below it. */
export const StoreProvider = Provider;

/** One store, which each room names as it sees it. That the control's whole store fits is said where it is made. */
export const useAnyStore = useContext as unknown as UseStore<never, unknown>;

/** The same, of the state alone. */
export const useAnySelected: UseSelected<never> = (select, isSame) => useSelector(useAnyStore(), select, isSame);
