import { defaultMessages } from "../../shared/dataverse/messages";
import type { LoadedInvoice } from "../../shared/invoicing/invoice";
import type { ReviewEffect, ReviewEvent } from "../../InvoiceReview/app/reviewEvent";
import { reviewReducer } from "../../InvoiceReview/app/reviewReducer";
import type { ReviewSettings } from "../../InvoiceReview/app/reviewSettings";
import { firstState, type ReviewState } from "../../InvoiceReview/app/reviewState";
import { withActing } from "../../InvoiceReview/acts/actsState";
import { withWorkspace } from "../../InvoiceReview/edits/updates";
import { aLoadedInvoice } from "./aLoadedInvoice";
import { deepFrozen } from "./deepFrozen";
import { openWorkspace, type Workspace, workspaceOf } from "./openInvoiceOf";

/** A maker who allows everything, so that a test forbids what it is about. */
export const reviewSettings: ReviewSettings = {
  vocabulary: "classic",
  rounding: "halfToEven",
  allowPriceEdit: true,
  allowTaxEdit: true,
  taxColumn: null,
  allowMilestoneEdit: true,
  messages: defaultMessages,
  paidFallback: false,
  projectInvoicesOnly: false,
  problems: [],
};

/** Of an answer to what was asked last, however often it was asked. */
export const lastAsked = Infinity;

/** Before anything came from the platform. */
export const newReview = (settings: Partial<ReviewSettings> = {}): ReviewState =>
  firstState(
    { ...reviewSettings, ...settings },
    { workspaces: new Map(), actings: new Map(), many: null, columns: new Map() },
  );

export const after = (state: ReviewState, ...events: readonly ReviewEvent[]): ReviewState =>
  events.reduce((now, event) => deepFrozen(reviewReducer(now, event)[0]), deepFrozen(state));

/** What one event makes happen outside, by the effects' names. */
export const effectsOf = (state: ReviewState, event: ReviewEvent): readonly ReviewEffect[] =>
  reviewReducer(state, event).slice(1) as ReviewEffect[];

export const effectNames = (state: ReviewState, event: ReviewEvent): string =>
  effectsOf(state, event)
    .map(({ effect }) => effect)
    .join(" ");

/** The list with one invoice open and read. `workspace`: what differs from a fresh one. */
export function aReview(loaded: LoadedInvoice = aLoadedInvoice(), workspace: Partial<Workspace> = {}): ReviewState {
  const { id } = loaded.invoice;
  const open = after(
    newReview(),
    { type: "placed", placement: { kind: "list" }, invoice: null },
    { type: "opened", id },
    { type: "invoiceRead", id, asked: lastAsked, read: { ok: true, value: loaded } },
  );
  const { action, result, notice, standing, mine, ...edits } = { ...workspaceOf(open, id), ...workspace };
  return deepFrozen(withActing(withWorkspace(open, id, edits), id, { action, result, notice, standing, mine }));
}

export const openAction = (state: ReviewState): string => {
  const { action } = openWorkspace(state);
  return action.kind === "idle" ? "idle" : `${action.kind} ${action.action}`;
};
