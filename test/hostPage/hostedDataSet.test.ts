import type { PagingWay } from "../../host/web/dataSet/pagingManner";
import { openedList, openList, settled } from "./aHostedList";

describe("a data set while it loads", () => {
  it("is drawn without columns and rows before the first page comes", async () => {
    const { list, seen } = openList();
    list.start();
    expect(seen).toEqual([{ loading: true, rows: 0, columns: 0 }]);
    await settled();
    expect(seen.at(-1)).toEqual({ loading: false, rows: 3, columns: 7 });
  });

  it("shows no rows while a refresh loads, and goes back to the first page, as observed", async () => {
    const { list, seen, shown } = await openedList();
    list.current().paging.loadNextPage();
    await settled();
    list.current().refresh();
    expect(seen.at(-1)).toEqual({ loading: true, rows: 0, columns: 7 });
    await settled();
    expect(shown()).toBe("abc");
  });

  it("says why it could not load, and a refresh mends it", async () => {
    const { list, mend } = openList({ fails: true });
    list.start();
    await settled();
    expect(list.current()).toMatchObject({ error: true, errorMessage: "The service is busy.", loading: false });
    mend();
    list.current().refresh();
    await settled();
    expect(list.current()).toMatchObject({ error: false, errorMessage: "" });
  });

  it("drops a page asked for meanwhile, with a warning", async () => {
    const { list, warnings, shown } = openList();
    list.start();
    list.current().paging.loadNextPage();
    await settled();
    expect(shown()).toBe("abc");
    expect(warnings).toEqual(["loadNextPage was dropped: the data set is loading."]);
  });
});

describe("a refresh as observed", () => {
  it("takes its time, shows no rows meanwhile, and drops another one", async () => {
    const { list, resume, asked, warnings, shown } = openList({ isSlow: true });
    list.start();
    await settled();
    expect(list.current()).toMatchObject({ loading: true, sortedRecordIds: [] });
    list.current().refresh();
    list.current().paging.reset();
    expect(warnings).toEqual(Array(2).fill("refresh was dropped: the data set is loading."));
    resume();
    await settled();
    expect(shown()).toBe("abc");
    expect(asked).toHaveLength(1);
    list.current().refresh();
    resume();
    await settled();
    expect(asked).toHaveLength(2);
  });

  it("of the grid's own is not dropped, and the last one is read", async () => {
    const { list, resume, asked } = openList({ isSlow: true });
    list.start();
    list.search("a");
    resume();
    await settled();
    expect(asked).toHaveLength(1);
    expect(asked[0]).toContain("contains(name,'a')");
  });
});

describe("paging", () => {
  type Paging = ComponentFramework.PropertyHelper.DataSetApi.Paging;
  const next = (paging: Paging): void => paging.loadNextPage();
  const exact = (number: number) => (paging: Paging) => paging.loadExactPage(number);

  it.each([
    { why: "the first page", steps: [], rows: "abc", first: 1, last: 1, hasNext: true },
    { why: "the next page joins at the end", steps: [next], rows: "abcdef", first: 1, last: 2, hasNext: true },
    { why: "until there is no more", steps: [next, next], rows: "abcdefg", first: 1, last: 3, hasNext: false },
    {
      why: "a next page where there is none changes nothing",
      steps: [next, next, next],
      rows: "abcdefg",
      first: 1,
      last: 3,
      hasNext: false,
    },
    {
      why: "only the new page, when asked",
      steps: [(p: Paging) => p.loadNextPage(true)],
      rows: "def",
      first: 2,
      last: 2,
      hasNext: true,
    },
    { why: "an exact page alone, not read before", steps: [exact(3)], rows: "g", first: 3, last: 3, hasNext: false },
    { why: "an exact page after joined ones", steps: [next, exact(1)], rows: "abc", first: 1, last: 1, hasNext: true },
    {
      why: "a page that does not exist changes nothing",
      steps: [exact(9)],
      rows: "abc",
      first: 1,
      last: 1,
      hasNext: true,
    },
    {
      why: "the page before joins in front",
      steps: [exact(2), (p: Paging) => p.loadPreviousPage()],
      rows: "abcdef",
      first: 1,
      last: 2,
      hasNext: true,
    },
    {
      why: "the page before alone, when asked",
      steps: [exact(2), (p: Paging) => p.loadPreviousPage(true)],
      rows: "abc",
      first: 1,
      last: 1,
      hasNext: true,
    },
    {
      why: "back to the start",
      steps: [next, (p: Paging) => p.reset()],
      rows: "abc",
      first: 1,
      last: 1,
      hasNext: true,
    },
  ])("$why", async ({ steps, rows, first, last, hasNext }) => {
    const { list, shown } = await openedList();
    for (const step of steps) {
      step(list.current().paging);
      await settled();
    }
    expect(shown()).toBe(rows);
    expect(list.current().paging).toMatchObject({
      firstPageNumber: first,
      lastPageNumber: last,
      hasNextPage: hasNext,
      hasPreviousPage: first > 1,
      totalResultCount: 7,
    });
  });

  const alone = (paging: Paging): void => paging.loadNextPage(true);
  const resize = (paging: Paging): void => paging.setPageSize(3);
  it.each<{ paging: PagingWay; steps: ((paging: Paging) => void)[]; rows: string; first: number; before: boolean }>([
    { paging: "appended", steps: [alone], rows: "abcdef", first: 2, before: false },
    { paging: "appended", steps: [next, exact(2)], rows: "def", first: 2, before: false },
    { paging: "appended", steps: [resize, exact(2)], rows: "abc", first: 1, before: false },
    { paging: "documented", steps: [alone], rows: "def", first: 2, before: true },
    { paging: "replaced", steps: [next], rows: "def", first: 2, before: true },
    { paging: "replaced", steps: [next, exact(1)], rows: "abc", first: 1, before: false },
    { paging: "exactMissing", steps: [next], rows: "def", first: 2, before: false },
    { paging: "exactIgnored", steps: [next, exact(1)], rows: "def", first: 2, before: false },
  ])("where it is $paging: $rows", async ({ paging, steps, rows, first, before }) => {
    const { list, shown } = await openedList({ paging });
    for (const step of steps) {
      step(list.current().paging);
      await settled();
    }
    expect(shown()).toBe(rows);
    expect(list.current().paging).toMatchObject({ firstPageNumber: first, hasPreviousPage: before });
    expect("loadExactPage" in list.current().paging).toBe(paging !== "exactMissing");
  });

  it("a page size acts on the next refresh, not before", async () => {
    const { list, shown } = await openedList();
    list.current().paging.setPageSize(5);
    expect(shown()).toBe("abc");
    list.current().refresh();
    await settled();
    expect(shown()).toBe("abcde");
  });
});

