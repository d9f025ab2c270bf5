import { Transition } from "../../shared/core/createStore";
import { Turns } from "../../shared/core/turns";
import { editTurns } from "../edits/editTurns";
import { actTurns } from "../acts/actTurns";
import { openWorkspace } from "../edits/selectors";
import { withActing } from "../acts/actsState";
import { lineTurns } from "../lines/linesState";
import { findingTurns } from "../chips/findingTurns";
import { withShownRows } from "../chips/shownRows";
import { afterShown, listTurns, openInvoice, withList } from "../list/listTurns";
import { documentTurns } from "../document/documentState";
import { compareTurns } from "../compare/compareState";
import { manyTurns } from "../many/manyTurns";
import { PlatformEvent, ReviewEffect, ReviewEvent } from "./reviewEvent";
import { ReviewState } from "./reviewState";

/** What would leave or overtake an open editor. Its text is taken first; where it cannot be, the editor is shown. */
const overEditors: ReadonlySet<ReviewEvent["type"]> = new Set<ReviewEvent["type"]>([
  "closed",
  "opened",
  "stepped",
  "comparePressed",
  "documentShown",
  "savePressed",
  "actionPressed",
  "filterChosen",
  "groupToggled",
  "linesGrouped",
  "linesSorted",
  "linesFiltered",
  "openInFormPressed",
  "sourceOpened",
  "manyPressed",
  "manyAgreed",
]);

const ownTurns: Turns<ReviewState, PlatformEvent, ReviewEffect> = {
  permissionRead: (state, event) => [{ ...state, permission: { ...state.permission, ...event.permission } }],
  broke: (state, { error }) => [
    state.open
      ? withActing(state, state.open.id, { notice: { kind: "failed", action: "open", error } })
      : withList(state, { factsError: error }),
  ],
  placed(state, { placement, invoice }) {
    const placed = { ...state, placement };
    return invoice === null || state.open?.id === invoice ? [placed] : openInvoice(placed, invoice);
  },
};

/** Each event is answered in the room that names it. */
const turns: Turns<ReviewState, ReviewEvent, ReviewEffect> = {
  ...editTurns,
  ...lineTurns,
  ...actTurns,
  ...listTurns,
  ...manyTurns,
  ...compareTurns,
  ...documentTurns,
  ...findingTurns,
  ...ownTurns,
};

/** One turn of the screen. Pure: what is to happen outside is named, never done here. */
export function reviewReducer(state: ReviewState, event: ReviewEvent): Transition<ReviewState, ReviewEffect> {
  if (overEditors.has(event.type) && openWorkspace(state).untaken.size > 0) return [state, { effect: "showUntaken" }];
  // the compiler does not see that an event goes with the turn of its own type
  const turn = turns[event.type] as (state: ReviewState, event: ReviewEvent) => Transition<ReviewState, ReviewEffect>;
  const [next, ...effects] = turn(state, event);
  const [shown, ...following] = afterShown(withShownRows(next, state));
  return [shown, ...effects, ...following];
}
