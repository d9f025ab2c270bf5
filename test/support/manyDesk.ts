import { controls, takeUp } from "../../InvoiceReview/app/pageMemory";
import { performEffect } from "../../InvoiceReview/app/performEffect";
import type { ReviewEffect, ReviewEvent } from "../../InvoiceReview/app/reviewEvent";
import { reviewReducer } from "../../InvoiceReview/app/reviewReducer";
import type { ReviewState } from "../../InvoiceReview/app/reviewState";
import { isCancelled, type Outcomes } from "../../InvoiceReview/many/manyState";
import { createBusyGate } from "../../shared/core/busyGate";
import { createStore } from "../../shared/core/createStore";
import type { LoadedInvoice } from "../../shared/invoicing/invoice";
import { newReview } from "./aReviewState";
import { hostTime } from "./hostTime";
import type { ReviewHost } from "./reviewHost";

/** A control with its list, in front of which somebody acts on many: the real reducer, effects, page memory and adapter. */
export interface ManyDesk {
  /** What the user does. */
  readonly press: (event: ReviewEvent) => void;
  /** Seconds that a busy service was waited for, each time. */
  readonly waits: readonly number[];
  /** Time passes until it is so; what is to happen then happens before anything else does. */
  readonly until: (is: (state: ReviewState) => boolean, then?: () => void) => Promise<void>;
  /**
   * What is asked about is agreed to. @returns what its report says
   *
   * @param asked once so many were asked for, `middle` happens before anything else does
   */
  readonly agree: (asked?: number, middle?: () => void) => Promise<Outcomes>;
  /** What the report says. */
  readonly ended: () => Outcomes;
  /** The form is left: what has begun ends unheard. */
  readonly leave: () => void;
}

/** @param selected what is selected in the list of this control; what one that was left held is taken up */
export function openManyDesk(host: ReviewHost, selected: readonly LoadedInvoice[]): ManyDesk {
  const time = hostTime(host);
  let isGone = false;
  let waited: number | null = null;
  const waits: number[] = [];
  const gate = createBusyGate(time.wait, time.passedMs, (seconds) => {
    if (waited === null && seconds !== null) waits.push(seconds);
    waited = seconds;
    store.dispatch({ type: "busyTold", seconds });
  });
  const port = host.port({ fetch: time.givingUpAfter(125_000), patience: gate.patience });
  const facts = selected.map(
    ({ invoice }) => [invoice.id, { invoice, amount: invoice.recorded.total, hasPricingError: false }] as const,
  );
  const empty = newReview();
  const list = { ...empty.list, facts: new Map(facts), selected: new Set(facts.map(([id]) => id)) };
  const store = createStore<ReviewState, ReviewEvent, ReviewEffect>(
    { ...empty, ...takeUp(), list },
    reviewReducer,
    (effect, dispatch) =>
      performEffect(effect, dispatch, {
        port,
        wait: time.wait,
        nowMs: time.passedMs,
        isSaveStopped: () => false,
        isManyCancelled: () => isGone || isCancelled(store.state().many),
        cancelWait: gate.cancel,
        runDataSet: () => undefined,
        keepOpened: () => undefined,
        showUntaken: () => undefined,
        openInvoiceForm: () => undefined,
        openSourceForm: () => undefined,
      }),
  );
  controls.set(store, false);
  const until: ManyDesk["until"] = async (is, then) =>
    time.during(
      new Promise<void>((resolve) => {
        const look = (): void => {
          if (!is(store.state())) return;
          end();
          then?.();
          resolve();
        };
        const end = store.subscribe(look);
        look();
      }),
    );
  const press: ManyDesk["press"] = (event) => {
    gate.begin();
    store.dispatch(event);
  };
  const ended = (): Outcomes => {
    const { many } = store.state();
    if (many?.kind !== "ended") throw new Error("There is no report.");
    return many.outcomes;
  };
  return {
    waits,
    press,
    until,
    agree: async (asked, middle) => {
      await until(({ many }) => many?.kind === "asking");
      press({ type: "manyAgreed" });
      if (asked) await until(({ many }) => many?.kind === "running" && many.asked.size >= asked, middle);
      await until(({ many }) => many?.kind === "ended");
      return ended();
    },
    ended,
    leave: () => {
      isGone = true;
      controls.set(store, true);
      gate.stop();
    },
  };
}
