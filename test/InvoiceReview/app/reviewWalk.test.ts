import fc from "fast-check";
import type { RunningTotals } from "../../../shared/calculation/runningTotals";
import { totalsOf } from "../../../shared/invoicing/invoiceFigures";
import { namedEdits, isEmptyEdit } from "../../../shared/invoicing/edits/rowEdit";
import type { PendingEdits } from "../../../InvoiceReview/edits/pendingEdits";
import type { ReviewEffect, ReviewEvent } from "../../../InvoiceReview/app/reviewEvent";
import { reviewReducer } from "../../../InvoiceReview/app/reviewReducer";
import type { ReviewState } from "../../../InvoiceReview/app/reviewState";
import { loadedOpen } from "../../../InvoiceReview/edits/selectors";
import { aLineDetail, aMilestone, aProductRow } from "../../support/aLineDetail";
import { aLoadedInvoice } from "../../support/aLoadedInvoice";
import { anyReviewTurn, walkInvoice, walkRows, type ReviewTurn } from "../../support/anyReviewTurn";
import { aReview } from "../../support/aReviewState";
import { deepFrozen } from "../../support/deepFrozen";
import { PretendedPlatform } from "../../support/pretendedPlatform";
import { totalsText } from "../../support/someDetails";
import { workspaceOf } from "../../support/openInvoiceOf";
import { fieldText } from "../../support/fieldValue";

const [one = "", two = "", three = "", four = ""] = walkRows;

const smallInvoice = () =>
  aLoadedInvoice({
    details: [
      aLineDetail({ id: one, tax: "0" }),
      aLineDetail({ id: two, lineId: "line-2", price: null, tax: "0" }),
      aMilestone({ id: three, tax: "0" }),
      aProductRow({ id: four, lineId: four }),
    ],
  });

const asText = (totals: RunningTotals) => ({
  whole: totalsText(totals.whole),
  groups: Object.fromEntries([...totals.byGroup].map(([group, figures]) => [group, totalsText(figures)])),
});

/** What the user has pending: "row-1 quantity 6". */
function pending(edits: PendingEdits): string[] {
  const rows = [...edits.rows].flatMap(([row, edit]) => [
    ...namedEdits(edit.fields).map(({ field, value }) => `${row} ${field} ${fieldText(value)}`),
    ...(edit.isRemoved ? [`${row} removed`] : []),
  ]);
  return [...rows, ...namedEdits(edits.header).map(({ field, value }) => `header ${field} ${fieldText(value)}`)].sort();
}

/** What the user may take away or replace by this event. */
const userTakesBack = new Set<ReviewEvent["type"]>([
  "fieldEdited",
  "fieldEdited",
  "rowRestored",
  "rowsEdited",
  "conflictSettled",
  "undoPressed",
  "redoPressed",
]);

/** Edits that went although the user did not take them back: each must be recorded by now, or its row be gone. */
function lostEdits(before: ReviewState, after: ReviewState, event: ReviewEvent, platform: PretendedPlatform): string[] {
  if (userTakesBack.has(event.type)) return [];
  const left = new Set(pending(workspaceOf(after, walkInvoice).edits));
  return pending(workspaceOf(before, walkInvoice).edits).filter((edit) => {
    if (left.has(edit)) return false;
    const [row = "", field = "", ...words] = edit.split(" ");
    const value = words.join(" ");
    if (row === "header") return fieldText(platform.now.invoice[field as "name"]) !== value;
    if (platform.now.unread.some(({ id }) => id === row)) return true;
    const detail = platform.now.details.find(({ id }) => id === row);
    return detail !== undefined && (field === "removed" || String(fieldText(detail[field as "quantity"])) !== value);
  });
}

/** What each effect is to the platform; one that is new does not compile until it is told. */
const kindOf: Readonly<Record<ReviewEffect["effect"], "writes" | "looks" | "reads" | "shows">> = {
  save: "writes",
  confirm: "writes",
  recalculateThenSend: "writes",
  changeStatus: "writes",
  actAlone: "writes",
  readPending: "reads",
  showDraft: "shows",
  findOutConfirm: "looks",
  readInvoice: "reads",
  readFacts: "reads",
  readBacklogAges: "reads",
  readOpenLines: "reads",
  readMany: "reads",
  actOnMany: "writes",
  openSource: "shows",
  dataSet: "shows",
  openForm: "shows",
  cancelWait: "shows",
  keepOpened: "shows",
  readCompared: "reads",
  readSettled: "reads",
  showUntaken: "shows",
};
/** What was asked for alone before is only looked for. */
const kindNow = (effect: ReviewEffect) =>
  effect.effect === "actAlone" && effect.isLook ? "looks" : kindOf[effect.effect];
const isUnderWay = (effect: ReviewEffect): boolean => ["writes", "looks"].includes(kindNow(effect));

/** One walk through the screen; every law is looked at after every turn. */
function walk(turns: readonly ReviewTurn[]): void {
  const platform = new PretendedPlatform(smallInvoice());
  let state = aReview(platform.now);
  let underWay: readonly ReviewEffect[] = [];
  for (const turn of turns) {
    if (turn.kind === "meddling") {
      platform.meddle(turn.meddling);
      continue;
    }
    let event = turn.kind === "event" ? turn.event : null;
    if (turn.kind === "reply") {
      const effect = underWay[turn.which % Math.max(1, underWay.length)];
      if (!effect) continue;
      underWay = underWay.filter((each) => each !== effect);
      event = platform.reply(effect, turn.luck);
    }
    if (!event) continue;
    const before = state;
    const wasAsked = workspaceOf(before, walkInvoice).action;
    const [next, ...effects] = reviewReducer(before, event);
    state = deepFrozen(next);
    underWay = [...underWay, ...effects];

    expect(underWay.filter(isUnderWay).length).toBeLessThanOrEqual(1);
    if (wasAsked.kind === "running" || wasAsked.kind === "notKnown") {
      expect(effects.filter((effect) => kindNow(effect) === "writes")).toEqual([]);
    }
    expect(lostEdits(before, state, event, platform)).toEqual([]);
    const { edits, isLocked, action } = workspaceOf(state, walkInvoice);
    // edits are locked exactly while something was asked of the platform whose end is not known
    expect(isLocked).toBe(action.kind === "running" || action.kind === "notKnown");
    expect([...edits.rows.values()].filter(isEmptyEdit)).toEqual([]);
    totalsFollow(state);
    undoAndRedo(state);
  }
}

function totalsFollow(state: ReviewState): void {
  const open = loadedOpen(state);
  if (!open) return;
  const { edits } = workspaceOf(state, open.id);
  const rules = { decimals: 2, rounding: "halfToEven" } as const;
  expect(asText(open.load.totals)).toEqual(
    asText(totalsOf(open.load.loaded, edits.rows, rules, open.load.totals.grouping)),
  );
}

/** Taking the last step back changes something, and taking it forward again brings it all back. */
function undoAndRedo(state: ReviewState): void {
  const open = loadedOpen(state);
  if (!open) return;
  const [undone] = reviewReducer(state, { type: "undoPressed" });
  if (undone === state) return;
  const [redone] = reviewReducer(undone, { type: "redoPressed" });
  const edits = (of: ReviewState) => pending(workspaceOf(of, open.id).edits);
  expect(edits(redone)).toEqual(edits(state));
  totalsFollow(undone);
  totalsFollow(redone);
}

it("however the screen is walked: nothing starts twice, no edit is lost, totals are a full pass, undo is undone by redo", () => {
  fc.assert(fc.property(fc.array(anyReviewTurn, { maxLength: 60, size: "max" }), walk), { numRuns: 120 });
});
