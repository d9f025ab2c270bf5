/** @jest-environment jsdom */
import { fireEvent, screen } from "@testing-library/react";
import { unknownProduct } from "../../../shared/invoicing/acts/product";
import { type AbsentFields, noneAbsent } from "../../../shared/invoicing/invoice";
import type { RowId } from "../../../shared/invoicing/ids";
import { sendWarnings } from "../../../shared/invoicing/acts/invoiceActions";
import { aLoadedInvoice } from "../../support/aLoadedInvoice";
import { aShownReview } from "../../support/aShownReview";
import { reviewSettings } from "../../support/aReviewState";
import { eachOnANewPage } from "../../support/eachOnANewPage";
import { fieldEdited } from "../../support/fieldValue";
import { openWorkspace } from "../../support/openInvoiceOf";

eachOnANewPage();

const row = "detail-1" as RowId;
const undated = aLoadedInvoice({ invoice: { invoiceDate: null } });
const without = (absent: Partial<AbsentFields> = {}) =>
  aShownReview({ loaded: { ...undated, absent: { ...noneAbsent, ...absent } } });
const noSuchColumn = "This organisation keeps nothing there: the table has no such column.";

describe("where the organisation has no column for a field", () => {
  it("an invoice date is not known here, which is not the same as none", () => {
    without({ header: ["invoiceDate"] });
    expect(screen.getByText("Invoice date", { selector: "dt" }).nextSibling?.textContent).toBe("not known here");
  });

  it("none is a dash where there is a column", () => {
    without();
    expect(screen.getByText("Invoice date", { selector: "dt" }).nextSibling?.textContent).toBe("–");
  });

  it("its editor is closed and says why; the others are open", () => {
    without({ header: ["invoiceDate"] });
    fireEvent.click(document.querySelector("summary") ?? document.body);
    const [date, due] = [
      screen.getByLabelText("Invoice date"),
      screen.getByLabelText("Due date"),
    ] as HTMLInputElement[];
    expect([date?.readOnly, due?.readOnly]).toEqual([true, false]);
    expect(document.getElementById(date?.getAttribute("aria-describedby") ?? "")?.textContent).toContain(noSuchColumn);
  });

  it("a cell of it says why it cannot be edited", () => {
    without({ detail: ["externalDescription"] });
    const cell = document.querySelector('[data-row="detail-1"] [data-column="externalDescription"]');
    expect([cell?.getAttribute("aria-readonly"), cell?.getAttribute("title")]).toEqual(["true", noSuchColumn]);
  });

  it("an edit of it is not taken, whatever the screen let through", () => {
    const { store, happens } = without({ header: ["invoiceDate"], detail: ["externalDescription"] });
    happens(fieldEdited(null, "invoiceDate", "2026-12-05"), fieldEdited(row, "externalDescription", "As agreed"));
    const { header, rows } = openWorkspace(store.state()).edits;
    expect([header, rows.size]).toEqual([{}, 0]);
    happens(fieldEdited(null, "name", "November"), fieldEdited(row, "description", "Design"));
    expect(Object.keys(openWorkspace(store.state()).edits.header)).toEqual(["name"]);
  });

  it.each<{ why: string; header: AbsentFields["header"]; says: string[] }>([
    { why: "is said before sending where there is a column for it", header: [], says: ["noInvoiceDate"] },
    { why: "is not, where nobody could fill it in", header: ["invoiceDate"], says: [] },
  ])("that there is no invoice date $why", ({ header, says }) => {
    const loaded = { ...undated, absent: { ...noneAbsent, header } };
    const situation = { differences: [], isRecalculated: false, product: unknownProduct } as unknown as Parameters<
      typeof sendWarnings
    >[1];
    const warnings = sendWarnings(loaded, situation, { decimals: 2, rounding: "halfToEven" });
    expect(warnings.map(({ kind }) => kind)).toEqual(says);
  });
});

it("a tax column that a maker named and nobody has is told with its property, once an invoice shows it", () => {
  const named = { ...reviewSettings, taxColumn: "new_tax" };
  const shown = aShownReview({
    settings: named,
    loaded: { ...undated, absent: { ...noneAbsent, columns: ["msdyn_invoicelinetransaction.new_tax"] } },
  });
  expect(shown.container.textContent).toContain("taxColumn: this organisation has no “new_tax”.");
});

it("a message that this organisation has not is told with the property that names it, and its button stays off", () => {
  const shown = aShownReview({ loaded: undated });
  const availability = { ...shown.store.state().availability, send: "missing" } as const;
  shown.happens({ type: "availabilityRead", availability });
  expect(shown.container.textContent).toContain("sendMessage: this organisation has no “msdyn_PostInvoice”.");
});

it("a billing type that the organisation has no option for is not offered, unless the line has it", () => {
  without({ billingTypes: ["complimentary", "chargeable"] });
  const cell = document.querySelector('[data-row="detail-1"] [data-column="billingType"]') ?? document.body;
  fireEvent.mouseDown(cell);
  fireEvent.keyDown(cell, { key: "F2" });
  const offered = [...document.querySelectorAll("select option")].map((option) => option.getAttribute("value"));
  expect(offered).toEqual(["chargeable", "nonChargeable"]);
});

it("what is lacking is listed below the lines, with the way to the check page", () => {
  const { container } = without({ columns: ["invoice.msdyn_invoicedate", "invoicedetail.msdyn_invoicedtilldate"] });
  expect(container.textContent).toContain("2 things that are looked for are not in this organisation");
  expect(screen.getByText("invoice.msdyn_invoicedate")).toBeTruthy();
  expect(screen.getByText("Open the check page (for administrators)")).toBeTruthy();
});
