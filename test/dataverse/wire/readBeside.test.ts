import fc from "fast-check";
import type { Key, Lookup, Moment } from "../../../shared/dataverse/columns";
import type { ReadApi } from "../../../shared/dataverse/wire/readApi";
import { readRows } from "../../../shared/dataverse/wire/readRows";
import { asRead, type WireRow } from "../../../shared/dataverse/wire/row";
import { valueOf } from "../../support/valueOf";

const page = 5000;
const spread = { id: "id" as Key, column: "on" as Moment, conditions: [["_owner_value" as Lookup, "x"]] as const };
const query = { table: "thing", options: "?$select=on&$filter=a eq 1&$orderby=on asc,id asc", spread };
const instantOf = (day: number): string => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().replace(".000", "");

/** Rows sorted by their days, each given by how many there are on it. */
const onDays = (counts: readonly number[]): WireRow[] =>
  counts.flatMap((count, day) =>
    Array.from({ length: count }, (_, at) => ({ id: `${1000 + day}-${10_000 + at}`, on: instantOf(day) })),
  );

const evenly = (count: number, days: number): WireRow[] =>
  onDays(
    Array.from({ length: days }, (_, day) => Math.floor((count * (day + 1)) / days) - Math.floor((count * day) / days)),
  );

/**
 * A service that filters by instants, gives pages by links, and counts; with what somebody does to its rows before the
 * request of that number, counted from 0.
 */
function serviceOf(
  rows: WireRow[],
  change?: { readonly before: number; readonly act: () => void },
  mostCounted = 50_000,
) {
  const asked: string[] = [];
  const api: ReadApi = {
    retrieveMultipleRecords: async (_table, options = "") => {
      if (asked.length === change?.before) change.act();
      const text = decodeURIComponent(options);
      if (text.includes("aggregate=")) {
        asked.push("count");
        if (rows.length > mostCounted) throw new Error("AggregateQueryRecordLimitExceeded");
        return { entities: [{ many: rows.length, last: rows[rows.length - 1]?.on }] };
      }
      const [, from = ""] = /on ge ([^ &]*)/.exec(text) ?? [];
      const [, until = "9"] = /on lt ([^ &]*)/.exec(text) ?? [];
      const [, after = ""] = /after=(.*)$/.exec(text) ?? [];
      asked.push(after ? "link" : from ? "part" : "first");
      // a link goes on after a row, whatever was taken away before it
      const found = rows.filter(({ id, on }) => String(on) >= from && String(on) < until && String(id) > after);
      const entities = found.slice(0, page);
      const last = String(entities[entities.length - 1]?.id);
      const rest = text.replace(/&after=.*/, "");
      return { entities, nextLink: found.length > page ? `https://x/things${rest}&after=${last}` : "" };
    },
  };
  return { api, asked };
}

const readIds = async (api: ReadApi): Promise<readonly unknown[]> =>
  valueOf(await readRows(api, query, asRead)).map(({ id }) => id);
const times = (count: number, what: string): string[] => Array.from({ length: count }, () => what);

describe("more rows than a page holds", () => {
  it.each<{ why: string; rows: WireRow[]; asked: string[] }>([
    { why: "a page costs what it cost", rows: evenly(5000, 100), asked: ["first"] },
    { why: "the others come all together", rows: evenly(20_000, 100), asked: ["first", "count", ...times(4, "part")] },
    {
      why: "a part of more than a page follows its links",
      rows: onDays([5000, 4000, 9000, 1]),
      asked: ["first", "count", ...times(4, "part"), "link"],
    },
    { why: "all on one day", rows: onDays([12_000]), asked: ["first", "count", "part", "link", "link"] },
    {
      why: "too many to be counted come page after page",
      rows: evenly(50_001, 100),
      asked: ["first", "count", ...times(10, "link")],
    },
  ])("$why", async ({ rows, asked }) => {
    const service = serviceOf(rows);
    expect(await readIds(service.api)).toEqual(rows.map(({ id }) => id));
    expect(service.asked.sort()).toEqual(asked.sort());
  });

  it("each comes once and none is missed, whatever goes or comes while they are read", async () => {
    const day = fc.oneof(fc.nat(300), fc.nat(3000));
    const changes = fc.record({ before: fc.nat(8), place: fc.nat(), isGone: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(
        fc.array(day, { minLength: 10, maxLength: 25 }),
        changes,
        async (days, { before, place, isGone }) => {
          const rows = onDays(days);
          const there = new Set(rows.map(({ id }) => id));
          const at = place % Math.max(1, rows.length);
          const act = (): void => {
            if (isGone) rows.splice(at, 1);
            else rows.splice(at, 0, { ...rows[at], id: `${String(rows[at]?.id)}a` });
          };
          const ids = await readIds(serviceOf(rows, { before, act }).api);
          const read = new Set(ids);
          expect(read.size).toBe(ids.length);
          expect(rows.filter(({ id }) => there.has(id) && !read.has(id))).toEqual([]);
        },
      ),
      { numRuns: 25 },
    );
  });

  it("what cannot be counted is read page after page", async () => {
    const service = serviceOf(evenly(12_000, 50));
    const picky: ReadApi = {
      retrieveMultipleRecords: async (table, options, ...rest) =>
        options?.includes("fetchXml")
          ? Promise.reject(new Error("no"))
          : service.api.retrieveMultipleRecords(table, options, ...rest),
    };
    expect(await readIds(picky)).toHaveLength(12_000);
    expect(service.asked).toEqual(["first", "link", "link"]);
  });
});

describe("how far reading is", () => {
  const toldOf = async (api: ReadApi): Promise<readonly (readonly [number, number?])[]> => {
    const told: (readonly [number, number?])[] = [];
    const noting = (rows: number, of?: number) => void told.push(of === undefined ? [rows] : [rows, of]);
    valueOf(await readRows(api, { ...query, told: noting }, asRead));
    return told;
  };

  it("is not told of a page, which comes at once", async () =>
    expect(await toldOf(serviceOf(evenly(page, 10)).api)).toEqual([]));

  it("is told with what was counted, and with each part", async () => {
    const [first, counted, ...parts] = await toldOf(serviceOf(evenly(12_000, 30)).api);
    expect([first, counted]).toEqual([[page], [0, 12_000]]);
    expect(parts.length).toBeGreaterThan(1);
    // the first page's last day comes once more
    expect(parts.reduce((sum, [rows]) => sum + rows, page)).toBeGreaterThanOrEqual(12_000);
  });

  it("is told page after page where they cannot be counted", async () => {
    const { api } = serviceOf(evenly(12_000, 30), undefined, 10_000);
    expect(await toldOf(api)).toEqual([[page], [page], [2000]]);
  });
});
