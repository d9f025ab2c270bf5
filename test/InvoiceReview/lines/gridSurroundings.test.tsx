/** @jest-environment jsdom */
import { fireEvent, screen } from "@testing-library/react";
import type { ColumnKey } from "../../../InvoiceReview/lines/gridColumns";
import type { InvoiceId, RowId } from "../../../shared/invoicing/ids";
import { eachOnANewPage } from "../../support/eachOnANewPage";
import { aLineDetail } from "../../support/aLineDetail";
import { aLoadedInvoice } from "../../support/aLoadedInvoice";
import { reviewSettings } from "../../support/aReviewState";
import { aShownReview, readAs, type ShownReview } from "../../support/aShownReview";
import { fieldText } from "../../support/fieldValue";
import { openWorkspace } from "../../support/openInvoiceOf";

const id = "invoice-1" as InvoiceId;
const details = ["a", "b", "c"].map((row) =>
  aLineDetail({ id: row, description: `Line ${row}`, quantity: "1", price: "0.30", tax: "0" }),
);
const loaded = aLoadedInvoice({ details });

eachOnANewPage();
beforeEach(() => {
  Element.prototype.scrollIntoView = () => undefined;
});

const found = (inside: ParentNode, selector: string): HTMLElement => {
  const element = inside.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`${selector} is not on the page`);
  return element;
};
const cell = ({ container }: ShownReview, row: string, column: ColumnKey): HTMLElement =>
  found(container, `[data-row="${row}"] [data-column="${column}"]`);

function press(element: HTMLElement): void {
  fireEvent.mouseDown(element);
  element.focus();
  fireEvent.click(element);
}

const pending = ({ store }: ShownReview): readonly string[] =>
  [...openWorkspace(store.state()).edits.rows].map(([row, { fields, isRemoved }]) =>
    [
      row,
      ...Object.entries(fields).map(([field, edit]) => `${field} ${fieldText(edit.value) ?? ""}`),
      isRemoved && "off",
    ]
      .filter(Boolean)
      .join(" "),
  );

const focusedColumn = ({ container }: ShownReview): string | null =>
  found(container, '[role="gridcell"][tabindex="0"]').getAttribute("data-column");

describe("what a heading has opened is not the cells'", () => {
  const filterBox = (shown: ShownReview): HTMLElement => {
    press(cell(shown, "a", "quantity"));
    fireEvent.click(found(shown.container, '.pinv-grid-heading [data-column="quantity"] button'));
    fireEvent.click(screen.getByText("Filter…", { exact: false }));
    return screen.getByRole("textbox");
  };

  it("a text that is pasted into a filter stays there, and changes no cell", () => {
    const shown = aShownReview({ loaded });
    const isLeft = fireEvent.paste(filterBox(shown), { clipboardData: { getData: () => "5" } });
    expect([isLeft, pending(shown)]).toEqual([true, []]);
  });

  it("nor are cells copied instead of it", () => {
    const setData = jest.fn();
    fireEvent.copy(filterBox(aShownReview({ loaded })), { clipboardData: { setData } });
    expect(setData).not.toHaveBeenCalled();
  });
});

describe("Delete does one thing: what it does, or saying why not", () => {
  const settings = { ...reviewSettings };
  const noRemoval = {
    type: "permissionRead",
    permission: { isReadOnly: false, lacks: { removal: "prvDelete" } },
  } as const;

  it.each<{ why: string; column: ColumnKey; says: string; left: readonly string[] }>([
    {
      why: "a text is emptied also by who may take no line off",
      column: "description",
      says: "",
      left: ["a description"],
    },
    { why: "of any other cell the line cannot go", column: "quantity", says: "prvDelete", left: [] },
  ])("$why", ({ column, says, left }) => {
    const shown = aShownReview({ loaded, settings });
    shown.happens(noRemoval);
    press(cell(shown, "a", column));
    fireEvent.keyDown(cell(shown, "a", column), { key: "Delete" });
    expect(pending(shown).map((each) => each.trim())).toEqual(left);
    expect(shown.container.querySelector(".pinv-told")?.textContent ?? "").toContain(says);
    expect(screen.queryByText("Will change", { exact: false })).toBeNull();
    expect(says === "" && shown.container.querySelector(".pinv-told")).toBe(says === "" ? null : false);
  });
});

