import type { ReviewEvent } from "../../../InvoiceReview/app/reviewEvent";
import { asTheyWere, choicesOf } from "../../../InvoiceReview/columns/columnChoices";
import { shownView } from "../../../InvoiceReview/list/shownColumns";
import type { ListView } from "../../../shared/procedures/review/listView";
import { after, newReview } from "../../support/aReviewState";

const view: ListView = {
  isLoading: false,
  error: null,
  columns: ["number", "name", "total"].map((name) => ({
    name,
    title: name,
    isNumber: false,
    isSortable: true,
    sorted: null,
    widthShare: 100,
  })),
  rows: [{ id: "a", cells: ["PINV-1", "One", "10.00"] }],
  hasNextPage: false,
  hasPreviousPage: false,
  totalRows: 1,
};

const hiding = (...hidden: readonly string[]) => shownView(view, { ...asTheyWere, hidden: new Set(hidden) });

describe("the list without the columns that the user has hidden", () => {
  it.each([
    { why: "nothing hidden", hidden: [], columns: "number name total", cells: "PINV-1 One 10.00" },
    { why: "its cells go with a column", hidden: ["name"], columns: "number total", cells: "PINV-1 10.00" },
    {
      why: "what names the invoice stays",
      hidden: ["number"],
      columns: "number name total",
      cells: "PINV-1 One 10.00",
    },
    {
      why: "a column of another view is none here",
      hidden: ["x"],
      columns: "number name total",
      cells: "PINV-1 One 10.00",
    },
  ])("$why", ({ hidden, columns, cells }) => {
    const shown = hiding(...hidden);
    expect(shown.columns.map(({ name }) => name).join(" ")).toBe(columns);
    expect(shown.rows[0]?.cells.join(" ")).toBe(cells);
  });

  it("is the same view where nothing is hidden, so that nothing is drawn again", () => expect(hiding()).toBe(view));
});

it("columns are hidden and shown again, widened, and put back as the maker has them", () => {
  const toggle: ReviewEvent = { type: "columnToggled", of: "list", name: "total" };
  const hidden = after(newReview(), toggle, { type: "columnWidened", of: "list", name: "name", px: 200 });
  const ofList = choicesOf(hidden, "list");
  expect([[...ofList.hidden], [...ofList.widths]]).toEqual([["total"], [["name", 200]]]);
  expect(choicesOf(hidden, "lines")).toEqual(asTheyWere);
  expect(choicesOf(after(hidden, toggle), "list").hidden.size).toBe(0);
  expect(choicesOf(after(hidden, { type: "columnsReset", of: "list" }), "list")).toEqual(asTheyWere);
});
