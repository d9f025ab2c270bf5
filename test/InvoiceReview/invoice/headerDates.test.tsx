/** @jest-environment jsdom */
import type { CalendarDate } from "../../../shared/invoicing/words/calendarDate";
import type { InvoiceId } from "../../../shared/invoicing/ids";
import { eachOnANewPage } from "../../support/eachOnANewPage";
import { aLoadedInvoice } from "../../support/aLoadedInvoice";
import { aShownReview, readAs } from "../../support/aShownReview";

const id = "invoice-1" as InvoiceId;

eachOnANewPage();

describe("a date of the header stands in the user's own pattern wherever it stands in words", () => {
  const changed = () => {
    const shown = aShownReview();
    shown.happens({ type: "fieldEdited", row: null, field: "dueDate", value: "2026-12-05" as CalendarDate });
    return shown;
  };
  const words = (): string => (document.body.textContent ?? "").replace(/\s+/g, " ");

  it("as recorded, below its field", () => {
    changed();
    expect(words()).toContain("Recorded: 12/1/2026");
  });

  it("in the question before it is saved", () => {
    changed().happens({ type: "actionPressed", action: "recalculate" });
    expect(words()).toContain("Due date 12/1/2026 → 12/5/2026");
  });

  const theirs = aLoadedInvoice({ invoice: { dueDate: "2026-12-24" as CalendarDate } });

  it("where somebody else changed it meanwhile", () => {
    changed().happens(readAs(id, theirs));
    expect(words()).toContain("Due date was 12/1/2026Keep mine: 12/5/2026Take theirs: 12/24/2026");
  });

  it("and none is a dash", () => {
    aShownReview({ loaded: aLoadedInvoice({ invoice: { dueDate: null } }) }).happens(
      { type: "fieldEdited", row: null, field: "dueDate", value: "2026-12-05" as CalendarDate },
      readAs(id, theirs),
    );
    expect(words()).toContain("Due date was –Keep mine: 12/5/2026");
  });
});
