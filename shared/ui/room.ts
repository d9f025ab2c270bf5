import { Store } from "../core/createStore";
import { useSelector } from "../core/useSelector";
import { requiredContext } from "./requiredContext";

const [Provider, useContext] = requiredContext<Store<unknown, never>>();

/** Gives a control's store to all below it. */
export const StoreProvider = Provider;

/**
 * The control's store as a room sees it, with its own part of the state and its own events. The room names both: the
 * context holds the store without a type, and that the whole one fits is compiled where it is made.
 */
export const useStore = useContext as <State = unknown, Event = never>() => Store<State, Event>;

/**
 * What a component needs of the state; it renders again only when that changes.
 *
 * @param select names the part of the state that it reads, which is its room's
 */
export function useSelected<State, Selected>(
  select: (state: State) => Selected,
  isSame?: (a: Selected, b: Selected) => boolean,
): Selected {
  return useSelector(useStore<State>(), select, isSame);
}
