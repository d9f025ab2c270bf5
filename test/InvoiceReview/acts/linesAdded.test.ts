import type { ReviewEvent } from "../../../InvoiceReview/app/reviewEvent";
import type { ReviewState } from "../../../InvoiceReview/app/reviewState";
import { aLineDetail } from "../../support/aLineDetail";
import { aLoadedInvoice } from "../../support/aLoadedInvoice";
import { after, aReview } from "../../support/aReviewState";
import { workspaceOf } from "../../support/openInvoiceOf";

const [first, second] = [aLineDetail(), aLineDetail({ id: "detail-2" })];
const loaded = aLoadedInvoice({ details: [first, second] });
const { id } = loaded.invoice;

/** Both rows came on, and neither was wanted. */
const ended: ReviewEvent = {
  ...{ type: "actEnded", id, act: "addLines" },
  outcome: {
    kind: "linesAdded",
    told: [first, second].map(({ description: name, amount, billingType }) => ({
      ...{ kind: "leftOff" as const, name, amount, billingType },
    })),
    unwanted: [first.id, second.id],
    after: loaded,
  },
};
const open = aReview(loaded);
const closed = after(open, { type: "closed" });
const mayNotDelete: ReviewState = {
  ...open,
  permission: { ...open.permission, lacks: { ...open.permission.lacks, removal: "prvDelete" } },
};

const marked = (state: ReviewState) =>
  [...workspaceOf(state, id).edits.rows].filter(([, edit]) => edit.isRemoved).map(([row]) => row);
const told = (state: ReviewState) => {
  const { notice } = workspaceOf(state, id);
  return notice?.kind === "linesAdded" ? notice.told.map(({ kind }) => kind) : [];
};

it.each<{ why: string; state: ReviewState; isMarked: boolean }>([
  { why: "the invoice is still open", state: open, isMarked: true },
  { why: "another screen is shown by then", state: closed, isMarked: true },
  { why: "its user may take nothing off", state: mayNotDelete, isMarked: false },
])("what was not wanted is marked, or not said to be: $why", ({ state, isMarked }) => {
  const now = after(state, ended);
  expect(marked(now)).toEqual(isMarked ? [first.id, second.id] : []);
  expect(told(now)).toEqual(isMarked ? ["leftOff", "leftOff"] : ["added", "added"]);
});

it("is one step of undo", () => {
  expect(marked(after(open, ended, { type: "undoPressed" }))).toEqual([]);
});
