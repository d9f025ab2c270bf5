/** @jest-environment jsdom */
import { fireEvent } from "@testing-library/react";
import { gridColumns } from "../../../InvoiceReview/lines/gridColumns";
import { each } from "../../../shared/core/each";
import { detailWords } from "../../../shared/invoicing/invoice";
import type { InvoiceId, RowId } from "../../../shared/invoicing/ids";
import { eachOnANewPage } from "../../support/eachOnANewPage";
import { aLineDetail } from "../../support/aLineDetail";
import { aLoadedInvoice } from "../../support/aLoadedInvoice";
import { aShownReview, readAs, type ShownReview } from "../../support/aShownReview";

const id = "invoice-1" as InvoiceId;
const [gone, stays] = [aLineDetail({ id: "gone" }), aLineDetail({ id: "stays" })];

/** What was scrolled into view, by its class: jsdom lays nothing out and has no such method. */
let revealed: string[] = [];

eachOnANewPage();
beforeEach(() => {
  revealed = [];
  Element.prototype.scrollIntoView = function reveal(this: Element) {
    revealed.push(this.className);
  };
});

const cell = ({ container }: ShownReview, row: string, column = "quantity"): HTMLElement => {
  const found = container.querySelector<HTMLElement>(`[data-row="${row}"] [data-column="${column}"]`);
  if (!found) throw new Error(`${column} of ${row} is not on the page`);
  return found;
};

function press(element: Element): void {
  fireEvent.mouseDown(element);
  (element as HTMLElement).focus();
  fireEvent.click(element);
}

/** A text that cannot be taken stands in the quantity of a row, with its reason. */
function refusedIn(row: string): ShownReview {
  const shown = aShownReview({ loaded: aLoadedInvoice({ details: [gone, stays] }) });
  press(cell(shown, row));
  press(cell(shown, row));
  const editor = cell(shown, row).querySelector("input") as HTMLInputElement;
  fireEvent.change(editor, { target: { value: "abc" } });
  fireEvent.keyDown(editor, { key: "Enter" });
  expect(cell(shown, row).textContent).toContain("This is not a number.");
  return shown;
}

it("a row's words stand in the columns of the same name", () => {
  const words = each(detailWords, (word) => `its ${word}`);
  const shown = aShownReview({ loaded: aLoadedInvoice({ details: [{ ...stays, ...words }] }) });
  for (const word of detailWords) {
    if (gridColumns.some(({ key }) => key === word))
      expect(cell(shown, "stays", word).textContent).toContain(words[word]);
  }
});

describe("an editor opens in the cell whose value it starts with, wherever the cursor is", () => {
  const three = aLineDetail({ id: "three", quantity: "3" });
  const eight = aLineDetail({ id: "eight", quantity: "8" });
  const shown = (): ShownReview => {
    const review = aShownReview({ loaded: aLoadedInvoice({ details: [three, eight] }) });
    press(cell(review, "eight"));
    return review;
  };
  const editors = ({ container }: ShownReview): string[] =>
    [...container.querySelectorAll<HTMLInputElement>(".pinv-editor")].map((editor) => {
      return `${editor.closest("[data-row]")?.getAttribute("data-row")}: ${editor.value}`;
    });

  it.each(["F2", "Enter"])("by %s in a cell that something else has put the focus into", (key) => {
    const review = shown();
    cell(review, "three").focus();
    fireEvent.keyDown(cell(review, "three"), { key });
    expect(editors(review)).toEqual(["three: 3"]);
  });

  it("by a click that no press came before", () => {
    const review = shown();
    press(cell(review, "three"));
    press(cell(review, "eight"));
    fireEvent.click(cell(review, "three"));
    expect(editors(review).filter((each) => each !== "three: 3")).toEqual([]);
  });
});

describe("an editor that leaves the page with a text that could not be taken leaves the grid alive", () => {
  it.each<{ why: string; leaves: (shown: ShownReview) => void }>([
    {
      why: "its row is no longer on the invoice",
      leaves: ({ happens }) => happens(readAs(id, aLoadedInvoice({ details: [stays] }))),
    },
    {
      why: "its row is being taken off",
      leaves: ({ happens }) => happens({ type: "rowRemoved", row: "gone" as RowId }),
    },
  ])("$why", ({ leaves }) => {
    const shown = refusedIn("gone");
    leaves(shown);
    expect(shown.container.querySelector(".pinv-editor")).toBeNull();
    press(cell(shown, "stays"));
    expect(cell(shown, "stays").tabIndex).toBe(0);
    fireEvent.keyDown(cell(shown, "stays"), { key: "ArrowLeft" });
    expect(cell(shown, "stays", "billingType").tabIndex).toBe(0);
    fireEvent.keyDown(cell(shown, "stays", "billingType"), { key: "F2" });
    expect(cell(shown, "stays", "billingType").querySelector(".pinv-editor")).not.toBeNull();
  });

  it("whose reason is scrolled into view: on the last row and at the edge the grid would cut it off", () => {
    refusedIn("stays");
    expect(revealed).toEqual(["pinv-problem"]);
  });

  it("while its row is there, the text stays with its reason and the cursor with it", () => {
    const shown = refusedIn("gone");
    shown.happens(readAs(id, aLoadedInvoice({ details: [gone, stays] })));
    press(cell(shown, "stays"));
    expect(cell(shown, "gone").querySelector("input")?.value).toBe("abc");
    expect(cell(shown, "stays").tabIndex).toBe(-1);
  });
});
