import { createStore, Store } from "../../shared/core/createStore";
import { keepWorkspaces, takeUpWorkspaces } from "./pageMemory";
import { ReviewEffect, ReviewEvent } from "./reviewEvent";
import { reviewReducer } from "./reviewReducer";
import { ReviewSettings } from "./reviewSettings";
import { firstState, ReviewState } from "./reviewState";

export type ReviewStore = Store<ReviewState, ReviewEvent>;

/** One store a control. Its workspaces are the page's: taken up here, kept with every change. */
export function createReviewStore(
  settings: ReviewSettings,
  perform: (effect: ReviewEffect, dispatch: (event: ReviewEvent) => void) => void,
): ReviewStore {
  const owner = {};
  const store = createStore(firstState(settings, takeUpWorkspaces(owner)), reviewReducer, perform);
  store.subscribe(() => keepWorkspaces(owner, store.state().workspaces));
  return store;
}
