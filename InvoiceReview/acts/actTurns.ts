import { InvoiceId } from "../../shared/invoicing/ids";
import { ActionNotice, InvoiceAction } from "../../shared/invoicing/acts/invoiceActions";
import { figureDifferences } from "../../shared/invoicing/acts/figureDifferences";
import { recalculateDiff, rowsChangedAgainstEdit } from "../../shared/invoicing/acts/recalculateDiff";
import { standingOf } from "../../shared/invoicing/acts/recordedBlockers";
import { Transition } from "../../shared/core/createStore";
import { ConfirmOutcome } from "../../shared/procedures/review/confirmInvoice";
import { PaidOutcome } from "../../shared/procedures/review/markPaid";
import { agreeBlockers, buttonBlockers } from "./actBlockers";
import { acts } from "./acts";
import { startSave } from "./startSave";
import { editReducer } from "../edits/editTurns";
import { ReviewEffect, ReviewEvent } from "../app/reviewEvent";
import { ReviewState } from "../app/reviewState";
import { loadedOpen, openWorkspace, rulesOf, workspaceOf } from "../edits/selectors";
import { withRead, withReadAsked, withWorkspace } from "../edits/updates";

type Turn = Transition<ReviewState, ReviewEffect>;

const refreshList: ReviewEffect = { effect: "dataSet", command: { kind: "refresh" } };

/** Saving, recalculating, sending, marking as paid: what the user starts, and what comes of it. The rest are edits. */
export function actionReducer(state: ReviewState, event: ReviewEvent): Turn {
  switch (event.type) {
    case "savePressed":
      return startSave(state, false);
    case "actionPressed":
      return press(state, event.action);
    case "actionAgreed":
      return agree(state);
    case "dialogDismissed":
      return dismiss(state);
    case "lookAgainPressed":
      return lookAgain(state);
    case "allowAgainPressed":
      return allowAgain(state);
    case "progressed": {
      const { action } = workspaceOf(state, event.id);
      if (action.kind !== "running") return [state];
      return [withWorkspace(state, event.id, { action: { ...action, progress: event.progress } })];
    }
    case "saveEnded":
      return saveEnded(state, event);
    case "confirmEnded":
      return actEnded(state, event.id, "send", event.outcome);
    case "paidEnded":
      return actEnded(state, event.id, "markPaid", event.outcome);
    default:
      return [editReducer(state, event)];
  }
}

/** A button: a second press while something is under way lands here and is ignored. */
function press(state: ReviewState, action: InvoiceAction): Turn {
  const open = loadedOpen(state);
  const now = openWorkspace(state);
  if (!open || now.action.kind !== "idle" || buttonBlockers(state, action).length > 0) return [state];
  if (!acts[action].isAsked(now)) return acts[action].begin(state, open);
  return [withWorkspace(state, open.id, { action: { kind: "asking", action }, notice: null, result: null })];
}

function agree(state: ReviewState): Turn {
  const open = loadedOpen(state);
  const asking = openWorkspace(state).action;
  if (!open || asking.kind !== "asking" || agreeBlockers(state, asking.action).length > 0) return [state];
  return acts[asking.action].begin(state, open);
}

function dismiss(state: ReviewState): Turn {
  const { open } = state;
  if (!open || openWorkspace(state).action.kind !== "asking") return [state];
  return [withWorkspace(state, open.id, { action: { kind: "idle" } })];
}

function saveEnded(state: ReviewState, event: Extract<ReviewEvent, { type: "saveEnded" }>): Turn {
  const { id, outcome } = event;
  const action = { kind: "idle" } as const;
  if (outcome.kind === "notReadBack") {
    return [withWorkspace(state, id, { action, notice: { kind: "failed", action: "open", error: outcome.error } })];
  }
  const { after, saved, refused, recalculateError, isRecalculated, released, isCompared } = outcome;
  const isSaved = new Set(saved);
  const notWritten = [...event.edits.rows.keys()].filter((row) => !event.before.detailById.has(row)).length;
  const refusedCount = refused.length + notWritten;
  const savedEdits = new Map([...event.edits.rows].filter(([row]) => isSaved.has(row)));
  const toLookAt = new Set([...workspaceOf(state, id).toLookAt, ...rowsChangedAgainstEdit(after, savedEdits)]);
  const ended = withWorkspace(state, id, {
    action,
    refused: new Map(refused.map(({ row, error }) => [row, error])),
    toLookAt,
    result: {
      diff: recalculateDiff(event.before, after, savedEdits, isRecalculated),
      released,
      isRecalculated,
      isCompared,
      hasSaved: saved.length > 0,
      isWhole: refusedCount === 0 && recalculateError === null,
    },
    standing: isRecalculated
      ? standingOf(after.invoice, figureDifferences(after, rulesOf(state, after.invoice)))
      : null,
    notice: recalculateError
      ? { kind: "failed", action: "recalculate", error: recalculateError }
      : refusedCount > 0
        ? { kind: "someRefused", saved: saved.length, refused: refusedCount }
        : isRecalculated
          ? null
          : { kind: "saved", count: saved.length },
  });
  return [withRead(ended, after, saved), refreshList];
}

/** How a one-way act ended: its effect, what kept it from being asked for, or that nobody knows yet. */
function actEnded(
  state: ReviewState,
  id: InvoiceId,
  act: "send" | "markPaid",
  outcome: ConfirmOutcome | PaidOutcome,
): Turn {
  if (outcome.kind === "notKnownYet") return [withWorkspace(state, id, { action: { kind: "notKnown", action: act } })];
  const read = outcome.after ? withRead(state, outcome.after) : state;
  const ended = (notice: ActionNotice): ReviewState => withWorkspace(read, id, { action: { kind: "idle" }, notice });
  switch (outcome.kind) {
    case "confirmed":
      return [ended({ kind: "confirmed", byAnother: outcome.byAnother }), refreshList];
    case "paid":
    case "alreadyPaid":
      return [ended({ kind: outcome.kind }), refreshList];
    case "refused":
      return [ended({ kind: "failed", action: act, error: outcome.error })];
    case "sourcesDiffer":
      return [ended({ kind: "sourcesDiffer" })];
    // it changed, or its status did, since it was shown: nothing was asked for
    case "changedMeanwhile":
    case "notConfirmed":
      return [ended({ kind: "failed", action: act, error: { kind: "conflict" } })];
  }
}

/**
 * An act whose outcome is not known, when the user asks or comes back to its invoice. Only looks: whether it was sent
 * or paid shows in the invoice; the act is never asked for again.
 */
export function lookAgain(state: ReviewState): Turn {
  const { open } = state;
  const { action } = openWorkspace(state);
  if (!open || action.kind !== "notKnown") return [state];
  return acts[action.action].look(state, open.id);
}

/** The user's own decision that it did not arrive. Nothing is asked for by it: the invoice is read, the act offered. */
function allowAgain(state: ReviewState): Turn {
  const { open } = state;
  if (!open || openWorkspace(state).action.kind !== "notKnown") return [state];
  return withReadAsked(withWorkspace(state, open.id, { action: { kind: "idle" } }), open.id);
}
