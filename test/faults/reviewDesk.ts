import { performEffect } from "../../InvoiceReview/app/performEffect";
import type { ReviewEvent } from "../../InvoiceReview/app/reviewEvent";
import type { ReviewSettings } from "../../InvoiceReview/app/reviewSettings";
import type { ReviewState } from "../../InvoiceReview/app/reviewState";
import { createReviewStore, type ReviewStore } from "../../InvoiceReview/app/reviewStore";
import { createBusyGate } from "../../shared/core/busyGate";
import { conflictsOf } from "../../shared/invoicing/edits/rowEdit";
import { loadedOpen } from "../../InvoiceReview/edits/selectors";
import type { CalendarDate } from "../../shared/invoicing/words/calendarDate";
import type { ListView } from "../../shared/procedures/review/listView";
import { reviewSettings } from "../support/aReviewState";
import { invoiceId, reviewPortOver, type InvoiceKey } from "../support/reviewHost";
import type { Database } from "./database";
import type { Desk, World } from "./journey";
import { reviewFalsehoods } from "./reviewTruth";
import { openWorkspace } from "../support/openInvoiceOf";

/** One step of a journey through the review of an invoice. */
export interface ReviewStep {
  /** What is pressed, by what is on the screen; a wrong moment gives nothing to press. */
  readonly press: (state: ReviewState) => readonly ReviewEvent[];
  readonly isDone: (state: ReviewState) => boolean;
}

interface Parts {
  readonly invoice: InvoiceKey;
  readonly steps: Readonly<Record<string, ReviewStep>>;
  readonly settings?: Partial<ReviewSettings>;
  /** The invoices of the maker's view, where the control stands on one. */
  readonly listed?: readonly InvoiceKey[];
}

const today = "2026-11-22" as CalendarDate;

/** The review with its user in front of it: the real store, procedures and adapter. */
export function reviewDesk({ invoice, steps, settings = {}, listed }: Parts, world: World): Desk {
  const { client, wire, time, isImpatient } = world;
  const gate = createBusyGate(time.wait, time.passedMs, (seconds) => {
    store.dispatch({ type: "busyTold", seconds });
    if (isImpatient && seconds !== null) queueMicrotask(() => store.dispatch({ type: "waitCancelled" }));
  });
  const port = reviewPortOver(client.host, {
    patience: gate.patience,
    paidFallback: settings.paidFallback ?? false,
    fetch: (real) => time.asked(wire.inFetch(real)),
    reads: (real) => time.read(wire.inReads(real)),
  });
  const view = (isLoading: boolean): ReviewEvent => ({
    type: "viewUpdated",
    view: viewOf(listed ?? [], isLoading),
    today,
  });
  const store: ReviewStore = createReviewStore({ ...reviewSettings, ...settings }, (effect, dispatch) =>
    performEffect(effect, dispatch, {
      port,
      wait: time.wait,
      nowMs: () => Date.parse(`${today}T12:00:00Z`) + time.passedMs(),
      // a data set says that it loads, and then that it has: with the same rows
      runDataSet: ({ kind }) => {
        if (!listed || kind === "select") return;
        queueMicrotask(() => [true, false].forEach((isLoading) => store.dispatch(view(isLoading))));
      },
      isSaveStopped: () => false,
      isManyCancelled: () => false,
      keepOpened: () => undefined,
      openInvoiceForm: () => undefined,
      openSourceForm: () => undefined,
      showUntaken: () => undefined,
      cancelWait: gate.cancel,
    }),
  );
  const made: ReviewEvent[] = [];
  const tell = (event: ReviewEvent): void => {
    made.push(event);
    store.dispatch(event);
  };
  const begin = (): void => {
    void port.readAvailability().then((availability) => store.dispatch({ type: "availabilityRead", availability }));
    void port.readOrganisation().then((facts) => store.dispatch({ type: "organisationRead", ...facts }));
    store.dispatch({
      type: "placed",
      placement: { kind: listed ? "list" : "form" },
      invoice: listed ? null : invoiceId(invoice),
    });
    if (listed) [true, false].forEach((isLoading) => store.dispatch(view(isLoading)));
  };
  return {
    press: (step) => {
      if (step === "begin" && store.state().placement.kind === "unknown") begin();
      steps[step]?.press(store.state()).forEach(tell);
    },
    isDone: (step) => steps[step]?.isDone(store.state()) ?? false,
    goOn: () =>
      offered(
        store.state(),
        made.some(({ type }) => type === "lookAgainPressed"),
      ).forEach(tell),
    falsehoods: (database: Database, effects) =>
      reviewFalsehoods({ state: store.state(), made, database, effects, listed: listed?.map(invoiceId) ?? [] }),
    where: () => whereIs(store.state()),
  };
}

/** What the screen offers beside the acts: to read again, to look, to settle, to close. */
function offered(state: ReviewState, hasLooked: boolean): readonly ReviewEvent[] {
  if (state.list.factsError) return [{ type: "listCommanded", command: { kind: "refresh" } }];
  if ([...state.list.openLines.values()].includes(null)) {
    return [{ type: "listCommanded", command: { kind: "sort", column: "name" } }];
  }
  if (state.open?.load.kind === "failed") return [{ type: "rereadPressed" }];
  const { action, notice, toLookAt, pending } = openWorkspace(state);
  if (action.kind === "notKnown") return [{ type: hasLooked ? "allowAgainPressed" : "lookAgainPressed" }];
  if (action.kind === "asking") return [{ type: pending?.ok ? "actionAgreed" : "dialogDismissed" }];
  const settled = conflicts(state);
  if (settled.length > 0) return settled;
  if (toLookAt.size > 0) return [...toLookAt].map((row) => ({ type: "rowLookedAt", row }));
  return notice?.kind === "failed" ? [{ type: "rereadPressed" }] : [];
}

/** The user takes what is the user's own. */
function conflicts(state: ReviewState): readonly ReviewEvent[] {
  const open = loadedOpen(state);
  if (!open) return [];
  const { loaded } = open.load;
  const { edits } = openWorkspace(state);
  const inHeader = conflictsOf(edits.header, loaded.invoice);
  const inRows = [...edits.rows].flatMap(([row, { fields }]) => {
    const detail = loaded.detailById.get(row);
    if (!detail) return [];
    return conflictsOf(fields, detail).map(({ field }) => ({ row, field }));
  });
  return [
    ...inHeader.map(({ field }): ReviewEvent => ({ type: "conflictSettled", row: null, field, take: "mine" })),
    ...inRows.map(({ row, field }): ReviewEvent => ({ type: "conflictSettled", row, field, take: "mine" })),
  ];
}

function viewOf(keys: readonly InvoiceKey[], isLoading: boolean): ListView {
  const name = { name: "name", title: "Name", isNumber: false, isSortable: true, widthShare: 100, sorted: null };
  return {
    isLoading,
    error: null,
    columns: [name],
    rows: keys.map((key) => ({ id: invoiceId(key), cells: [key] })),
    hasNextPage: false,
    hasPreviousPage: false,
    totalRows: keys.length,
  };
}

function whereIs(state: ReviewState): string {
  const { action, notice } = openWorkspace(state);
  const told =
    notice?.kind === "failed" ? `failed ${notice.action} ${notice.error.kind}` : (notice?.kind ?? "no notice");
  return `${state.open?.load.kind ?? "list"} ${action.kind} ${told}`;
}
