import { createStore, Store } from "../../shared/core/createStore";
import { controls, takeUp } from "./pageMemory";
import { ReviewEffect, ReviewEvent } from "./reviewEvent";
import { reviewReducer } from "./reviewReducer";
import { ReviewSettings } from "./reviewSettings";
import { firstState, ReviewState } from "./reviewState";

export type ReviewStore = Store<ReviewState, ReviewEvent>;

/** One store a control, which the page remembers. */
export function createReviewStore(
  settings: ReviewSettings,
  perform: (effect: ReviewEffect, dispatch: (event: ReviewEvent) => void) => void,
): ReviewStore {
  const store = createStore(firstState(settings, takeUp()), reviewReducer, perform);
  controls.set(store, false);
  return store;
}
