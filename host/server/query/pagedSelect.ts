import type { Table } from "../metadata/table";
import type { SqlRow, SqlValue } from "../store/sqlDatabase";
import type { Store } from "../store/store";
import { pageEndFrom, type PageEnd } from "./pageCookie";
import { SqlScope } from "./sqlScope";
import { SqlSelect } from "./sqlSelect";

/** The largest page, and the most that `$count` counts (facts 5.1). */
export const pageLimit = 5000;

interface SortKey {
  readonly sql: string;
  readonly descending: boolean;
  /** Whole numbers that may be larger than a double holds; they travel as text. */
  readonly isScaled: boolean;
}

/**
 * One page of one table. The rows are found first, by what filters and sorts them, and only those of the page are
 * then read with everything that is shown of them. The next page begins behind the last row and not at a number of
 * rows, so the last page costs no more than the first.
 */
export class PagedSelect extends SqlSelect {
  /** What decides which rows there are, and in which order. */
  readonly found: SqlScope;
  private readonly sortKeys: SortKey[] = [];

  constructor(table: Table) {
    super(table);
    this.found = new SqlScope(table, this.binder);
  }

  orderBy(sql: string, descending: boolean, isScaled: boolean): void {
    this.sortKeys.push({ sql, descending, isScaled });
  }

  /** At most `limit` rows behind `after`; rows that are equal in the order asked for are ordered by their ids. */
  rows(store: Store, limit: number, after?: PageEnd): Iterable<SqlRow> {
    const keys = this.allKeys();
    const values = [...this.binder.values];
    const bind = (value: SqlValue) => `?${values.push(value)}`;
    const shown = keys.map(({ sql, isScaled }, at) => `${isScaled ? `CAST(${sql} AS TEXT)` : sql} AS k${at}`);
    const order = keys.map(({ sql, descending }) => sql + (descending ? " DESC" : ""));
    const body = this.found.body(...(after ? [behind(keys, after, bind)] : []));
    const page = `SELECT ${shown.join(", ")} ${body} ORDER BY ${order.join(", ")} LIMIT ${bind(limit)}`;
    const { table, alias } = this.root;
    const columns = [this.list(), ...keys.map((_key, at) => `page.k${at}`)].join(", ");
    // CROSS JOIN keeps the order of the loops, and with it the order of the page
    const rows = `page CROSS JOIN "${table.logicalName}" ${alias} ON ${alias}."${table.idColumn}" = page.k${keys.length - 1}`;
    return store.each(
      `WITH page AS MATERIALIZED (${page}) SELECT ${columns} FROM ${rows} ${this.joinsSql()}`,
      ...values,
    );
  }

  /** Where a page with this last row ends. */
  endOf(row: SqlRow): PageEnd {
    return this.allKeys().map((_key, at) => row[`k${at}`] as string | number | null);
  }

  /** The end of a page out of its cookie. */
  endFrom(cookie: string): PageEnd {
    return pageEndFrom(
      cookie,
      this.allKeys().map((key) => key.isScaled),
    );
  }

  count(store: Store): number {
    return Number(store.get(`SELECT count(*) AS n ${this.found.body()}`, ...this.binder.values)?.["n"] ?? 0);
  }

  private allKeys(): readonly SortKey[] {
    const { table, alias } = this.found.root;
    const id = `${alias}."${table.idColumn}"`;
    const isSorted = this.sortKeys[this.sortKeys.length - 1]?.sql === id;
    return isSorted ? this.sortKeys : [...this.sortKeys, { sql: id, descending: false, isScaled: false }];
  }
}

/** The condition for rows that come after a page: behind its end in one key, and equal to it in the keys before. */
function behind(keys: readonly SortKey[], end: PageEnd, bind: (value: SqlValue) => string): string {
  const alternatives: string[] = [];
  let equal = "";
  keys.forEach(({ sql, descending, isScaled }, at) => {
    const text = end[at] ?? null;
    const value = isScaled && text !== null ? BigInt(text) : text;
    const further = value === null ? firstAfterNothing(sql, descending) : beyond(sql, descending, bind(value));
    if (further !== undefined) alternatives.push(equal + further);
    equal += value === null ? `${sql} IS NULL AND ` : `${sql} = ${bind(value)} AND `;
  });
  const or = alternatives.map((each) => `(${each})`).join(" OR ");
  const [first] = keys;
  const [start = null] = end;
  if (!first || first.descending || first.isScaled || start === null) return or;
  // says again what follows from the rest, in the words in which an index can be entered
  return `${first.sql} >= ${bind(start)} AND (${or})`;
}

/** Rows without a value come first, or last when descending, as in SQL Server. */
function firstAfterNothing(sql: string, descending: boolean): string | undefined {
  return descending ? undefined : `${sql} IS NOT NULL`;
}

function beyond(sql: string, descending: boolean, value: string): string {
  return descending ? `(${sql} < ${value} OR ${sql} IS NULL)` : `${sql} > ${value}`;
}
