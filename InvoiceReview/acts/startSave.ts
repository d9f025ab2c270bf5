import { Transition } from "../../shared/core/createStore";
import { Blocker } from "../../shared/invoicing/acts/invoiceActions";
import { RecordedBlocker } from "../../shared/invoicing/acts/recordedBlockers";
import { hasEdits } from "../edits/pendingEdits";
import { loadedOpen, openWorkspace } from "../edits/selectors";
import { withWorkspace } from "../edits/updates";
import { writesOf } from "../edits/writesOf";
import { buttonBlockers } from "./actBlockers";
import { ActEffect } from "./actEvent";
import { ActsState, withActing } from "./actsState";

/**
 * What keeps from recalculating, and from no saving: each field that may be edited may be saved. A new kind does not
 * compile until it is in one of the two lists.
 */
type OfMessage = "messageMissing" | "noPrivilege";
type OfSaving =
  | (
      | "notProjectInvoice"
      | "status"
      | "controlDisabled"
      | "actionRunning"
      | "outcomeUnknown"
      | "alreadyDraft"
      | "alreadyInReview"
      | "alreadyPaid"
    )
  | ("unsavedEdits" | "conflicts" | "changedByPlatform")
  | RecordedBlocker["kind"];

const isOfMessage = ({ kind }: Blocker): boolean => {
  kind satisfies OfMessage | OfSaving;
  return kind === "messageMissing" || kind === "noPrivilege";
};

/** Saves what is pending, or saves and recalculates: where nothing stands against it. */
export function startSave<State extends ActsState>(
  state: State,
  action: "save" | "recalculate",
): Transition<State, ActEffect> {
  const open = loadedOpen(state);
  const recalculates = action === "recalculate";
  const blockers = buttonBlockers(state, "recalculate").filter((each) => recalculates || !isOfMessage(each));
  if (!open || blockers.length > 0) return [state];
  const { edits } = openWorkspace(state);
  if (!recalculates && !hasEdits(edits)) return [state];
  const running = { kind: "running", action, progress: null } as const;
  const cleared = withWorkspace(state, open.id, { refused: new Map() });
  const next = withActing(cleared, open.id, { action: running, notice: null, result: null });
  const { loaded } = open.load;
  return [next, { effect: "save", id: open.id, writes: writesOf(loaded, edits), recalculates, before: loaded, edits }];
}
