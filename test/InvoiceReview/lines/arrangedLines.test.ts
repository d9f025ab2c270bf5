import { arrangedLines } from "../../../InvoiceReview/lines/arrangedLines";
import { describeLines } from "../../../InvoiceReview/lines/describeLine";
import { findCell } from "../../../InvoiceReview/lines/findCell";
import type { GridRow } from "../../../InvoiceReview/lines/gridRows";
import { readFilter } from "../../../InvoiceReview/lines/lineFilter";
import { gridColumns } from "../../../InvoiceReview/lines/gridColumns";
import { type DataColumn, isDataColumn } from "../../../InvoiceReview/lines/lineValue";
import type { ReviewEvent } from "../../../InvoiceReview/app/reviewEvent";
import { groupings } from "../../../shared/invoicing/arranging/grouping";
import { totalsOf } from "../../../shared/invoicing/invoiceFigures";
import type { RowId } from "../../../shared/invoicing/ids";
import { formatsFrom } from "../../../shared/platform/formats";
import { aLineDetail } from "../../support/aLineDetail";
import { aLoadedInvoice } from "../../support/aLoadedInvoice";
import { amount } from "../../support/amount";
import { dollar } from "../../support/anInvoice";
import { after, aReview } from "../../support/aReviewState";
import { englishSurroundings } from "../../support/englishSurroundings";
import { totalsText } from "../../support/someDetails";

const details = [
  aLineDetail({ id: "cable", description: "Cable 10", quantity: "2", price: "10", tax: "5" }),
  aLineDetail({ id: "screen", description: "screen", quantity: "8", price: "200.5", billingType: "complimentary" }),
  { ...aLineDetail({ id: "unpriced", description: "", quantity: "-1.5", price: null }), roleOrCategory: "Mover " },
  aLineDetail({ id: "cable 9", description: "Cable 9", quantity: "1000", price: "10" }),
];
const dataColumns = gridColumns.map(({ key }) => key).filter(isDataColumn);
const words = describeLines(dollar, englishSurroundings);
const review = aReview(aLoadedInvoice({ details }));
const filtered = (column: DataColumn, text: string): ReviewEvent => ({ type: "linesFiltered", column, text });
const sorted = (by: DataColumn, isReverse = false): ReviewEvent => ({ type: "linesSorted", sorted: { by, isReverse } });
const shown = (...events: readonly ReviewEvent[]): readonly string[] =>
  arrangedLines(after(review, ...events), null, words).map(({ id }) => id);

describe("lines that pass a filter", () => {
  it.each<{ why: string; column: DataColumn; text: string; says: readonly string[] }>([
    {
      why: "a part of a text, in letters of either kind",
      column: "description",
      text: "CABLE",
      says: ["cable", "cable 9"],
    },
    { why: "a choice by the word that is shown", column: "billingType", text: "compl", says: ["screen"] },
    { why: "the whole of a text, with = before it", column: "description", text: "=cable 9", says: ["cable 9"] },
    {
      why: "a text that ends in a blank, by its whole",
      column: "resource",
      text: "=Developer 1, Mover",
      says: ["unpriced"],
    },
    { why: "a day as it is written here", column: "date", text: "10/1/2026", says: details.map(({ id }) => id) },
    {
      why: "a figure that is the same, however it is written",
      column: "price",
      text: "10.00",
      says: ["cable", "cable 9"],
    },
    { why: "with = before it as well", column: "price", text: "=200.5", says: ["screen"] },
    { why: "at least", column: "quantity", text: ">= 8", says: ["screen", "cable 9"] },
    { why: "above, with digits grouped", column: "quantity", text: ">1,000", says: [] },
    { why: "below nothing", column: "quantity", text: "<0", says: ["unpriced"] },
    {
      why: "no more than: what has no figure is neither more nor less",
      column: "amount",
      text: "<=20",
      says: ["cable"],
    },
    { why: "nothing there, of a figure", column: "price", text: "=", says: ["unpriced"] },
    { why: "nothing there, of a text", column: "description", text: "=", says: ["unpriced"] },
    { why: "0 is something: no tax is not a tax of 0", column: "tax", text: "0", says: [] },
  ])("$why: $column $text", ({ column, text, says }) => expect(shown(filtered(column, text))).toEqual(says));

  it.each<{ text: string; says: string }>([
    { text: "many", says: "notANumber" },
    { text: "> ", says: "notANumber" },
    { text: "1.2.3", says: "decimalTwice" },
  ])("'$text' asks nothing of a figure: $says", ({ text, says }) => {
    const read = readFilter("quantity", text, words);
    expect(read.ok || read.error.kind).toBe(says);
  });

  it("a figure is read in the user's own digits", () => {
    const formats = formatsFrom({ numberFormattingInfo: { numberDecimalSeparator: ",", numberGroupSeparator: "." } });
    const read = readFilter("quantity", ">=1.000,00", describeLines(dollar, { ...englishSurroundings, formats }));
    expect(details.filter((detail) => read.ok && read.value(detail)).map(({ id }) => id)).toEqual(["cable 9"]);
  });

  it("filters of several columns hold together, and all go at once", () => {
    const both = [filtered("description", "cable"), filtered("quantity", "<10")];
    expect(shown(...both)).toEqual(["cable"]);
    expect(shown(...both, filtered("quantity", ""))).toEqual(["cable", "cable 9"]);
    expect(shown(...both, { type: "linesFiltered", column: null, text: "" })).toEqual(details.map(({ id }) => id));
  });

  it("what is edited counts as it will be", () => {
    const edit = { type: "fieldEdited", row: "cable" as RowId, field: "quantity", value: amount("9") } as const;
    expect(shown(edit, filtered("amount", "90"))).toEqual(["cable"]);
  });
});

