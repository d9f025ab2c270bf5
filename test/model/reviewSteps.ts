import type { InvoiceId } from "../../shared/invoicing/ids";
import { invoiceRefusal } from "../../shared/invoicing/edits/editRefusal";
import type { CalendarDate } from "../../shared/invoicing/words/calendarDate";
import type { ListView } from "../../shared/procedures/review/listView";
import { day } from "../support/aBacklogItem";
import { conflictsOf } from "../../shared/invoicing/edits/rowEdit";
import { assertNever } from "../../shared/core/assertNever";
import type { ReviewEvent } from "../../InvoiceReview/app/reviewEvent";
import type { ReviewState } from "../../InvoiceReview/app/reviewState";
import { hasEdits } from "../../InvoiceReview/edits/pendingEdits";
import { buttonBlockers } from "../../InvoiceReview/acts/actBlockers";
import { editRulesOf, loadedOpen } from "../../InvoiceReview/edits/selectors";
import type { ReviewDesk } from "./reviewDesk";
import type { ReviewAct, ScreenAct } from "./step";
import { isOpen } from "./stored";
import type { World } from "./world";
import { openWorkspace } from "../support/openInvoiceOf";
import { fieldEdited } from "../support/fieldValue";

/** Whether the act is there to be done on the screen. */
export function mayReview(desk: ReviewDesk | undefined, act: ReviewAct): boolean {
  const state = desk?.window?.state();
  if (!state) return act.kind === "open" || act.kind === "list";
  const open = loadedOpen(state);
  const { edits, kept, action, toLookAt } = openWorkspace(state);
  const isEditable = open !== null && invoiceRefusal(open.load.loaded.invoice, editRulesOf(state)) === null;
  switch (act.kind) {
    case "edit":
    case "takeOff":
    case "putBack":
      return isEditable && open.load.loaded.details.length > 0;
    case "editHeader":
      return isEditable;
    case "undo":
      return isEditable && edits.done.length > 0;
    case "redo":
      return isEditable && edits.undone.length > 0;
    case "discard":
      return open !== null && (hasEdits(edits) || kept.size > 0);
    case "save":
      return open !== null && hasEdits(edits);
    case "agree":
    case "dismiss":
      return action.kind === "asking";
    case "press":
    case "pressAndAgree":
      return open !== null && action.kind === "idle" && buttonBlockers(state, act.action).length === 0;
    case "settle":
      return conflicts(state).length > 0;
    case "lookAgain":
      return action.kind === "notKnown";
    case "lookedAt":
      return toLookAt.size > 0;
    case "open":
    case "list":
    case "reload":
    case "comeBack":
      return true;
    case "close":
      return state.open !== null;
    default:
      return assertNever(act);
  }
}

export function review(desk: ReviewDesk | undefined, act: ReviewAct, world: World): void {
  if (!desk) return;
  const window = desk.window ?? desk.open();
  switch (act.kind) {
    case "reload":
      return desk.reload();
    case "comeBack":
      return desk.comeBack();
    case "agree":
      return desk.agree();
    case "pressAndAgree":
      window.dispatch({ type: "actionPressed", action: act.action });
      if (openWorkspace(window.state()).action.kind === "asking") desk.agree();
      return;
    case "discard":
      for (let most = 100; most > 0 && openWorkspace(window.state()).edits.done.length > 0; most -= 1) {
        window.dispatch({ type: "undoPressed" });
      }
      for (const { id } of [window.state().open].flatMap((open) => open ?? [])) {
        window.dispatch({ type: "keptDiscarded", id, row: null });
      }
      return;
    default:
      eventsOf(act, window.state(), world).forEach(window.dispatch);
  }
}

function eventsOf(act: ScreenAct, state: ReviewState, world: World): readonly ReviewEvent[] {
  const rows = loadedOpen(state)?.load.loaded.details ?? [];
  const row = "row" in act ? rows[act.row % rows.length]?.id : undefined;
  switch (act.kind) {
    case "open": {
      // mostly a draft; newest first
      const all = [...world.witness.now.invoices.values()].reverse();
      const some = all.filter((invoice) => isOpen(invoice) === act.place < 4);
      const found = some[act.place % some.length];
      return found ? [{ type: "opened", id: found.id as InvoiceId }] : [];
    }
    case "list": {
      const view = [...world.witness.now.invoices.keys()].map((id) => ({ id, cells: [] }));
      return [{ type: "closed" }, { type: "viewUpdated", view: aView(view), today: today(world) }];
    }
    case "edit":
      return row ? [fieldEdited(row, act.field, act.value)] : [];
    case "editHeader":
      return [fieldEdited(null, act.field, act.value)];
    case "takeOff":
      return row ? [{ type: "rowRemoved", row }] : [];
    case "putBack":
      return row ? [{ type: "rowRestored", row }] : [];
    case "undo":
      return [{ type: "undoPressed" }];
    case "redo":
      return [{ type: "redoPressed" }];
    case "save":
      return [{ type: "savePressed" }];
    case "dismiss":
      return [{ type: "dialogDismissed" }];
    case "lookAgain":
      return [{ type: "lookAgainPressed" }];
    case "lookedAt":
      return [...openWorkspace(state).toLookAt].map((each) => ({ type: "rowLookedAt", row: each }));
    case "press":
      return [{ type: "actionPressed", action: act.action }];
    case "settle":
      return conflicts(state).map((event) => ({ ...event, take: act.take }));
    case "close":
      return [{ type: "closed" }];
    default:
      return assertNever(act);
  }
}

type Settled = Extract<ReviewEvent, { type: "conflictSettled" }>;

/** Every field that somebody else changed under an edit. */
function conflicts(state: ReviewState): readonly Settled[] {
  const open = loadedOpen(state);
  if (!open) return [];
  const { edits } = openWorkspace(state);
  const { invoice, detailById } = open.load.loaded;
  const header = conflictsOf(edits.header, invoice);
  return [
    ...header.map(({ field }) => ({ type: "conflictSettled" as const, row: null, field, take: "mine" as const })),
    ...[...edits.rows].flatMap(([row, { fields }]) => {
      const detail = detailById.get(row);
      if (!detail) return [];
      const found = conflictsOf(fields, detail);
      return found.map(({ field }) => ({ type: "conflictSettled" as const, row, field, take: "mine" as const }));
    }),
  ];
}

const today = (world: World): CalendarDate => day(new Date(world.now()).toISOString().slice(0, 10));

const aView = (rows: ListView["rows"]): ListView => ({
  isLoading: false,
  error: null,
  columns: [],
  rows,
  hasNextPage: false,
  hasPreviousPage: false,
  totalRows: rows.length,
});
