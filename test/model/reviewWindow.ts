import type { ReviewPort } from "../../shared/procedures/review/reviewPort";
import { performEffect } from "../../InvoiceReview/app/performEffect";
import type { ReviewEffect, ReviewEvent } from "../../InvoiceReview/app/reviewEvent";
import type { Remembered, ReviewState } from "../../InvoiceReview/app/reviewState";
import { createReviewStore } from "../../InvoiceReview/app/reviewStore";
import { reviewSettings } from "../support/aReviewState";
import type { ScriptedTime } from "../support/scriptedTime";
import { takingTurns } from "../support/takingTurns";
import { forgetThePage, leftBehind } from "../support/forgetThePage";

/** A browser window with the whole review control in it: the real store, procedures and adapter. */
export interface ReviewWindow {
  readonly state: () => ReviewState;
  readonly dispatch: (event: ReviewEvent) => void;
  readonly page: () => { readonly step: string };
  readonly isBusy: () => boolean;
  /** Its form is left: what the page remembers is given back, what is under way goes on and nobody hears of it. */
  readonly leave: () => Remembered;
  /** As when its tab is closed: requests under way go on at the other end, and nothing follows them. */
  readonly close: () => void;
}

interface WindowParts {
  readonly port: ReviewPort;
  readonly time: ScriptedTime;
  readonly nowMs: () => number;
  /** What the page remembers of an earlier visit. */
  readonly memory: Remembered;
  /** Each effect as it begins. */
  readonly begins: (effect: ReviewEffect) => void;
  /** Each event, with the state before and after it. */
  readonly turned: (event: ReviewEvent, before: ReviewState, after: ReviewState) => void;
}

export function openReview({ port, time, nowMs, memory, begins, turned }: WindowParts): ReviewWindow {
  let underWay = 0;
  let isLeft = false;
  let isClosed = false;
  const counted = async <T>(work: Promise<T>): Promise<T> => {
    underWay += 1;
    return work.finally(() => (underWay -= 1));
  };
  const counting = new Proxy(
    takingTurns(port, time, () => isClosed),
    {
      get: (target, name: keyof ReviewPort) => {
        const ask = target[name] as (...args: readonly unknown[]) => Promise<unknown>;
        return async (...args: readonly unknown[]) => counted(ask(...args));
      },
    },
  );
  const nothing = new Promise<never>(() => undefined);
  // a window is a page of its own, with its own memory
  forgetThePage();
  leftBehind(memory);
  const store = createReviewStore(reviewSettings, (effect, dispatch) => {
    begins(effect);
    performEffect(effect, (event) => told(event, dispatch), {
      port: counting,
      wait: async (milliseconds) => {
        await counted(time.wait(milliseconds));
        if (isClosed) await nothing;
      },
      nowMs,
      runDataSet: () => undefined,
      isSaveStopped: () => false,
      isManyCancelled: () => false,
      keepOpened: () => undefined,
      openInvoiceForm: () => undefined,
      cancelWait: () => undefined,
      openSourceForm: () => undefined,
      showUntaken: () => undefined,
    });
  });
  const told = (event: ReviewEvent, dispatch: (event: ReviewEvent) => void): void => {
    const before = store.state();
    dispatch(event);
    if (!isLeft) turned(event, before, store.state());
  };
  return {
    state: store.state,
    dispatch: (event) => told(event, store.dispatch),
    page: () => ({ step: `review with ${underWay} requests under way` }),
    isBusy: () =>
      !isLeft && (underWay > 0 || [...store.state().actings.values()].some(({ action }) => action.kind === "running")),
    leave: () => {
      isLeft = true;
      return store.state();
    },
    close: () => {
      isLeft = true;
      isClosed = true;
    },
  };
}
