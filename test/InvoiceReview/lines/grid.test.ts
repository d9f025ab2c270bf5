import { cursorReducer, firstCursor, type CursorEvent, type GridCursor } from "../../../InvoiceReview/lines/gridCursor";
import { gridColumns } from "../../../InvoiceReview/lines/gridColumns";
import { nextColumn, placeAfterKey } from "../../../InvoiceReview/lines/gridMoves";
import { type GridRow, gridRows } from "../../../InvoiceReview/lines/gridRows";
import {
  byLineAndClass,
  groupings,
  groupKey,
  type Grouping,
  groupsOf,
} from "../../../shared/invoicing/arranging/grouping";
import { lineGroup } from "../../../shared/invoicing/invoiceFigures";
import type { LineDetail, LoadedInvoice } from "../../../shared/invoicing/invoice";
import type { InvoiceLineId, RowId } from "../../../shared/invoicing/ids";
import type { CalendarDate } from "../../../shared/invoicing/words/calendarDate";
import { aLineDetail, aMilestone } from "../../support/aLineDetail";
import { anUnreadRow } from "../../support/anUnreadRow";
import { aLoadedInvoice } from "../../support/aLoadedInvoice";

const day = (text: string) => text as CalendarDate;

const loaded = aLoadedInvoice({
  details: [
    aLineDetail({ id: "fee", transactionClass: "fee" }),
    aLineDetail({ id: "time-2" }),
    aLineDetail({ id: "time-1" }),
    aMilestone({ id: "milestone", lineId: "line-2" }),
  ],
  lines: { "line-3": {} },
});
const line = (id: string) => lineGroup(id as InvoiceLineId);
const time = groupKey("class", "time", line("line-1"));

/** The rows with these groups closed; filtered, of what is listed alone. */
const rowsOf = (
  invoice: LoadedInvoice,
  collapsed: readonly string[] = [],
  only: readonly string[] | null = null,
  grouping: Grouping = byLineAndClass,
): readonly GridRow[] => {
  const listed = only && new Set(only as RowId[]);
  const details = invoice.details.filter(({ id }) => listed?.has(id) ?? true);
  return gridRows(invoice, details, grouping, new Set(collapsed), listed);
};

const shown = (...view: [collapsed?: readonly string[], only?: readonly string[] | null, grouping?: Grouping]) =>
  rowsOf(loaded, ...view).map(rowText);

function rowText(row: GridRow): string {
  if (row.kind === "unread") return row.unread ? `! ${row.unread.id}` : "could not be read";
  return row.kind === "detail" ? `  ${row.row}` : `${row.isInner ? " " : ""}${row.value}`;
}

