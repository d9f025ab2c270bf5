import { formatsFrom } from "../../../shared/platform/formats";
import { copySelected, deleteSelected, fillDown, pasteSelected } from "../../../InvoiceReview/lines/gridGestures";
import { aGrid } from "../../support/aGrid";
import { aLineDetail, aMilestone, aProductRow } from "../../support/aLineDetail";
import { aLoadedInvoice } from "../../support/aLoadedInvoice";
import { after, aReview } from "../../support/aReviewState";
import { englishSurroundings } from "../../support/englishSurroundings";
import { spreadsheetTexts } from "../../support/spreadsheetTexts";
import { dollar } from "../../support/anInvoice";
import type { RowId } from "../../../shared/invoicing/ids";

// two classes, so that a heading stands between the third line and the milestone
const loaded = aLoadedInvoice({
  details: [
    aLineDetail({ id: "a", description: "Analysis", tax: "0" }),
    aLineDetail({ id: "b", description: "Build", quantity: "4", tax: "0" }),
    aLineDetail({ id: "c", description: "=Check", quantity: "2", price: null, tax: "0" }),
    aMilestone({ id: "m", description: "Go live", tax: "0" }),
    aProductRow({ id: "p" }),
  ],
});

describe("a paste", () => {
  it("of one cell is an edit at once", () => {
    const grid = aGrid(loaded);
    grid.select(["a", "quantity"]);
    pasteSelected(grid.places, "7.5\r\n");
    expect([grid.pending(), grid.asked(), grid.told()]).toEqual([["a quantity 7.5"], null, 1]);
  });

  it("that is asked about is of the lines as they are when it is agreed to", () => {
    const grid = aGrid(loaded);
    grid.select(["a", "quantity"]);
    pasteSelected(grid.places, "5\n6");
    grid.places.store.dispatch({ type: "rowRemoved", row: "a" as RowId });
    expect(grid.said()).toEqual(["a quantity ✗ The line is to be taken off: put it back first.", "b quantity → 6"]);
  });

  it.each<{
    why: string;
    from: [string, "quantity" | "price" | "description" | "billingType" | "externalDescription" | "date"];
    text: string;
    said: string[];
  }>([
    {
      why: "goes down the lines, whatever headings stand between them",
      from: ["b", "quantity"],
      text: "1\n2\n3",
      said: ["b quantity → 1", "m quantity ✗ A milestone's amount is fixed by the contract."],
    },
    {
      why: "that cannot be read says why",
      from: ["a", "quantity"],
      text: "1,5\r\n",
      said: ["a quantity ✗ The thousands separator is in the wrong place. Did you mean a decimal sign?"],
    },
    {
      why: "of a percentage is no quantity",
      from: ["a", "quantity"],
      text: "25%",
      said: ["a quantity ✗ This is not a number."],
    },
    {
      why: "below zero as this user does not write it",
      from: ["a", "price"],
      text: "$(5.00)",
      said: ["a price ✗ Write a number below zero as -5."],
    },
    {
      why: "of another currency is no amount of this one",
      from: ["a", "price"],
      text: "€5.00",
      said: ["a price ✗ This is not a number."],
    },
    {
      why: "that changes a sign is asked about",
      from: ["a", "quantity"],
      text: "\u22122",
      said: ["a quantity → -2 Another sign makes a credit of a charge, or a charge of a credit."],
    },
    {
      why: "of a word that is no billing type",
      from: ["a", "billingType"],
      text: "Free\tx",
      said: ["a billingType ✗ There is no such billing type to choose.", "a quantity ✗ This is not a number."],
    },
    {
      why: "into a column that only shows, unless it is what stands there",
      from: ["a", "date"],
      text: "10/1/2026\tNew\tSomebody",
      said: ["a description → New", "a resource ✗ This column only shows."],
    },
    {
      why: "leaves what an empty cell stands for, as a merged one does",
      from: ["a", "description"],
      text: "New\n\nNewer",
      said: ["a description → New", "c description → Newer"],
    },
  ])("$why", ({ from, text, said }) => {
    const grid = aGrid(loaded);
    grid.select(from);
    pasteSelected(grid.places, text);
    expect(grid.said()).toEqual(said);
    expect(grid.pending()).toEqual([]);
  });

  it("of more rows than a function takes arguments is read all the same, as one of a whole column is", () => {
    const grid = aGrid(loaded);
    grid.select(["a", "externalDescription"]);
    pasteSelected(grid.places, `Work${"\r\n".repeat(300_000)}`);
    expect(grid.pending()).toEqual(["a externalDescription Work"]);
  });

  it("says how much of it lies beyond the last line", () => {
    const grid = aGrid(loaded);
    grid.select(["m", "description"]);
    pasteSelected(grid.places, "1\n2\n3\n4\n");
    expect(grid.asked()?.beyond).toBe(2);
  });

  it.each([
    { why: "one value fills a range", text: "Work", to: "c", said: ["a → Work", "b → Work", "c → Work"] },
    { why: "two fill a range twice as high", text: "X\nY", to: "c", said: ["a → X", "b → Y"] },
  ])("$why", ({ text, to, said }) => {
    const grid = aGrid(loaded);
    grid.select(["a", "externalDescription"], [to, "externalDescription"]);
    pasteSelected(grid.places, text);
    expect(grid.said()).toEqual(said.map((each) => each.replace(" ", " externalDescription ")));
  });

  it.each(spreadsheetTexts.filter(({ plain }) => plain.includes("setup")))(
    "of $from: a text of two lines is one line",
    ({ plain }) => {
      const grid = aGrid(loaded);
      grid.select(["a", "description"]);
      pasteSelected(grid.places, plain);
      expect(grid.said()[0]).toBe('a description → Two lines: "setup" and test');
    },
  );

  it("reads numbers as this user writes them, with the currency's own sign", () => {
    const danish = formatsFrom({ numberFormattingInfo: { numberDecimalSeparator: ",", numberGroupSeparator: "." } });
    const kroner = aLoadedInvoice({ invoice: { currency: { code: "DKK", decimals: 2 } }, details: loaded.details });
    const grid = aGrid(kroner, aReview(kroner), { ...englishSurroundings, formats: danish });
    grid.select(["a", "price"]);
    pasteSelected(grid.places, "1.234,50 kr.\n-5,00 kr.\n1\u202f234,50\n");
    expect(grid.said().map((each) => each.slice(0, 17).trim())).toEqual(
      ["a price → 1234.5", "b price → -5 Anoth", "c price → 1234.5"].map((each) => each.slice(0, 17).trim()),
    );
  });
});