describe("sorting and filtering", () => {
  it("the view's own filter cannot be seen, and where none was set there is none", async () => {
    const { list } = await openedList();
    expect(list.current().filtering.getFilter()).toBeNull();
    list.current().filtering.setFilter(onlyDrafts);
    expect(list.current().filtering.getFilter()).toEqual(onlyDrafts);
  });

  const onlyDrafts: ComponentFramework.PropertyHelper.DataSetApi.FilterExpression = {
    filterOperator: 0,
    conditions: [{ attributeName: "msdyn_projectinvoicestatus", conditionOperator: 0, value: "192350000" }],
  };
  const drafts = "msdyn_projectinvoicestatus eq 192350000";

  it("starts in the view's own order, ties by id", async () => {
    const { asked } = await openedList();
    expect(asked[0]).toContain("$orderby=invoicenumber desc,invoiceid");
  });

  it("a lookup is ordered by the name it shows", async () => {
    const { list, asked } = await openedList();
    list.current().sorting = [{ name: "customerid", sortDirection: 0 }];
    list.current().refresh();
    expect(asked.at(-1)).toContain("$orderby=_customerid_value,invoiceid");
  });

  it("sorting may be changed in place as well as assigned", async () => {
    const { list, asked } = await openedList();
    const { sorting } = list.current();
    sorting.splice(0, sorting.length, { name: "duedate", sortDirection: 1 });
    list.current().refresh();
    expect(asked.at(-1)).toContain("$orderby=duedate desc,invoiceid");
  });

  it("a filter acts on the next refresh, on top of the view's own", async () => {
    const { list, asked } = await openedList();
    list.current().filtering.setFilter(onlyDrafts);
    expect(asked).toHaveLength(1);
    list.current().refresh();
    expect(asked.at(-1)).toContain(drafts);
  });

  it("a changed sorting drops a filter that was not set again", async () => {
    const { list, asked } = await openedList();
    list.current().filtering.setFilter(onlyDrafts);
    list.current().refresh();
    await settled();
    list.current().sorting = [{ name: "duedate", sortDirection: 0 }];
    list.current().refresh();
    expect(asked.at(-1)).not.toContain(drafts);
  });

  it("a changed sorting keeps a filter that was", async () => {
    const { list, asked } = await openedList();
    list.current().sorting = [{ name: "duedate", sortDirection: 0 }];
    list.current().filtering.setFilter(onlyDrafts);
    list.current().refresh();
    expect(asked.at(-1)).toContain(drafts);
  });

  it("the grid's keyword is looked for in the view's quick-find columns, beside the control's filter", async () => {
    const { list, asked } = await openedList();
    list.current().filtering.setFilter(onlyDrafts);
    list.search("O'Neill");
    expect(asked.at(-1)).toContain("(contains(invoicenumber,'O''Neill') or contains(name,'O''Neill'))");
    expect(asked.at(-1)).toContain(drafts);
  });
});

describe("selection and columns", () => {
  it("keeps only rows that are shown, and tells the control of its own selection", async () => {
    const { list, seen } = await openedList();
    const before = seen.length;
    list.current().setSelectedRecordIds(["id-a", "id-z"]);
    expect(list.current().getSelectedRecordIds()).toEqual(["id-a"]);
    expect(seen.length).toBe(before + 1);
  });

  it("an added column is read with the next refresh and stays out of the view's order", async () => {
    const { list, asked } = await openedList();
    list.current().addColumn?.("transactioncurrencyid");
    list.current().refresh();
    await settled();
    expect(asked.at(-1)).toContain("_transactioncurrencyid_value");
    expect(list.current().columns.at(-1)).toMatchObject({ name: "transactioncurrencyid", order: -1, isHidden: true });
  });

  it("refuses by name what it does not imitate", async () => {
    const { list } = await openedList();
    expect(() => list.current().addColumn?.("unheardof")).toThrow('addColumn("unheardof")');
    expect(() =>
      list.current().linking.addLinkedEntity({ name: "account", from: "a", to: "b", linkType: "inner", alias: "x" }),
    ).toThrow("linking.addLinkedEntity");
  });
});
