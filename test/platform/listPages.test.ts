import { createListPages } from "../../shared/platform/listPages";
import { aDataSet } from "../support/aDataSet";

type DataSet = ComponentFramework.PropertyTypes.DataSet;

interface Manner {
  readonly why: string;
  /** Whether rows are kept while a refresh loads. */
  readonly keepsRows: boolean;
}

const manners: readonly Manner[] = [
  { why: "shows nothing while it refreshes, as observed", keepsRows: false },
  { why: "keeps its rows while it refreshes", keepsRows: true },
];

interface PlatformParts {
  readonly names?: string[];
  /** What each answer says of a next page, whatever is there. */
  readonly tells?: boolean;
}

/** A platform's data set of ten rows, three on a page. Each load takes until `arrive`. */
function aPlatform({ keepsRows }: Manner, { names = [..."abcdefghij"], tells }: PlatformParts = {}) {
  const pages = createListPages(() => undefined);
  let isRefreshing = false;
  let last = 1;
  let loading = false;
  let arrival = (): void => undefined;
  let loads = 0;
  const size = 3;
  /** As the last answer told. */
  let hasNextPage = names.length > size;
  const load = (then: () => void): void => {
    loads += 1;
    loading = true;
    arrival = then;
  };
  const shown = (): string[] => names.slice(0, last * size);
  const dataSet = (): DataSet => {
    const rows = isRefreshing && !keepsRows ? [] : shown();
    const fake = aDataSet({ loading, columns: [{ name: "n" }], rows: Object.fromEntries(rows.map((n) => [n, { n }])) });
    return {
      ...fake.dataSet,
      refresh: () => {
        isRefreshing = true;
        load(() => {
          isRefreshing = false;
          last = 1;
        });
      },
      paging: {
        ...fake.dataSet.paging,
        pageSize: size,
        totalResultCount: names.length,
        hasNextPage,
        loadNextPage: () => load(() => void (last += 1)),
      },
    };
  };
  const view = () => pages.view(dataSet());
  view();
  const arrive = (): void => {
    while (loading) {
      view();
      loading = false;
      arrival();
      hasNextPage = tells ?? last * size < names.length;
      view();
    }
  };
  const ask = (kind: "nextPage" | "previousPage" | "refresh"): void => {
    pages.run(dataSet(), { kind });
    view();
  };
  const rows = (): string =>
    view()
      .rows.map(({ id }) => id)
      .join("");
  return {
    view,
    rows,
    arrive,
    ask,
    loads: () => loads,
    /** Somebody else takes the data set to its first page: the command bar, the search. */
    refreshedOutside: () => {
      dataSet().refresh();
      arrive();
    },
    shrink: (left: number) => names.splice(left),
    go: (...kinds: ("nextPage" | "previousPage" | "refresh")[]) => {
      for (const kind of kinds) {
        ask(kind);
        arrive();
      }
    },
  };
}

describe.each(manners)("the page of a list on a platform that $why", (manner) => {
  it.each([
    { why: "the first page comes first", steps: [], rows: "abc", has: [false, true] },
    { why: "the next one alone", steps: ["nextPage"], rows: "def", has: [true, true] },
    { why: "the one after that", steps: ["nextPage", "nextPage"], rows: "ghi", has: [true, true] },
    { why: "the last", steps: ["nextPage", "nextPage", "nextPage"], rows: "j", has: [true, false] },
    { why: "none after the last", steps: [...Array<"nextPage">(5).fill("nextPage")], rows: "j", has: [true, false] },
    { why: "back", steps: ["nextPage", "nextPage", "previousPage"], rows: "def", has: [true, true] },
    { why: "none before the first", steps: ["previousPage"], rows: "abc", has: [false, true] },
    { why: "a write leaves the first page", steps: ["refresh"], rows: "abc", has: [false, true] },
    { why: "a write leaves the second page", steps: ["nextPage", "refresh"], rows: "def", has: [true, true] },
    { why: "and the last", steps: ["nextPage", "nextPage", "nextPage", "refresh"], rows: "j", has: [true, false] },
    { why: "two writes, too", steps: ["nextPage", "refresh", "refresh"], rows: "def", has: [true, true] },
    {
      why: "on from there",
      steps: ["nextPage", "refresh", "nextPage", "previousPage"],
      rows: "def",
      has: [true, true],
    },
  ] as const)("$why", ({ steps, rows, has }) => {
    const list = aPlatform(manner);
    list.go(...steps);
    expect(list.rows()).toBe(rows);
    const { hasPreviousPage, hasNextPage, isLoading } = list.view();
    expect([hasPreviousPage, hasNextPage, isLoading]).toEqual([...has, false]);
  });

  it("keeps showing its rows, as loading, for as long as a write's refresh takes", () => {
    const list = aPlatform(manner);
    list.go("nextPage");
    list.ask("refresh");
    expect(list.view()).toMatchObject({ isLoading: true });
    expect(list.rows()).toBe("def");
    list.arrive();
    expect(list.view()).toMatchObject({ isLoading: false });
  });

  it("is the last one left where the data became fewer meanwhile", () => {
    const list = aPlatform(manner);
    list.go("nextPage", "nextPage", "nextPage");
    list.shrink(5);
    list.go("refresh");
    expect(list.rows()).toBe("de");
  });

  it.each([
    { why: "which says so", tells: undefined },
    { why: "which goes on promising one", tells: true },
  ])("stays, and can be left, where the next one has gone meanwhile on a platform $why", ({ tells }) => {
    const list = aPlatform(manner, { names: [..."abcd"], tells });
    list.shrink(3);
    list.go("nextPage");
    expect(list.rows()).toBe("abc");
    expect(list.view()).toMatchObject({ isLoading: false, hasPreviousPage: false, hasNextPage: tells === true });
    expect(list.loads()).toBe(1);
    list.go("refresh");
    expect(list.view()).toMatchObject({ isLoading: false });
  });

  it("is the first one where somebody else took the data set there", () => {
    const list = aPlatform(manner);
    list.go("nextPage");
    list.refreshedOutside();
    expect(list.rows()).toBe("abc");
    expect(list.view()).toMatchObject({ hasPreviousPage: false });
  });

  it("is asked for once, however often the platform calls meanwhile", () => {
    const list = aPlatform(manner);
    list.ask("nextPage");
    for (let call = 0; call < 5; call += 1) list.view();
    expect(list.loads()).toBe(1);
  });
});
