import { useSelector } from "../../shared/core/useSelector";
import { requiredContext } from "../../shared/ui/requiredContext";
import { ReviewState } from "../app/reviewState";
import { ReviewStore } from "../app/reviewStore";

export const [StoreProvider, useStore] = requiredContext<ReviewStore>();

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