/** What is put on the clipboard as text; null where that keeps what it has. */
function copiedText(grid: ReturnType<typeof aGrid>): string | null {
  let copied: string | null = null;
  const setData = (format: string, text: string): void => void (format === "text/plain" && (copied = text));
  copySelected(grid.places, { clipboardData: { setData }, preventDefault: () => undefined });
  return copied;
}

describe("a copy", () => {
  it("is of the selected cells alone, as they stand with what is pending, and an amount is a number", () => {
    const grid = aGrid(loaded);
    grid.places.store.dispatch({ type: "fieldEdited", row: "b" as RowId, field: "description", value: "Built" });
    grid.select(["a", "description"], ["m", "amount"]);
    expect(copiedText(grid)).toBe(
      [
        ["Analysis", "Developer 1, Developer", "Chargeable", "8", "Hour", "200.00", "1,600.00"],
        ["Built", "Developer 1, Developer", "Chargeable", "4", "Hour", "200.00", "800.00"],
        ["'=Check", "Developer 1, Developer", "Chargeable", "2", "Hour", "", ""],
        ["Go live", "Developer 1, Developer", "Chargeable", "1", "Hour", "5,000.00", "5,000.00"],
      ]
        .map((cells) => `${cells.join("\t")}\r\n`)
        .join(""),
    );
  });

  it("of whole lines has headings, and pasted back where it came from changes nothing", () => {
    const grid = aGrid(loaded);
    grid.select(["a", "date"], ["b", "open"]);
    const text = copiedText(grid) ?? "";
    expect(text.split("\t").slice(0, 8)).toEqual([
      "Date",
      "Description",
      "Resource, role",
      "Billing type",
      "Quantity",
      "Unit",
      `Price (${dollar.code})`,
      `Amount (${dollar.code})`,
    ]);
    pasteSelected(grid.places, text);
    expect([grid.said(), grid.asked()?.beyond]).toEqual([[], 0]);
    pasteSelected(grid.places, text.replace("Build", "Built"));
    expect(grid.said()).toEqual(["b description → Built"]);
  });

  it("of a group's heading alone leaves the clipboard what it has", () => {
    const grid = aGrid(loaded);
    const heading = grid.places.rows[0]?.key ?? "";
    grid.select([heading, "quantity"]);
    expect(copiedText(grid)).toBeNull();
  });
});

