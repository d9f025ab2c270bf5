import type { CalendarDate } from "../../shared/invoicing/words/calendarDate";
import { dataSetView, runListCommand } from "../../shared/platform/dataSetView";
import { aDataSet } from "../support/aDataSet";

describe("the maker's view", () => {
  it("has the maker's columns in the maker's order, hidden ones left out", () => {
    const { dataSet } = aDataSet({
      columns: [
        { name: "total", dataType: "Currency", order: 2 },
        { name: "number", displayName: "Invoice ID", order: 0 },
        { name: "secret", isHidden: true, order: 1 },
      ],
      rows: { a: { number: "PINV-1", total: "$5.00", secret: "x" } },
      sorting: [{ name: "total", sortDirection: 1 }],
    });
    expect(dataSetView(dataSet)).toEqual({
      isLoading: false,
      error: null,
      columns: [
        { name: "number", title: "Invoice ID", isNumber: false, isSortable: true, widthShare: 1, sorted: null },
        { name: "total", title: "total", isNumber: true, isSortable: true, widthShare: 1, sorted: "descending" },
      ],
      rows: [{ id: "a", cells: ["PINV-1", "$5.00"] }],
      hasNextPage: false,
      hasPreviousPage: false,
      totalRows: 1,
    });
  });

  it.each([
    { why: "while it loads", parts: { loading: true }, says: { isLoading: true, rows: [], columns: [] } },
    { why: "an error with words", parts: { error: "Too old." }, says: { error: "Too old." } },
    { why: "an error without", parts: { error: "" }, says: { error: "" } },
    {
      why: "a number of rows that the platform does not know",
      parts: { paging: { totalResultCount: -1 } },
      says: { totalRows: null },
    },
    {
      why: "a value that is not there",
      parts: { columns: [{ name: "x" }], rows: { a: {} } },
      says: { rows: [{ id: "a", cells: [""] }] },
    },
    {
      why: "a column that cannot be sorted",
      parts: { columns: [{ name: "x", disableSorting: true }] },
      says: { columns: [{ isSortable: false }] },
    },
    ...[
      { why: "a width that is none", is: NaN, share: 100 },
      { why: "a width of nothing", is: 0, share: 100 },
      { why: "a width beyond what a designer gives", is: 9000, share: 400 },
    ].map(({ why, is, share }) => ({
      why,
      parts: { columns: [{ name: "x", visualSizeFactor: is }] },
      says: { columns: [{ widthShare: share }] },
    })),
  ])("$why", ({ parts, says }) => expect(dataSetView(aDataSet(parts).dataSet)).toMatchObject(says));

  it("a row that is listed and not there yet is left out", () => {
    const { dataSet } = aDataSet({ rows: { a: {} } });
    const early = { ...dataSet, sortedRecordIds: ["a", "b"] };
    expect(dataSetView(early).rows.map(({ id }) => id)).toEqual(["a"]);
  });

  it("leaves the platform's own columns as they are", () => {
    const { dataSet } = aDataSet({
      columns: [
        { name: "b", order: 1 },
        { name: "a", order: 0 },
      ],
    });
    dataSetView(dataSet);
    expect(dataSet.columns.map(({ name }) => name)).toEqual(["b", "a"]);
  });
});

describe("a list's command", () => {
  it.each<{
    why: string;
    command: Parameters<typeof runListCommand>[1];
    parts?: Parameters<typeof aDataSet>[0];
    calls: string[];
  }>([
    { why: "refresh", command: { kind: "refresh" }, calls: ["refresh"] },
    { why: "not while it loads", command: { kind: "refresh" }, parts: { loading: true }, calls: [] },
    {
      why: "a selection also while it loads",
      command: { kind: "select", ids: ["a"] },
      parts: { loading: true },
      calls: ['select ["a"]'],
    },
    {
      why: "sorting keeps the filter, which the platform drops",
      command: { kind: "sort", column: "x" },
      parts: { filter: { conditions: [] } },
      calls: ['setFilter {"conditions":[]}', "refresh"],
    },
    {
      why: "what narrows the list is set before it is read anew",
      command: {
        kind: "filter",
        to: { find: "unpaid", contract: null, isProjectOnly: false },
        today: "2026-11-22" as CalendarDate,
      },
      calls: ["refresh"],
    },
    { why: "without a filter none is set", command: { kind: "sort", column: "x" }, calls: ["refresh"] },
  ])("$why", ({ command, parts, calls }) => {
    const fake = aDataSet(parts);
    const narrowed: unknown[] = [];
    runListCommand(fake.dataSet, command, (_, { to }) => narrowed.push(to.find));
    expect(fake.calls).toEqual(calls);
    expect(narrowed).toEqual(command.kind === "filter" && calls.length > 0 ? [command.to.find] : []);
  });

  it.each([
    { why: "a column not sorted yet goes up", sorting: [{ name: "y", sortDirection: 0 as const }], after: 0 },
    { why: "one that goes up goes down", sorting: [{ name: "x", sortDirection: 0 as const }], after: 1 },
    { why: "one that goes down goes up", sorting: [{ name: "x", sortDirection: 1 as const }], after: 0 },
  ])("$why, and it is the only one", ({ sorting, after }) => {
    const { dataSet } = aDataSet({ sorting });
    runListCommand(dataSet, { kind: "sort", column: "x" }, () => undefined);
    expect(dataSet.sorting).toEqual([{ name: "x", sortDirection: after }]);
  });
});