describe("many lines at once", () => {
  function openBulk(shown: ShownReview, act: string, text: string): void {
    press(cell(shown, "a", "quantity"));
    fireEvent.keyDown(cell(shown, "a", "quantity"), { key: "a", ctrlKey: true });
    fireEvent.click(screen.getByText("Edit selected lines"));
    fireEvent.change(screen.getByLabelText("What to change"), { target: { value: act } });
    type(text);
  }
  const type = (text: string): void => {
    fireEvent.change(screen.getByLabelText("To"), { target: { value: text } });
  };
  const tick = (line: string): HTMLInputElement =>
    screen.getByLabelText<HTMLInputElement>(new RegExp(`Line ${line}`), { selector: "input" });
  const agree = (count: number): void => {
    fireEvent.click(screen.getByText(`Change (${count})`));
  };

  it("a line that was left out does not come back with another value, whose sign is to be agreed to", () => {
    const shown = aShownReview({ loaded });
    openBulk(shown, "price", "5");
    fireEvent.click(tick("b"));
    expect(["a", "b", "c"].map((line) => tick(line).checked)).toEqual([true, false, true]);
    type("-5");
    expect(["a", "b", "c"].map((line) => tick(line).checked)).toEqual([false, false, false]);
  });

  it("a tax by its rate is rounded once over the lines that are left in, and adds up to it", () => {
    const shown = aShownReview({ loaded });
    // 0.90 at 10 % is 0.09; of two lines 0.60 at 7.5 % is 0.045, which half to even makes 0.04
    openBulk(shown, "rate", "7.5");
    fireEvent.click(tick("b"));
    agree(2);
    expect(pending(shown)).toEqual(["a tax 0.02", "c tax 0.02"]);
  });

  it("are those that were selected, also once a read has put another in their place", () => {
    const shown = aShownReview({ loaded });
    openBulk(shown, "factor", "2");
    shown.happens(readAs(id, aLoadedInvoice({ details: [aLineDetail({ id: "new" }), ...details] })));
    agree(3);
    expect(pending(shown)).toEqual(["a quantity 2", "b quantity 2", "c quantity 2"]);
  });
});

describe("the cursor stands in a column that is shown", () => {
  it("also when its row has gone", () => {
    const shown = aShownReview({ loaded });
    press(cell(shown, "b", "quantity"));
    shown.happens({ type: "columnToggled", of: "lines", name: "description" });
    shown.happens({ type: "linesFiltered", column: "description", text: "Line a" });
    fireEvent.keyDown(found(shown.container, '[role="gridcell"][tabindex="0"]'), { key: "ArrowDown" });
    fireEvent.keyDown(found(shown.container, '[role="gridcell"][tabindex="0"]'), { key: "ArrowDown" });
    expect(focusedColumn(shown)).toBe("quantity");
  });

  it("a heading that is pressed leaves it its column", () => {
    const shown = aShownReview({ loaded });
    press(cell(shown, "b", "quantity"));
    press(found(shown.container, ".pinv-grid-group"));
    press(found(shown.container, ".pinv-grid-group"));
    for (const key of ["ArrowDown", "ArrowDown"])
      fireEvent.keyDown(found(shown.container, '[role="gridcell"][tabindex="0"]'), { key });
    expect(focusedColumn(shown)).toBe("quantity");
  });
});

it.each([
  { dir: "ltr", key: "ArrowRight", to: "unit" },
  { dir: "rtl", key: "ArrowRight", to: "billingType" },
  { dir: "rtl", key: "ArrowLeft", to: "unit" },
])("an arrow goes the way it points: $key in $dir", ({ dir, key, to }) => {
  const shown = aShownReview({ loaded });
  found(shown.container, '[role="grid"]').style.direction = dir; // jsdom inherits none
  press(cell(shown, "b", "quantity"));
  fireEvent.keyDown(cell(shown, "b", "quantity"), { key });
  expect(focusedColumn(shown)).toBe(to);
});

it("the button that takes filters away leaves the focus in the invoice as it goes", () => {
  const shown = aShownReview({ loaded });
  shown.happens({ type: "linesFiltered", column: "description", text: "nowhere" });
  const button = screen.getByText("Remove the filter");
  fireEvent.click(button);
  expect(document.activeElement?.tagName).toBe("H2");
});

it("what the lines are grouped by is ticked from the beginning", () => {
  const shown = aShownReview({ loaded });
  fireEvent.click(screen.getByText("Group by"));
  expect(
    screen.getAllByRole("menuitemcheckbox").filter((item) => item.getAttribute("aria-checked") === "true"),
  ).toHaveLength(1);
  expect(pending(shown)).toEqual([] as RowId[]);
});
