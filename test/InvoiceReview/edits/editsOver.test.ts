import { fieldEdit } from "../../support/fieldValue";
import { loadedInvoice, type LoadedInvoice } from "../../../shared/invoicing/invoice";
import { editRulesOf, isPreviewed } from "../../../InvoiceReview/edits/selectors";
import { noEdits } from "../../../InvoiceReview/edits/pendingEdits";
import type { ReviewEvent } from "../../../InvoiceReview/app/reviewEvent";
import { withWorkspace } from "../../../InvoiceReview/edits/updates";
import { after, aReview } from "../../support/aReviewState";
import { id, loaded, quantity, read, redo, row, total, undo } from "../../support/editedLines";
import { aSaveOutcome } from "../../support/aSaveOutcome";
import { openWorkspace } from "../../support/openInvoiceOf";

describe("an invoice that is no draft any more", () => {
  const inStatus = (status: "confirmed" | "paid" | "unknown"): LoadedInvoice =>
    loadedInvoice({ ...loaded.invoice, status }, loaded.lines, loaded.details);
  const name: ReviewEvent = { type: "fieldEdited", row: null, field: "name", value: "Mine" };
  const sent = after(aReview(loaded), quantity("6"), name, undo, read(inStatus("confirmed")));

  it.each<{ why: string; status: "confirmed" | "paid" | "unknown" }>([
    { why: "sent", status: "confirmed" },
    { why: "paid", status: "paid" },
    { why: "of a status that is not known", status: "unknown" },
  ])("$why shows no pending edit, and keeps them, with why, to be copied", ({ status }) => {
    const state = after(aReview(loaded), quantity("6"), name, read(inStatus(status)));
    expect([total(state), isPreviewed(state), editRulesOf(state).isReadOnly]).toEqual(["1875", false, true]);
    const { edits, kept } = openWorkspace(state);
    expect(edits).toEqual(noEdits);
    expect(kept.get(row)).toMatchObject({ why: "notEditable", fields: fieldEdit("quantity", "8", "6") });
    expect(kept.get("header")).toMatchObject({ why: "notEditable", fields: { name: { value: "Mine" } } });
  });

  it("keeps nothing where there were no edits, and forgets what was taken back", () => {
    const state = after(aReview(loaded), quantity("6"), undo, read(inStatus("confirmed")));
    expect(openWorkspace(state)).toMatchObject({ edits: noEdits, kept: new Map() });
  });

  it("is no loss where it turned out at saving", () => {
    const { edits } = openWorkspace(after(aReview(loaded), quantity("6")));
    const outcome = aSaveOutcome(inStatus("confirmed"), { refused: [{ row, error: { kind: "conflict" } }] });
    const state = after(aReview(loaded), quantity("6"), {
      type: "saveEnded",
      id,
      outcome,
      before: loaded,
      edits,
      recalculates: false,
    });
    expect(openWorkspace(state)).toMatchObject({ edits: noEdits, notice: { kind: "someRefused", refused: 1 } });
    expect(openWorkspace(state).kept.get(row)).toMatchObject({ why: "notEditable", error: { kind: "conflict" } });
  });

  it.each<ReviewEvent>([
    undo,
    redo,
    quantity("5"),
    name,
    { type: "rowRemoved", row },
    { type: "rowRestored", row },
    { type: "conflictSettled", row, field: "quantity", take: "mine" },
    { type: "conflictSettled", row: null, field: "name", take: "mine" },
    { type: "savePressed" },
  ])("is changed by no edit: $type", (event) => {
    expect(after(sent, event)).toBe(sent);
    // also where edits of it are left from somewhere
    const left = withWorkspace(sent, id, { edits: openWorkspace(after(aReview(loaded), quantity("6"), name)).edits });
    expect(after(left, event)).toBe(left);
  });
});
