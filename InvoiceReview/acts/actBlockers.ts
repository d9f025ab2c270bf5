import {
  ActionSituation,
  agreeBlockers as agreeing,
  Blocker,
  InvoiceAction,
  offerBlockers,
} from "../../shared/invoicing/acts/invoiceActions";
import { each } from "../../shared/core/each";
import { statusActs } from "../../shared/procedures/review/changeStatus";
import { standingOf } from "../../shared/invoicing/acts/recordedBlockers";
import { messagesOf } from "../../shared/procedures/messageNames";
import { AgreedInvoice } from "../../shared/procedures/review/recalculateAndSend";
import { asRecalculated } from "../../shared/invoicing/acts/asRecalculated";
import { LoadedInvoice } from "../../shared/invoicing/invoice";
import { writesOf } from "../edits/writesOf";
import { editCount } from "../edits/pendingEdits";
import { conflictsWith, loadedOpen, LoadedOpen, rulesOf, workspaceOf } from "../edits/selectors";
import { Acting } from "./acting";
import { actingOf, ActsState, openActing } from "./actsState";

/** What bears on an act whatever the invoice. */
export const knownOf = (
  { permission, availability, settings, product }: ActsState,
  action: InvoiceAction,
): Pick<ActionSituation, keyof ActsState["permission"] | "lackedMessage" | "product"> => {
  const lacked = messagesOf[action].find((message) => availability[message] === "missing");
  return { ...permission, lackedMessage: lacked ? settings.messages[lacked] : null, product };
};

/** What is enough to be known of an invoice, open or not. */
type Considered = Pick<LoadedOpen, "id"> & { readonly load: Pick<LoadedOpen["load"], "loaded" | "differences"> };

export function situationOf(state: ActsState, open: Considered, action: InvoiceAction): ActionSituation {
  const workspace = workspaceOf(state, open.id);
  const acting = actingOf(state, open.id);
  const { loaded, differences } = open.load;
  return {
    ...knownOf(state, action),
    isRunning: acting.action.kind === "running",
    isOutcomeUnknown: acting.action.kind === "notKnown",
    editCount: editCount(workspace.edits),
    conflictCount: conflictsWith(loaded, workspace.edits).length,
    changedByPlatformCount: workspace.toLookAt.size,
    differences,
    isRecalculated: acting.standing === standingOf(loaded.invoice, differences),
  };
}

/** Whether an act goes on with what recalculating has made of the invoice. */
const goesOnRecalculated: Readonly<Record<InvoiceAction, boolean>> = {
  recalculate: false,
  recalculateAndSend: true,
  send: false,
  ...each(statusActs, () => false),
  addLines: false,
  correct: false,
  discard: false,
};

/** What an act's question is about: the invoice as it is recorded, or as it is expected once saved and recalculated. */
export const askedAbout = (state: ActsState, loaded: LoadedInvoice, action: InvoiceAction): LoadedInvoice =>
  goesOnRecalculated[action]
    ? asRecalculated(loaded, workspaceOf(state, loaded.invoice.id).edits, rulesOf(state, loaded.invoice))
    : loaded;

/** An invoice as it is agreed to: what is to be written, and what is to come of it. */
export const agreedTo = (state: ActsState, seen: LoadedInvoice, action: InvoiceAction): AgreedInvoice => ({
  seen,
  writes: writesOf(seen, workspaceOf(state, seen.invoice.id).edits),
  expected: askedAbout(state, seen, action),
  rules: rulesOf(state, seen.invoice),
});

/** Why an act's button is disabled; empty means that it can be pressed. */
export function buttonBlockers(state: ActsState, action: InvoiceAction): readonly Blocker[] {
  const open = loadedOpen(state);
  if (!open) return [{ kind: "actionRunning" }];
  return offerBlockers(action, open.load.loaded.invoice, situationOf(state, open, action));
}

/** Whether the dialog's act may be agreed to: nothing stands against it, and there is something to add. */
export const mayAgree = (state: ActsState, action: InvoiceAction): boolean =>
  agreeBlockers(state, action).length === 0 && (action !== "addLines" || hasChosen(openActing(state)));

const hasChosen = ({ pending, leftOut }: Acting): boolean =>
  pending?.ok === true && pending.value.some(({ id, isReady }) => isReady && !leftOut.has(id));

/** What stands against the act that the dialog asks about. */
export function agreeBlockers(state: ActsState, action: InvoiceAction): readonly Blocker[] {
  const open = loadedOpen(state);
  if (!open) return buttonBlockers(state, action);
  return agreeing(action, askedAbout(state, open.load.loaded, action), situationOf(state, open, action));
}
