import { RowId } from "../../shared/invoicing/ids";
import { LoadedInvoice } from "../../shared/invoicing/invoice";
import { totalsAfterEdits } from "../../shared/invoicing/invoiceFigures";
import { cellRefusal, headerRefusal, invoiceRefusal, removalRefusal } from "../../shared/invoicing/edits/editRefusal";
import { HeaderField, HeaderValues } from "../../shared/invoicing/edits/editableField";
import { EditStep, Steps } from "./editSteps";
import { PendingEdits, redone, undone, withHeaderField, withRows } from "./pendingEdits";
import { toggled } from "../../shared/core/toggled";
import { Transition } from "../../shared/core/createStore";
import { Turns } from "../../shared/core/turns";
import { ChangeEvent, EditEvent, ReadEffect, RowEdited } from "./editEvent";
import { EditsState } from "./editsState";
import { conflictsWith, editRulesOf, loadedOpen, LoadedOpen, openWorkspace, rulesOf, workspaceOf } from "./selectors";
import { withWorkspace } from "./updates";

export const editTurns: Turns<EditsState, EditEvent, ReadEffect> = {
  fieldEdited: changed,
  rowRemoved: changed,
  rowRestored: changed,
  rowsEdited: changed,
  conflictSettled: changed,
  undoPressed: changed,
  redoPressed: changed,
  textTyped(state, { id, editor, isUntaken }) {
    const { untaken } = workspaceOf(state, id);
    if (untaken.has(editor) === isUntaken) return [state];
    return [withWorkspace(state, id, { untaken: toggled(untaken, editor) })];
  },
  rowLookedAt(state, event) {
    if (!state.open) return [state];
    const left = [...openWorkspace(state).toLookAt].filter((row) => row !== event.row);
    return [withWorkspace(state, state.open.id, { toLookAt: new Set(left) })];
  },
  keptDiscarded(state, event) {
    const left = [...workspaceOf(state, event.id).kept].filter(([row]) => event.row && event.row !== row);
    return [withWorkspace(state, event.id, { kept: new Map(left) })];
  },
};

function changed<State extends EditsState>(state: State, event: ChangeEvent): Transition<State, never> {
  return [withChange(state, event)];
}

/** Edits of the open invoice. What may not be edited stays as it is, whatever the screen let through. */
export function withChange<State extends EditsState>(state: State, event: ChangeEvent): State {
  const open = loadedOpen(state);
  const rules = editRulesOf(state);
  if (!open || invoiceRefusal(open.load.loaded.invoice, rules)) return state;
  const { edits } = workspaceOf(state, open.id);
  const { loaded } = open.load;
  switch (event.type) {
    case "fieldEdited":
      if (event.row !== null) return withRowsEdited(state, open, [event]);
      return headerRefusal(loaded.invoice, event.field, rules) ? state : withHeaderEdited(state, open, event);
    case "rowRemoved":
    case "rowRestored":
      return withRowsEdited(state, open, [{ row: event.row, isRemoved: event.type === "rowRemoved" }]);
    case "rowsEdited":
      return withRowsEdited(state, open, event.rows);
    case "conflictSettled": {
      const conflict = conflictsWith(loaded, edits).find(
        ({ row, field }) => row === event.row && field === event.field,
      );
      if (!conflict) return state;
      // of either kind: a line's value is no header's
      if (conflict.row === null)
        return withHeaderEdited(state, open, { ...conflict, value: conflict[event.take] }, true);
      const recorded = loaded.detailById.get(conflict.row);
      const wishes = recorded ? [{ recorded, field: conflict.field, value: conflict[event.take] }] : [];
      return withRowEdits(state, open, withRows(edits, wishes, true));
    }
    case "undoPressed":
    case "redoPressed": {
      const stepped = event.type === "undoPressed" ? undone(edits) : redone(edits);
      return stepped ? withRowEdits(state, open, stepped.edits, stepped.step) : state;
    }
  }
}

/** Of many rows each is asked for as one alone would be. */
const withRowsEdited = <State extends EditsState>(state: State, open: LoadedOpen, rows: readonly RowEdited[]): State =>
  withRowEdits(state, open, withRows(workspaceOf(state, open.id).edits, allowed(state, open.load.loaded, rows)));

/** Marks rows of an invoice as read to be taken off, in one step, also where another one is open by now. */
export function withRowsOff<State extends EditsState>(
  state: State,
  loaded: LoadedInvoice,
  rows: readonly RowId[],
): State {
  const wishes = rows.map((row) => ({ row, isRemoved: true }));
  const { id } = loaded.invoice;
  const open = loadedOpen(state);
  if (open?.id === id) return withChange(state, { type: "rowsEdited", rows: wishes });
  if (invoiceRefusal(loaded.invoice, editRulesOf(state))) return state;
  const edits = withRows(workspaceOf(state, id).edits, allowed(state, loaded, wishes));
  return withWorkspace(state, id, { edits, seen: loaded });
}

function allowed(state: EditsState, { invoice, detailById }: LoadedInvoice, rows: readonly RowEdited[]) {
  const rules = editRulesOf(state);
  return rows.flatMap(({ row, ...wish }) => {
    const recorded = detailById.get(row);
    if (!recorded) return [];
    const refusal = wish.field
      ? cellRefusal(invoice, recorded, wish.field, rules)
      : removalRefusal(invoice, recorded, rules);
    return refusal ? [] : [{ ...wish, recorded }];
  });
}

/** @param isSettled it stands on what is recorded now */
function withHeaderEdited<State extends EditsState>(
  state: State,
  open: LoadedOpen,
  { field, value }: { readonly field: HeaderField; readonly value: HeaderValues[HeaderField] },
  isSettled = false,
): State {
  const { edits } = workspaceOf(state, open.id);
  return withEdits(state, open, withHeaderField(edits, open.load.loaded.invoice, field, value, isSettled));
}

/** What the edits stand on is kept with them, so that they can be named once it is gone. */
const withEdits = <State extends EditsState>(state: State, { id, load }: LoadedOpen, edits: PendingEdits): State =>
  withWorkspace(state, id, { edits, seen: load.loaded });

/**
 * Puts changed edits in place and lets the totals follow their rows, at the cost of those rows alone.
 *
 * @param step what made them of the edits before
 */
function withRowEdits<State extends EditsState>(
  state: State,
  open: LoadedOpen,
  edits: PendingEdits,
  step: EditStep | Steps = edits.done,
): State {
  const workspace = workspaceOf(state, open.id);
  if (edits === workspace.edits) return state;
  // the header and a row that cannot be read are in no sum
  if (step.of !== "rows") return withEdits(state, open, edits);
  const { loaded } = open.load;
  const edited = step.rows.flatMap(({ row }) => {
    const detail = loaded.detailById.get(row);
    return detail ? [{ detail, before: workspace.edits.rows.get(row), after: edits.rows.get(row) }] : [];
  });
  const totals = totalsAfterEdits(open.load.totals, edited, rulesOf(state, loaded.invoice));
  // a refusal speaks of the edit that was refused: it goes when the edit is taken back
  const refused = new Map(workspace.refused);
  for (const { detail, after } of edited) if (!after) refused.delete(detail.id);
  const next = withWorkspace(withEdits(state, open, edits), open.id, { refused });
  return { ...next, open: { ...open, load: { ...open.load, totals } } };
}
