import { Transition } from "../../shared/core/createStore";
import { ActionNotice } from "../../shared/invoicing/acts/invoiceActions";
import { figureDifferences } from "../../shared/invoicing/acts/figureDifferences";
import { recalculateDiff, rowsChangedAgainstEdit } from "../../shared/invoicing/acts/recalculateDiff";
import { standingOf } from "../../shared/invoicing/acts/recordedBlockers";
import { ActEffect, ActEvent } from "./actEvent";
import { actingOf, ActsState, withActing } from "./actsState";
import { withFreshRead } from "./reading";
import { withRowsOff } from "../edits/editTurns";
import { rulesOf, workspaceOf } from "../edits/selectors";
import { emptyWorkspace } from "../edits/workspace";
import { withReadAsked, withWorkspace } from "../edits/updates";

type Turn<State> = Transition<State, ActEffect>;

const refreshList: ActEffect = { effect: "dataSet", command: { kind: "refresh" } };

/** How a save ended, with a recalculation or without. After a mistake of ours everything is read afresh. */
export function saveEnded<State extends ActsState>(
  state: State,
  event: Extract<ActEvent, { type: "saveEnded" }>,
): Turn<State> {
  const { id, outcome } = event;
  const action = { kind: "idle" } as const;
  if (outcome.kind === "notReadBack") {
    const { error } = outcome;
    const ended = withActing(state, id, { action, notice: { kind: "failed", action: "open", error } });
    return error.kind === "broken" ? withReadAsked(ended, id) : [ended];
  }
  const { after, saved, refused, recalculateError, isRecalculated, released, isCompared } = outcome;
  const isSaved = new Set(saved);
  const notWritten = [...event.edits.rows.keys()].filter((row) => !event.before.detailById.has(row)).length;
  const refusedCount = refused.length + notWritten;
  const savedEdits = new Map([...event.edits.rows].filter(([row]) => isSaved.has(row)));
  const toLookAt = new Set([...workspaceOf(state, id).toLookAt, ...rowsChangedAgainstEdit(after, savedEdits)]);
  const settled = withWorkspace(state, id, {
    refused: new Map(refused.map(({ row, error }) => [row, error])),
    toLookAt,
  });
  const diff = recalculateDiff(event.before, after, savedEdits, isRecalculated);
  const ended = withActing(settled, id, {
    action,
    mine: [...actingOf(state, id).mine, ...diff.rows.filter(({ row }) => isSaved.has(row))],
    result: {
      diff,
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
  return [withFreshRead(ended, after, saved), refreshList];
}

/** How both ended: what saving and recalculating changed is told as ever, and what became of sending beside it. */
export function bothEnded<State extends ActsState>(
  state: State,
  { id, outcome: { saved, sent }, seen: before, edits }: Extract<ActEvent, { type: "bothEnded" }>,
): Turn<State> {
  const [next, ...effects] = saveEnded(state, {
    type: "saveEnded",
    id,
    outcome: saved,
    before,
    edits,
    recalculates: true,
  });
  if (sent.kind === "notStarted") return [next, ...effects];
  if (sent.kind === "otherThanAgreed") return [withActing(next, id, { notice: sent }), ...effects];
  return [actEnded(next, { type: "actEnded", id, act: "send", outcome: sent })[0], ...effects];
}

/** How a one-way act ended: its effect, what kept it from being asked for, or that nobody knows yet. */
export function actEnded<State extends ActsState>(
  state: State,
  { id, act, outcome }: Extract<ActEvent, { type: "actEnded" }>,
): Turn<State> {
  if (outcome.kind === "notKnownYet")
    return [withActing(state, id, { action: { kind: "notKnown", action: act, sought: outcome.sought } })];
  const read = outcome.after ? withFreshRead(state, outcome.after) : state;
  const ended = (notice: ActionNotice): State => withActing(read, id, { action: { kind: "idle" }, notice });
  switch (outcome.kind) {
    case "confirmed":
      return [ended({ kind: "confirmed", byAnother: outcome.byAnother }), refreshList];
    case "paid":
    case "alreadyPaid":
    case "inReview":
    case "draft":
      return [ended({ kind: outcome.kind }), refreshList];
    case "linesAdded": {
      const { told, after, unwanted } = outcome;
      // the message takes no choice: what was not wanted is taken off with the next save, by whoever may
      const marked = withRowsOff(read, after, unwanted);
      const { edits } = workspaceOf(marked, id);
      const isMarked = unwanted.every((row) => edits.rows.get(row)?.isRemoved);
      const now = isMarked
        ? told
        : told.map((each) => (each.kind === "leftOff" ? { ...each, kind: "added" as const } : each));
      const notice = { kind: "linesAdded", told: now, currency: after.invoice.currency } as const;
      return [withActing(marked, id, { action: { kind: "idle" }, notice }), refreshList];
    }
    case "corrected": {
      const { drafts, isFound } = outcome;
      const notice = { kind: "corrected", drafts, isFound } as const;
      const [only] = drafts.length === 1 && state.open?.id === id ? drafts : [];
      if (!only) return [ended(notice), refreshList];
      return [withActing(ended(notice), only, { notice }), refreshList, { effect: "showDraft", id: only }];
    }
    case "discarded": {
      const { told, currency } = outcome;
      const { asked } = workspaceOf(state, id);
      // what was not saved was agreed to go with it
      const gone = { ...emptyWorkspace, asked: asked + 1 };
      const left = withWorkspace(ended({ kind: "discarded", told, currency }), id, gone);
      const { open } = left;
      const load = { kind: "failed", error: { kind: "gone" } } as const;
      return [open?.id === id ? { ...left, open: { id, load } } : left, refreshList];
    }
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