describe("the order of lines", () => {
  it.each<{ why: string; by: DataColumn; isReverse?: boolean; says: string }>([
    { why: "figures by size, not by their digits", by: "quantity", says: "unpriced, cable, screen, cable 9" },
    { why: "the other way round", by: "quantity", isReverse: true, says: "cable 9, screen, cable, unpriced" },
    { why: "what has nothing there comes last", by: "price", says: "cable, cable 9, screen, unpriced" },
    { why: "whichever way", by: "price", isReverse: true, says: "screen, cable, cable 9, unpriced" },
    {
      why: "texts by the alphabet, numbers in them by size",
      by: "description",
      says: "cable 9, cable, screen, unpriced",
    },
    { why: "those that are alike stay as they were read", by: "unit", says: "cable, screen, unpriced, cable 9" },
  ])("$why", ({ by, isReverse, says }) => expect(shown(sorted(by, isReverse)).join(", ")).toBe(says));

  it("another invoice is opened with all of its lines, as they were read", () => {
    const { id } = review.open ?? { id: null };
    if (!id) throw new Error("Nothing is open.");
    const again = after(review, sorted("price"), filtered("price", "10"), { type: "closed" }, { type: "opened", id });
    expect([again.grid.sorted, again.grid.filters.size]).toEqual([null, 0]);
  });
});

it.each(groupings.map((grouping) => ({ name: grouping.join(", ") || "none", grouping })))(
  "grouped by $name the whole is the same, and edits go on being followed",
  ({ grouping }) => {
    const edit = { type: "fieldEdited", row: "cable" as RowId, field: "quantity", value: amount("7") } as const;
    const state = after(review, { type: "linesGrouped", grouping }, edit);
    if (state.open?.load.kind !== "loaded") throw new Error("Nothing is open.");
    const { loaded, totals } = state.open.load;
    const { rows } = state.workspaces.get(state.open.id)?.edits ?? { rows: new Map() };
    const fresh = totalsOf(loaded, rows, { decimals: 2, rounding: "halfToEven" }, grouping);
    const asText = ({ byGroup, whole }: typeof totals) =>
      [["", whole] as const, ...byGroup].map(([key, each]) => [key, totalsText(each)]).sort();
    expect(asText(totals)).toEqual(asText(fresh));
    expect(totals.whole.chargeable.toFixed()).toBe("10070");
  },
);

describe("looking for a text", () => {
  const rows = details.map(({ id }): GridRow => ({ kind: "detail", key: id, row: id }));
  const byId = new Map(details.map((detail) => [detail.id, detail]));
  const textIn = (row: RowId, column: DataColumn): string => {
    const detail = byId.get(row);
    return detail ? words.textIn(detail, column) : "";
  };
  const found = (text: string, rowKey: string | null, column: DataColumn, step: 1 | -1 = 1): string => {
    const place = findCell(rows, dataColumns, { rowKey, column }, text, step, textIn);
    return place ? `${place.rowKey} ${place.column}` : "none";
  };
  it.each<{ why: string; says: string; of: Parameters<typeof found> }>([
    { why: "from the cell on", of: ["cable", "cable", "date"], says: "cable description" },
    {
      why: "not the cell itself, while there is another",
      of: ["cable", "cable", "description"],
      says: "cable 9 description",
    },
    { why: "and from the end at the beginning", of: ["cable", "cable 9", "description"], says: "cable description" },
    { why: "backwards", of: ["cable", "cable", "description", -1], says: "cable 9 description" },
    { why: "itself, where it is the only one", of: ["screen", "screen", "description"], says: "screen description" },
    { why: "a figure as it is shown", of: ["1,604.00", "cable", "date"], says: "screen amount" },
    { why: "what is nowhere", of: ["tape", "cable", "date"], says: "none" },
    { why: "before the grid was entered, from its beginning", of: ["cable", null, "date"], says: "cable description" },
  ])("$why", ({ of, says }) => expect(found(...of)).toBe(says));

  it("nothing is found where there is nothing", () => {
    expect(findCell([], dataColumns, { rowKey: null, column: "date" }, "x", 1, textIn)).toBeNull();
  });
});
