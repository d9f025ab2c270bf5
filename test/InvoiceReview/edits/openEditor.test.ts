import type { InvoiceId, RowId } from "../../../shared/invoicing/ids";
import type { ReviewEvent } from "../../../InvoiceReview/app/reviewEvent";
import { after, aReview, effectNames } from "../../support/aReviewState";
import { openWorkspace } from "../../support/openInvoiceOf";
import { amount } from "../../support/amount";

const id = "invoice-1" as InvoiceId;
const row = "detail-1" as RowId;
const edited = after(aReview(), { type: "fieldEdited", row, field: "quantity", value: amount("6") });
const typed = (editor: string): ReviewEvent => ({ type: "textTyped", id, editor, isUntaken: true });
const settled = (editor: string): ReviewEvent => ({ type: "textTyped", id, editor, isUntaken: false });

describe("nothing begins over an editor whose text was not taken", () => {
  const open = after(edited, typed("detail-1 price"));
  it.each<ReviewEvent>([
    { type: "savePressed" },
    { type: "actionPressed", action: "recalculate" },
    { type: "actionPressed", action: "send" },
    { type: "actionPressed", action: "markPaid" },
    { type: "closed" },
    { type: "opened", id: "invoice-2" as InvoiceId },
    { type: "filterChosen", filter: "changed" },
    { type: "groupToggled", group: "line line-1" },
    { type: "openInFormPressed" },
    { type: "sourceOpened", row },
  ])("$type $action waits, and comes when the text is taken or given up", (event) => {
    expect(after(open, event)).toBe(open);
    expect(effectNames(open, event)).toBe("showUntaken");
    const taken = after(open, settled("detail-1 price"));
    expect(after(taken, event) !== taken || effectNames(taken, event) !== "").toBe(
      event.type !== "actionPressed" || event.action !== "markPaid",
    );
  });

  it.each<ReviewEvent>([
    { type: "fieldEdited", row, field: "quantity", value: amount("5") },
    { type: "undoPressed" },
    { type: "rowRemoved", row },
    // what the form shows is the platform's to say
    { type: "placed", placement: { kind: "form" }, invoice: "invoice-2" as InvoiceId },
  ])("$type is another matter", (event) => expect(after(open, event)).not.toBe(open));

  it("each editor for itself", () => {
    const two = after(edited, typed("name"), typed("detail-1 price"), typed("name"), settled("name"));
    expect([...openWorkspace(two).untaken]).toEqual(["detail-1 price"]);
    expect(after(two, settled("name"))).toBe(two);
  });
});
