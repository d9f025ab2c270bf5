/** @jest-environment jsdom */
import { fireEvent } from "@testing-library/react";
import type { CalendarDate } from "../../../shared/invoicing/words/calendarDate";
import { eachOnANewPage } from "../../support/eachOnANewPage";
import { aShownReview } from "../../support/aShownReview";

eachOnANewPage();

describe("back to a list that stood beside the invoice all the time", () => {
  const view = (...ids: readonly string[]) => ({
    type: "viewUpdated" as const,
    today: "2026-11-01" as CalendarDate,
    view: {
      columns: [{ name: "name", title: "Name", isNumber: false, isSortable: false, widthShare: 100, sorted: null }],
      rows: ids.map((each) => ({ id: each, cells: [`Row ${each}`] })),
      isLoading: false,
      error: null,
      totalRows: ids.length,
      hasNextPage: false,
      hasPreviousPage: false,
    },
  });
  it.each([
    { why: "the focus goes to its row", rows: ["invoice-2", "invoice-1"], to: "Row invoice-1" },
    { why: "to the list, where the row has gone", rows: ["invoice-2"], to: "Project invoices" },
  ])("$why", ({ rows, to }) => {
    const shown = aShownReview({ placement: "list", isWide: true });
    shown.happens(view(...rows));
    const back = shown.getByText("Back to the list");
    back.focus();
    fireEvent.click(back);
    const { activeElement } = document;
    expect(activeElement?.getAttribute("aria-label") ?? activeElement?.textContent).toBe(to);
  });
});
