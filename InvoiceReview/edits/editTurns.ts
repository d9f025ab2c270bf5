import { totalsAfterEdit } from "../../shared/invoicing/invoiceFigures";
import { cellRefusal, headerRefusal, invoiceRefusal, removalRefusal } from "../../shared/invoicing/edits/editRefusal";
import { DetailField, DetailValues, HeaderField, HeaderValues } from "../../shared/invoicing/edits/editableField";
import { RowId } from "../../shared/invoicing/ids";
import { LineDetail } from "../../shared/invoicing/invoice";
import { PendingEdits, redone, undone, withHeaderField, withRemoval, withRowField } from "./pendingEdits";
import { toggled } from "../../shared/core/toggled";
import { Transition } from "../../shared/core/createStore";
import { Turns } from "../../shared/core/turns";
import { ChangeEvent, EditEvent, ReadEffect } from "./editEvent";
import { EditsState } from "./editsState";
import { conflictsWith, editRulesOf, loadedOpen, LoadedOpen, openWorkspace, rulesOf, workspaceOf } from "./selectors";
import { withWorkspace } from "./updates";

export const editTurns: Turns<EditsState, EditEvent, ReadEffect> = {
  fieldEdited: changed,
  rowRemoved: changed,
  rowRestored: changed,
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
function withChange<State extends EditsState>(state: State, event: ChangeEvent): State {
  const open = loadedOpen(state);
  const rules = editRulesOf(state);
  if (!open || invoiceRefusal(open.load.loaded.invoice, rules)) return state;
  const { edits } = workspaceOf(state, open.id);
  const { loaded } = open.load;
  switch (event.type) {
    case "fieldEdited": {
      if (event.row === null) {
        return headerRefusal(loaded.invoice, event.field, rules) ? state : withField(state, open, event);
      }
      const detail = loaded.detailById.get(event.row);
      return !detail || cellRefusal(loaded.invoice, detail, event.field, rules) ? state : withField(state, open, event);
    }
    case "rowRemoved":
    case "rowRestored": {
      const detail = loaded.detailById.get(event.row);
      if (!detail || removalRefusal(loaded.invoice, detail, rules)) return state;
      return withRowEdits(state, open, detail, withRemoval(edits, event.row, event.type === "rowRemoved"));
    }
    case "conflictSettled": {
      const conflict = conflictsWith(loaded, edits).find(
        ({ row, field }) => row === event.row && field === event.field,
      );
      if (!conflict) return state;
      // of either kind: a line's value is no header's
      return conflict.row === null
        ? withField(state, open, { ...conflict, value: conflict[event.take] }, true)
        : withField(state, open, { ...conflict, value: conflict[event.take] }, true);
    }
    case "undoPressed":
    case "redoPressed": {
      const stepped = event.type === "undoPressed" ? undone(edits) : redone(edits);
      if (!stepped) return state;
      const detail = stepped.step.of === "row" ? loaded.detailById.get(stepped.step.row) : undefined;
      // the header and a row that cannot be read are in no sum
      return detail ? withRowEdits(state, open, detail, stepped.edits) : withEdits(state, open, stepped.edits);
    }
  }
}

/** A value of a line, or of the header, which is null. */
type Wanted =
  | { readonly row: RowId; readonly field: DetailField; readonly value: DetailValues[DetailField] }
  | { readonly row: null; readonly field: HeaderField; readonly value: HeaderValues[HeaderField] };

/** @param isSettled it stands on what is recorded now */
function withField<State extends EditsState>(state: State, open: LoadedOpen, wanted: Wanted, isSettled = false): State {
  const { edits } = workspaceOf(state, open.id);
  const { invoice, detailById } = open.load.loaded;
  if (wanted.row === null) {
    return withEdits(state, open, withHeaderField(edits, invoice, wanted.field, wanted.value, isSettled));
  }
  const { row, field, value } = wanted;
  const detail = detailById.get(row);
  return detail ? withRowEdits(state, open, detail, withRowField(edits, detail, field, value, isSettled)) : state;
}

/** What the edits stand on is kept with them, so that they can be named once it is gone. */
const withEdits = <State extends EditsState>(state: State, { id, load }: LoadedOpen, edits: PendingEdits): State =>
  withWorkspace(state, id, { edits, seen: load.loaded });

/** Puts one row's changed edit in place and lets the totals follow it, at the cost of that row alone. */
function withRowEdits<State extends EditsState>(
  state: State,
  open: LoadedOpen,
  detail: LineDetail,
  edits: PendingEdits,
): State {
  const workspace = workspaceOf(state, open.id);
  const before = workspace.edits.rows.get(detail.id);
  const after = edits.rows.get(detail.id);
  if (before === after) return state;
  const rules = rulesOf(state, open.load.loaded.invoice);
  const totals = totalsAfterEdit(open.load.totals, detail, before, after, rules);
  // a refusal speaks of the edit that was refused: it goes when the edit is taken back
  const refused = new Map(workspace.refused);
  if (!after) refused.delete(detail.id);
  const next = withWorkspace(withEdits(state, open, edits), open.id, { refused });
  return { ...next, open: { ...open, load: { ...open.load, totals } } };
}