describe("the rows of the grid", () => {
  it.each<{ why: string; collapsed?: string[]; only?: string[]; says: string[] }>([
    {
      why: "contract line, class in its fixed order, then rows as they were read",
      says: [
        "line-1",
        " time",
        "  time-2",
        "  time-1",
        " fee",
        "  fee",
        "line-2",
        " milestone",
        "  milestone",
        "line-3",
      ],
    },
    {
      why: "a collapsed line is its heading alone",
      collapsed: [line("line-1"), line("line-2")],
      says: ["line-1", "line-2", "line-3"],
    },
    {
      why: "so is a collapsed class",
      collapsed: [time],
      says: ["line-1", " time", " fee", "  fee", "line-2", " milestone", "  milestone", "line-3"],
    },
    { why: "filtered, empty groups are left out", only: ["time-1"], says: ["line-1", " time", "  time-1"] },
    { why: "filtered to nothing", only: [], says: [] },
  ])("$why", ({ collapsed, only, says }) => expect(shown(collapsed, only ?? null)).toEqual(says));

  const people: readonly LineDetail[] = [
    { ...aLineDetail({ id: "b" }), resource: "Berit", date: day("2026-10-02") },
    { ...aLineDetail({ id: "none", lineId: "line-2" }), resource: "", date: null },
    { ...aLineDetail({ id: "a", transactionClass: "fee" }), resource: "Anna", date: day("2026-09-30") },
    { ...aLineDetail({ id: "b2" }), resource: "Berit", date: day("2026-09-30") },
  ];
  it.each<{ why: string; by: Grouping; says: string[] }>([
    {
      why: "by resource, in the order of their names; what has none comes last",
      by: ["resource"],
      says: ["Anna", "  a", "Berit", "  b", "  b2", "", "  none"],
    },
    {
      why: "by day, from the first on",
      by: ["day"],
      says: ["2026-09-30", "  a", "  b2", "2026-10-02", "  b", "", "  none"],
    },
    { why: "by class, in its fixed order", by: ["class"], says: ["time", "  b", "  none", "  b2", "fee", "  a"] },
    { why: "by contract line alone", by: ["line"], says: ["line-1", "  b", "  a", "  b2", "line-2", "  none"] },
    { why: "by nothing, one after the other", by: [], says: ["  b", "  none", "  a", "  b2"] },
  ])("$why", ({ by, says }) =>
    expect(rowsOf(aLoadedInvoice({ details: people }), [], null, by).map(rowText)).toEqual(says),
  );

  it("a heading's key is the group that its lines are counted in", () => {
    for (const by of groupings) {
      const keys = rowsOf(aLoadedInvoice({ details: people }), [], null, by).flatMap((row) =>
        row.kind === "group" ? row.key : [],
      );
      expect(new Set(keys)).toEqual(new Set(people.flatMap((detail) => groupsOf(detail, by))));
    }
  });

  it("what could not be read comes first, under a heading of its own, and filtered where an edit of it is kept", () => {
    const odd: LoadedInvoice = { ...loaded, unread: [anUnreadRow("odd-1"), anUnreadRow("odd-2")] };
    expect([
      rowsOf(odd).slice(0, 4).map(rowText),
      rowsOf(odd, [], []).map(rowText),
      rowsOf(odd, [], ["odd-2", "fee"]).map(rowText),
    ]).toEqual([
      ["could not be read", "! odd-1", "! odd-2", "line-1"],
      [],
      ["could not be read", "! odd-2", "line-1", " fee", "  fee"],
    ]);
  });

  it("have keys of their own", () => {
    // two rows whose ids cannot be read either
    const odd: LoadedInvoice = { ...loaded, unread: [anUnreadRow(""), anUnreadRow("")] };
    const keys = rowsOf(odd).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe("where a key takes the cursor", () => {
  const rows = rowsOf(loaded);
  const last = rows.length - 1;
  const columns = gridColumns.map(({ key }) => key);
  const [first = "date", second = "date", end = "date"] = [columns[0], columns[1], columns.at(-1)];
  const to = (key: string, row: number, column: typeof first, ctrlKey = false): string => {
    const place = placeAfterKey({ key, ctrlKey }, rows, row, gridColumns, column, 4);
    return place ? `${rows.findIndex((each) => each.key === place.rowKey)} ${place.column}` : "nowhere";
  };
  it.each([
    { why: "down", key: "ArrowDown", from: 0, at: second, to: `1 ${second}` },
    { why: "up", key: "ArrowUp", from: 1, at: second, to: `0 ${second}` },
    { why: "not above the first row", key: "ArrowUp", from: 0, at: second, to: `0 ${second}` },
    { why: "not below the last", key: "ArrowDown", from: last, at: second, to: `${last} ${second}` },
    { why: "left", key: "ArrowLeft", from: 1, at: second, to: `1 ${first}` },
    { why: "not before the first column", key: "ArrowLeft", from: 1, at: first, to: `1 ${first}` },
    { why: "not behind the last", key: "ArrowRight", from: 1, at: end, to: `1 ${end}` },
    { why: "a page down", key: "PageDown", from: 1, at: second, to: `5 ${second}` },
    {
      why: "a page down beyond the end is the last row",
      key: "PageDown",
      from: last - 1,
      at: second,
      to: `${last} ${second}`,
    },
    { why: "a page up", key: "PageUp", from: 5, at: second, to: `1 ${second}` },
    { why: "the row's begin", key: "Home", from: 3, at: second, to: `3 ${first}` },
    { why: "the row's end", key: "End", from: 3, at: second, to: `3 ${end}` },
    { why: "the grid's begin", key: "Home", from: 3, at: second, ctrlKey: true, to: `0 ${first}` },
    { why: "the grid's end", key: "End", from: 3, at: second, ctrlKey: true, to: `${last} ${end}` },
    { why: "a letter is no move", key: "a", from: 3, at: second, to: "nowhere" },
  ])("$why", ({ key, from, at, ctrlKey, to: place }) => expect(to(key, from, at, ctrlKey)).toBe(place));

  it("in an empty grid there is nowhere to go", () => {
    expect(placeAfterKey({ key: "ArrowDown", ctrlKey: false }, [], 0, gridColumns, "quantity", 4)).toBeNull();
  });
});

describe("Tab goes through the columns that can be edited", () => {
  const editable = gridColumns.filter(({ field }) => field).map(({ key }) => key);
  it("forwards and back", () => {
    for (const [place, key] of editable.entries()) {
      expect(nextColumn(gridColumns, key, 1)).toBe(editable[place + 1] ?? key);
      expect(nextColumn(gridColumns, key, -1)).toBe(editable[place - 1] ?? key);
    }
  });
});

describe("the cursor", () => {
  const at = (...events: readonly CursorEvent[]): GridCursor =>
    events.reduce<GridCursor>((cursor, event) => cursorReducer(cursor, event)[0], firstCursor);
  const moved: CursorEvent = { type: "moved", rowKey: "r", column: "quantity" };
  const away: CursorEvent = { type: "moved", rowKey: "s", column: "price" };
  const begun: CursorEvent = { type: "editBegun", rowKey: "r", column: "quantity", text: "1,5", isReplaced: true };
  const refused: CursorEvent = { type: "editRefused", problem: "No number" };

  it.each<{ why: string; events: readonly CursorEvent[]; row: string | null; editing: GridCursor["editing"] }>([
    { why: "begins nowhere", events: [], row: null, editing: null },
    { why: "moves", events: [moved, away], row: "s", editing: null },
    { why: "an edit that can be taken ends when it moves on", events: [moved, begun, away], row: "s", editing: null },
    {
      why: "an edit begins in its own cell, wherever the cursor was",
      events: [away, begun],
      row: "r",
      editing: { text: "1,5", isReplaced: true, problem: null },
    },
    {
      why: "one that is open is not begun over, from whichever cell",
      events: [moved, begun, refused, { ...begun, rowKey: "s", text: "7" }],
      row: "r",
      editing: { text: "1,5", isReplaced: true, problem: "No number" },
    },
    {
      why: "a refused edit keeps the cursor and what was typed",
      events: [moved, begun, refused, away],
      row: "r",
      editing: { text: "1,5", isReplaced: true, problem: "No number" },
    },
    { why: "Esc ends it", events: [moved, begun, refused, { type: "editEnded" }, away], row: "s", editing: null },
    {
      why: "typing on forgets the refusal",
      events: [moved, begun, refused, { type: "editRetyped" }],
      row: "r",
      editing: { text: "1,5", isReplaced: true, problem: null },
    },
    { why: "typing without an edit is nothing", events: [moved, { type: "editRetyped" }], row: "r", editing: null },
    { why: "a refusal without an edit is nothing", events: [moved, refused], row: "r", editing: null },
  ])("$why", ({ events, row, editing }) => expect(at(...events)).toMatchObject({ rowKey: row, editing }));
});
