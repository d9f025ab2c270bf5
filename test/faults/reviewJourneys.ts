import type { ReviewEvent } from "../../InvoiceReview/app/reviewEvent";
import type { ReviewState } from "../../InvoiceReview/app/reviewState";
import { hasEdits } from "../../InvoiceReview/edits/pendingEdits";
import { loadedOpen } from "../../InvoiceReview/edits/selectors";
import { invoiceId, rowId, type InvoiceKey } from "../support/reviewHost";
import type { StatusAct } from "../../shared/procedures/messageNames";
import type { Journey } from "./journey";
import { reviewDesk, type ReviewStep } from "./reviewDesk";
import { openWorkspace } from "../support/openInvoiceOf";
import { amount } from "../support/amount";

const nothing: readonly ReviewEvent[] = [];
const row = (place: number) => rowId("draft", place);

const isLoaded = (state: ReviewState): boolean => loadedOpen(state) !== null;
const statusNow = (state: ReviewState): string => loadedOpen(state)?.load.loaded.invoice.status ?? "not loaded";
const isIdle = (state: ReviewState): boolean => openWorkspace(state).action.kind === "idle";

const begin: ReviewStep = {
  press: () => nothing,
  isDone: ({ placement, list, open }) =>
    placement.kind === "list"
      ? list.facts.size > 0 &&
        list.factsError === null &&
        list.openLines.size > 0 &&
        ![...list.openLines.values()].includes(null)
      : open?.load.kind === "loaded",
};

const open: ReviewStep = {
  press: (state) => (state.open ? nothing : [{ type: "opened", id: invoiceId("draft") }]),
  isDone: isLoaded,
};

/** Made once: what the user typed is not typed again. */
const edit = (...events: readonly ReviewEvent[]): ReviewStep => ({
  press: (state) => (isLoaded(state) && !hasEdits(openWorkspace(state).edits) ? events : nothing),
  isDone: (state) => hasEdits(openWorkspace(state).edits),
});

const editedLines = edit(
  { type: "fieldEdited", row: row(1), field: "description", value: "Handheld screens, revised" },
  { type: "fieldEdited", row: row(2), field: "quantity", value: amount("3") },
  { type: "fieldEdited", row: row(4), field: "quantity", value: amount("2") },
);
const editedHeader = edit(
  { type: "fieldEdited", row: null, field: "name", value: "Warehouse, October" },
  { type: "fieldEdited", row: null, field: "description", value: "As agreed on the telephone" },
);
const takenOff = edit({ type: "rowRemoved", row: row(5) });

const isSaved = (state: ReviewState): boolean =>
  isIdle(state) && isLoaded(state) && !hasEdits(openWorkspace(state).edits);
const save: ReviewStep = { press: () => [{ type: "savePressed" }], isDone: isSaved };

const recalculate: ReviewStep = {
  press: () => [{ type: "actionPressed", action: "recalculate" }, { type: "actionAgreed" }],
  isDone: (state) => isSaved(state) && openWorkspace(state).result?.isRecalculated === true,
};

const act = (action: "send" | StatusAct, status: readonly string[]): ReviewStep => ({
  press: (state) =>
    status.includes(statusNow(state)) ? nothing : [{ type: "actionPressed", action }, { type: "actionAgreed" }],
  isDone: (state) => isIdle(state) && status.includes(statusNow(state)),
});
const send = act("send", ["confirmed", "paid"]);
const putInReview = act("putInReview", ["inReview"]);
const backToDraft = act("backToDraft", ["draft"]);
const pay = act("markPaid", ["paid"]);

/** What makes or unmakes something is done once its end is told. */
const alone = (action: "correct" | "discard", told: "corrected" | "discarded"): ReviewStep => ({
  press: (state) =>
    openWorkspace(state).notice?.kind === told
      ? nothing
      : [{ type: "actionPressed", action }, { type: "actionAgreed" }],
  isDone: (state) => isIdle(state) && openWorkspace(state).notice?.kind === told,
});
const correct = alone("correct", "corrected");
const discard = alone("discard", "discarded");

/** The question has to be read before it can be agreed to. */
const ask: ReviewStep = {
  press: () => [{ type: "actionPressed", action: "addLines" }],
  isDone: (state) => openWorkspace(state).pending?.ok === true,
};
const addLines: ReviewStep = {
  press: (state) => [isIdle(state) ? { type: "actionPressed", action: "addLines" } : { type: "actionAgreed" }],
  isDone: (state) => isIdle(state) && openWorkspace(state).notice?.kind === "linesAdded",
};

interface Parts {
  readonly steps: Readonly<Record<string, ReviewStep>>;
  readonly leadIn?: number;
  readonly invoice?: InvoiceKey;
  readonly listed?: readonly InvoiceKey[];
  readonly paidFallback?: boolean;
  readonly comparesRows?: boolean;
  readonly carriedOutTwice?: string;
}

const nobodyCompares: Journey["prepare"] = async ({ door }) => door("settings", { optimisticConcurrency: false });

function journey(
  name: string,
  { steps, leadIn = 1, invoice = "draft", listed, paidFallback = false, comparesRows = false, carriedOutTwice }: Parts,
): Journey {
  return {
    name: `review: ${name}`,
    scenario: "small",
    steps: Object.keys(steps),
    leadIn,
    lacks: paidFallback ? ["msdyn_InvoicePaid"] : [],
    ...{ comparesRows, carriedOutTwice },
    prepare: comparesRows ? nobodyCompares : async () => undefined,
    sitDown: (world) => reviewDesk({ invoice, steps, settings: { paidFallback }, ...(listed && { listed }) }, world),
  };
}

export const reviewJourneys: readonly Journey[] = [
  journey("list", {
    steps: { begin, open, edit: editedHeader, save },
    leadIn: 0,
    listed: ["draft", "inReview", "confirmed"],
  }),
  journey("open", { steps: { begin }, leadIn: 0 }),
  journey("header", { steps: { begin, edit: editedHeader, save } }),
  journey("lines", { steps: { begin, edit: editedLines, save } }),
  journey("lines, no versions", { steps: { begin, edit: editedLines, save }, comparesRows: true }),
  journey("line off", { steps: { begin, edit: takenOff, save } }),
  journey("recalculate", { steps: { begin, edit: editedLines, recalculate } }),
  journey("in review", { steps: { begin, putInReview } }),
  journey("a draft again", { steps: { begin, backToDraft }, invoice: "inReview" }),
  journey("send", { steps: { begin, send } }),
  journey("correct", { steps: { begin, correct }, invoice: "confirmed", carriedOutTwice: "msdyn_CorrectInvoice" }),
  journey("discard", { steps: { begin, discard } }),
  journey("add lines", {
    steps: { begin, edit: takenOff, save, ask, addLines },
    leadIn: 3,
    carriedOutTwice: "msdyn_AddInvoiceLineDetails",
  }),
  journey("paid", { steps: { begin, pay }, invoice: "confirmed" }),
  journey("paid by state", { steps: { begin, pay }, invoice: "confirmed", paidFallback: true }),
];
