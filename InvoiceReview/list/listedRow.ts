import { InvoiceId } from "../../shared/invoicing/ids";
import { askedOf } from "../acts/acting";
import { isBeingConfirmed } from "../acts/acts";
import { actingOf } from "../acts/actsState";
import { editCount } from "../edits/pendingEdits";
import { workspaceOf } from "../edits/selectors";
import { ListRoomState } from "./listEvent";

/** What the control itself knows of an invoice in the list; flat, so that an unchanged row is seen as that. */
export function listedRow(state: ListRoomState, id: InvoiceId) {
  const workspace = workspaceOf(state, id);
  const acting = actingOf(state, id);
  return {
    facts: state.list.facts.get(id),
    unread: state.list.unread.get(id),
    rounding: state.settings.rounding,
    standing: acting.standing,
    asked: askedOf(acting),
    isConfirming: isBeingConfirmed(acting),
    edits: editCount(workspace.edits) + workspace.kept.size,
    today: state.list.today,
    openLines: state.list.openLines.get(id),
  };
}

/** What {@link listedRow} knows. */
export type ListedRow = ReturnType<typeof listedRow>;
