import * as React from "react";
import { useSelector } from "../../shared/core/useSelector";
import { ReviewState } from "../review/reviewState";
import { ReviewStore } from "../review/reviewStore";

const StoreContext = React.createContext<ReviewStore | null>(null);

export const StoreProvider = StoreContext.Provider;

export function useStore(): ReviewStore {
  const store = React.useContext(StoreContext);
  if (!store) throw new Error("Rendered outside StoreProvider");
  return store;
}

/** What a component needs of the state; it renders again only when that changes. */
export function useReview<Selected>(
  select: (state: ReviewState) => Selected,
  isSame?: (a: Selected, b: Selected) => boolean,
): Selected {
  return useSelector(useStore(), select, isSame);
}

/** For selectors that give a fresh object of stable parts, always of the same names, or none. */
export const isShallowSame = <T extends object | null>(a: T, b: T): boolean =>
  a && b ? Object.entries(a).every(([name, part]) => Object.is(part, (b as Record<string, unknown>)[name])) : a === b;
