import { Transition } from "../../shared/core/createStore";
import { InvoiceAction, ManyAct, SoloAct } from "../../shared/invoicing/acts/invoiceActions";
import { Invoice } from "../../shared/invoicing/invoice";
import { Sought } from "../../shared/procedures/review/sought";
import { InvoiceId } from "../../shared/invoicing/ids";
import { StatusAct } from "../../shared/procedures/messageNames";
import { InvoiceStatus } from "../../shared/invoicing/invoiceStatus";
import { EditsState } from "../edits/editsState";
import { hasEdits } from "../edits/pendingEdits";
import { LoadedOpen, openWorkspace } from "../edits/selectors";
import { withReadAsked } from "../edits/updates";
import { ActEffect } from "./actEvent";
import { Acting, askedOf } from "./acting";
import { actingOf, ActsState, withActing } from "./actsState";
import { agreedTo } from "./actBlockers";
import { startSave } from "./startSave";

/**
 * Everything by which one act differs from another; what it is called is `Action_…`, `Dialog_…` in the words, its
 * drawing has its name. What keeps from it, and what should be known before, are rules (`invoiceActions.ts`).
 */
interface Act {
  /** Its button stands out. */
  readonly isPrimary: boolean;
  /** The word of today's product, where it has another one. */
  readonly modernWord: `Action_${"recalculateAndSend" | "send" | "markPaid" | "correct"}_modern` | null;
  /** Whether it is asked about before it begins. */
  readonly isAsked: (state: EditsState) => boolean;
  /** Pending edits are written by it: its question shows them. */
  readonly isAboutWrites: boolean;
  /** What its question has to have read. */
  readonly asks?: (invoice: Invoice) => ActEffect;
  readonly begin: <State extends ActsState>(state: State, open: LoadedOpen) => Transition<State, ActEffect>;
  /**
   * Nobody takes it back: without an answer it is looked for, and never asked for again. The invoice is read before it
   * is asked for: what failed then was not asked for.
   */
  readonly isOneWay: boolean;
  /** Its status is told as being confirmed as long as nobody knows. */
  readonly isConfirming: boolean;
  /** Looks at what became of it. */
  readonly look: <State extends ActsState>(state: State, id: InvoiceId) => Transition<State, ActEffect>;
  /** What a status that was read says of it; null where it says nothing. */
  readonly foundBy: (status: InvoiceStatus) => Found | null;
}

/** An act's notice, and its outcome but for what was read. */
type Found =
  { readonly kind: "confirmed"; readonly byAnother: boolean } | { readonly kind: "paid" | "inReview" | "draft" };

/** What ends in a confirmed invoice, and is watched for. */
const confirming: Pick<Act, "isPrimary" | "isAsked" | "isOneWay" | "isConfirming" | "look" | "foundBy"> = {
  isPrimary: false,
  isAsked: () => true,
  isOneWay: true,
  isConfirming: true,
  look: (state, id) => [running(state, id, "send"), { effect: "findOutConfirm", id }],
  foundBy: (status) => (status === "paid" || status === "confirmed" ? { kind: "confirmed", byAnother: false } : null),
};

/** What asks for a change of a status and reads it. */
const toStatus = (
  act: StatusAct,
  to: "paid" | "inReview" | "draft",
): Pick<Act, "isPrimary" | "isAboutWrites" | "isConfirming" | "begin" | "look" | "foundBy"> => ({
  isPrimary: false,
  isAboutWrites: false,
  isConfirming: false,
  begin: (state, { id }) => [running(state, id, act), { effect: "changeStatus", id, act }],
  look: withReadAsked,
  foundBy: (status) => (status === to ? { kind: to } : null),
});

/** What harms nobody, and is taken back by one more press, is not asked about. */
const freely = { modernWord: null, isAsked: () => false, isOneWay: false } as const;

/** What is done with one invoice alone; its effect is looked for by more than a status. */
const alone = (act: SoloAct): Act => ({
  isPrimary: false,
  modernWord: null,
  isAsked: () => true,
  isAboutWrites: false,
  begin(state, { id, load: { loaded: seen } }) {
    const { pending, leftOut } = actingOf(state, id);
    const sought = { seen, pending: pending?.ok ? pending.value : [], leftOut };
    return [running(state, id, act, sought), { effect: "actAlone", id, act, sought, isLook: false }];
  },
  isOneWay: true,
  isConfirming: false,
  look(state, id) {
    const { action } = actingOf(state, id);
    const sought = action.kind === "notKnown" && action.sought;
    // by what was before it nobody could tell: what is there is read
    if (!sought) return withReadAsked(state, id);
    return [running(state, id, act, sought), { effect: "actAlone", id, act, sought, isLook: true }];
  },
  foundBy: () => null,
});

/** A new act does not compile until each of these is answered. */
export const acts: Readonly<Record<InvoiceAction, Act>> = {
  recalculate: {
    isPrimary: true,
    modernWord: null,
    isAsked: (state) => hasEdits(openWorkspace(state).edits),
    isAboutWrites: true,
    begin: (state) => startSave(state, "recalculate"),
    isOneWay: false,
    isConfirming: false,
    look: withReadAsked,
    foundBy: () => null,
  },
  recalculateAndSend: {
    ...confirming,
    modernWord: "Action_recalculateAndSend_modern",
    isAboutWrites: true,
    begin: (state, { id, load }) => [
      running(state, id, "recalculateAndSend"),
      {
        effect: "recalculateThenSend",
        id,
        edits: openWorkspace(state).edits,
        ...agreedTo(state, load.loaded, "recalculateAndSend"),
      },
    ],
  },
  send: {
    ...confirming,
    modernWord: "Action_send_modern",
    isAboutWrites: false,
    begin: (state, { id, load }) => [running(state, id, "send"), { effect: "confirm", id, seen: load.loaded }],
  },
  putInReview: { ...toStatus("putInReview", "inReview"), ...freely },
  backToDraft: { ...toStatus("backToDraft", "draft"), ...freely },
  markPaid: {
    ...toStatus("markPaid", "paid"),
    modernWord: "Action_markPaid_modern",
    isAsked: () => true,
    isOneWay: true,
  },
  addLines: { ...alone("addLines"), asks: (invoice) => ({ effect: "readPending", id: invoice.id, invoice }) },
  correct: { ...alone("correct"), modernWord: "Action_correct_modern" },
  discard: alone("discard"),
};

export const actNames = Object.keys(acts) as readonly InvoiceAction[];

/** In the order shown. A new act alone does not compile until it is here. */
const solo: Readonly<Record<SoloAct, true>> = { addLines: true, correct: true, discard: true };

export const soloActs = Object.keys(solo) as readonly SoloAct[];
export const manyActs = actNames.filter((act): act is ManyAct => !(act in solo));

/** The buttons: putting in review and taking out of it share one place, where what applies stands. */
export const buttonsOf = <Action extends InvoiceAction>(
  names: readonly Action[],
  isInReview: boolean,
): readonly Action[] => names.filter((act) => act !== (isInReview ? "putInReview" : "backToDraft"));

const running = <State extends ActsState>(state: State, id: InvoiceId, action: InvoiceAction, sought?: Sought): State =>
  withActing(state, id, { action: { kind: "running", action, progress: null, ...(sought && { sought }) } });

/** Whether a confirmation was asked for whose effect is not known yet. */
export const isBeingConfirmed = (acting: Acting): boolean => {
  const asked = askedOf(acting);
  return asked !== null && asked !== "save" && acts[asked].isConfirming;
};
