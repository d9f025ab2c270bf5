import { placeAfterKey } from "../../../InvoiceReview/list/listMoves";

describe("a key in the list of 30 invoices and 5 columns", () => {
  const size = { row: 31, column: 5 };
  it.each([
    { why: "down", key: "ArrowDown", from: [1, 1], to: [2, 1] },
    { why: "the last invoice stays", key: "ArrowDown", from: [30, 1], to: [30, 1] },
    { why: "up to the headings, which sort", key: "ArrowUp", from: [1, 4], to: [0, 4] },
    { why: "no further", key: "ArrowUp", from: [0, 4], to: [0, 4] },
    { why: "to the cell beside it", key: "ArrowRight", from: [3, 1], to: [3, 2] },
    { why: "and back", key: "ArrowLeft", from: [3, 1], to: [3, 0] },
    { why: "no row begins before its tick", key: "ArrowLeft", from: [3, 0], to: [3, 0] },
    { why: "or goes on behind its last cell", key: "ArrowRight", from: [3, 4], to: [3, 4] },
    { why: "a page down", key: "PageDown", from: [2, 1], to: [12, 1] },
    { why: "to the last, where there is less than a page", key: "PageDown", from: [25, 1], to: [30, 1] },
    { why: "a page up", key: "PageUp", from: [12, 1], to: [2, 1] },
    { why: "to the first invoice, not to the headings", key: "PageUp", from: [4, 1], to: [1, 1] },
    { why: "the first invoice", key: "Home", from: [20, 3], to: [1, 3] },
    { why: "the last one", key: "End", from: [2, 3], to: [30, 3] },
  ])("$why: $key", ({ key, from: [row = 0, column = 0], to: [toRow, toColumn] }) =>
    expect(placeAfterKey(key, { row, column }, size)).toEqual({ row: toRow, column: toColumn }),
  );

  it.each(["a", "Tab", "Escape", " "])("is none that moves: %s", (key) =>
    expect(placeAfterKey(key, { row: 1, column: 1 }, size)).toBeNull(),
  );

  it("stays among the headings where there is no invoice", () =>
    expect(placeAfterKey("End", { row: 0, column: 1 }, { row: 1, column: 5 })).toEqual({ row: 0, column: 1 }));
});