describe("filling down", () => {
  it("gives the lines the first one's values in one step, at once where all of them take it", () => {
    const grid = aGrid(loaded);
    grid.select(["a", "quantity"], ["b", "quantity"]);
    fillDown(grid.places);
    expect([grid.pending(), grid.asked()]).toEqual([["b quantity 8"], null]);
    grid.places.store.dispatch({ type: "undoPressed" });
    expect(grid.pending()).toEqual([]);
  });

  it("of one line takes the values of the one above", () => {
    const grid = aGrid(loaded);
    grid.select(["b", "description"]);
    fillDown(grid.places);
    expect(grid.pending()).toEqual(["b description Analysis"]);
  });

  it("shows first what is refused", () => {
    const grid = aGrid(loaded);
    grid.select(["a", "quantity"], ["p", "quantity"]);
    fillDown(grid.places);
    expect(grid.said()).toEqual([
      "b quantity → 8",
      "c quantity → 8",
      "m quantity ✗ A milestone's amount is fixed by the contract.",
      "p quantity ✗ A product line is not changed here.",
    ]);
  });

  it("by mouse repeats the lines that it began with", () => {
    const grid = aGrid(loaded);
    grid.select(["a", "description"], ["m", "description"]);
    const top = grid.places.indexOf.get("a") ?? 0;
    fillDown(grid.places, { columns: grid.places.columns, top, bottom: top + 1, left: 1, right: 1 });
    expect(grid.pending()).toEqual(["c description Analysis", "m description Build"]);
  });

  it("gives no line a missing price", () => {
    const grid = aGrid(aLoadedInvoice({ details: [aLineDetail({ id: "c", price: null }), aLineDetail({ id: "d" })] }));
    grid.select(["c", "price"], ["d", "price"]);
    fillDown(grid.places);
    expect(grid.said()).toEqual(["d price ✗ A number is needed here."]);
  });
});

describe("Delete", () => {
  it("empties a text", () => {
    const grid = aGrid(loaded);
    grid.select(["a", "description"]);
    deleteSelected(grid.places);
    expect(grid.pending()).toEqual(["a description"]);
  });

  it("takes a line off from any other cell, and back", () => {
    const grid = aGrid(loaded);
    grid.select(["a", "quantity"]);
    deleteSelected(grid.places);
    expect(grid.pending()).toEqual(["a off"]);
    deleteSelected(grid.places);
    expect(grid.pending()).toEqual([]);
  });

  it("takes whole rows off in one step, back where all of them are off, and says which cannot go", () => {
    const grid = aGrid(loaded);
    grid.select(["a", "date"], ["b", "open"]);
    deleteSelected(grid.places);
    expect(grid.pending()).toEqual(["a off", "b off"]);
    grid.select(["a", "date"], ["p", "open"]);
    deleteSelected(grid.places);
    expect(grid.said()).toEqual(["c remove →", "m remove →", "p remove ✗ A product line is not changed here."]);
  });

  it("over a range empties the texts, and says what must have a value", () => {
    const grid = aGrid(loaded);
    grid.select(["a", "description"], ["a", "quantity"]);
    deleteSelected(grid.places);
    expect(grid.said()).toEqual([
      "a description →",
      "a billingType ✗ There is no such billing type to choose.",
      "a quantity ✗ A number is needed here.",
    ]);
  });

  it("leaves a line that is to be taken off as it is, and says so", () => {
    const off = after(aReview(loaded), { type: "rowRemoved", row: "a" as RowId });
    const grid = aGrid(loaded, off);
    grid.select(["a", "description"]);
    deleteSelected(grid.places);
    expect(grid.said()).toEqual(["a description ✗ The line is to be taken off: put it back first."]);
  });
});
