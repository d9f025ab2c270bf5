import type { HostClient } from "../host/hostClient";

/** Tables whose rows the controls or the platform's rules write. */
const tables = [
  "invoice",
  "invoicedetail",
  "msdyn_invoicelinetransaction",
  "msdyn_actual",
  "msdyn_transactionconnection",
  "msdyn_contractlinescheduleofvalue",
  "msdyn_contractlineinvoiceschedule",
  "salesorder",
  "salesorderdetail",
  "msdyn_project",
] as const;

type Cell = string | number | null;
type Row = Readonly<Record<string, Cell>>;
export type Database = Readonly<Record<(typeof tables)[number], readonly Row[]>>;

/** What every write changes: nothing has, as long as this is the same. */
export async function markOf({ query }: HostClient): Promise<string> {
  const counts = tables.map((table) => `(SELECT count(*) FROM ${table}) AS ${table}`);
  return JSON.stringify(await query(`SELECT value, ${counts.join(", ")} FROM host_counter ORDER BY name`));
}

export async function readDatabase({ query }: HostClient): Promise<Database> {
  const read = await Promise.all(tables.map(async (table) => [table, await query<Row>(`SELECT * FROM ${table}`)]));
  return Object.fromEntries(read) as Database;
}

/** What says when and by whom, and nothing of what. */
const aside = new Set(["versionnumber", "createdon", "modifiedon", "modifiedby"]);
const anId = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const aTime = /^\d{4}-\d\d-\d\d/;

/** A database that runs begin with, looked through once. */
export interface Beginning {
  readonly database: Database;
  readonly ids: ReadonlySet<string>;
  readonly rows: ReadonlyMap<string, ReadonlyMap<Cell, Row>>;
}

export function beginningOf(database: Database): Beginning {
  const rows = tables.map((table) => [table, new Map(database[table].map((row) => [idIn(table, row), row]))] as const);
  return { database, ids: new Set(JSON.stringify(database).match(anId)), rows: new Map(rows) };
}

const idIn = (table: string, row: Row): Cell => row[`${table}id`] ?? null;

/**
 * What a database came to, so that two runs can be compared: versions, times and ids that were given meanwhile are
 * left out, and rows stand in the order of what is in them.
 *
 * @param before what the run began with
 */
export function digestOf(after: Database, before: Beginning): readonly string[] {
  const lines = tables.flatMap((table) =>
    after[table].map((row) => {
      const was = before.rows.get(table)?.get(idIn(table, row));
      const told = (name: string, value: Cell): Cell => {
        if (typeof value !== "string") return value;
        if (aTime.test(value) && was?.[name] !== value) return "#time";
        return value.replace(anId, (id) => (before.ids.has(id) ? id : "#id"));
      };
      const cells = Object.entries(row).filter(([name]) => !aside.has(name));
      return `${table} ${JSON.stringify(Object.fromEntries(cells.map(([name, value]) => [name, told(name, value)])))}`;
    }),
  );
  return lines.sort();
}

/** Lines of the one that the other has not, and the other way round; empty where both came to the same. */
export function differenceOf(here: readonly string[], there: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const line of there) left.set(line, (left.get(line) ?? 0) + 1);
  for (const line of here) left.set(line, (left.get(line) ?? 0) - 1);
  return [...left].flatMap(([line, count]) => (count === 0 ? [] : [`${count > 0 ? "missing" : "too much"}: ${line}`]));
}
