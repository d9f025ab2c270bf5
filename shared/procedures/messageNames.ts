import { InvoiceAction } from "../invoicing/acts/invoiceActions";

/** In review on and off is a change of the status column: the platform has no message for it. */
export type ReviewAct = "putInReview" | "backToDraft";

/** What changes a status and can be looked for by it. */
export type StatusAct = ReviewAct | "markPaid";

/** What is done in one request. */
export type SingleAct = Exclude<InvoiceAction, "recalculateAndSend">;

/** Discarding has no message either: the draft is deleted. */
export type MessageAct = Exclude<SingleAct, ReviewAct | "discard">;

/** The maker's property that names each act's message. */
export const messageProperties = {
  recalculate: "recalculateMessage",
  send: "sendMessage",
  markPaid: "paidMessage",
  addLines: "addLinesMessage",
  correct: "correctMessage",
} as const satisfies Readonly<Record<MessageAct, string>>;

export const messageActs = /* @__PURE__ */ Object.keys(messageProperties) as readonly MessageAct[];

/** The platform's message behind each other act. Names differ by version, so they are a maker's properties with defaults. */
export type MessageNames = Readonly<Record<MessageAct, string>>;

/** The messages that an act sends. */
export const messagesOf: Readonly<Record<InvoiceAction, readonly MessageAct[]>> = {
  recalculate: ["recalculate"],
  recalculateAndSend: ["recalculate", "send"],
  send: ["send"],
  putInReview: [],
  backToDraft: [],
  markPaid: ["markPaid"],
  addLines: ["addLines"],
  correct: ["correct"],
  discard: [],
};
