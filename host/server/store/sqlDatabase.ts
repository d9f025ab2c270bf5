import { createRequire } from "node:module";
import { closedDatabase } from "./closedDatabases";

/** What goes into a statement and comes out of it. Whole numbers beyond 2^53 are bound as bigint. */
export type SqlValue = string | number | bigint | null;
export type SqlRow = Record<string, SqlValue>;

export interface SqlStatement {
  all(...parameters: SqlValue[]): SqlRow[];
  get(...parameters: SqlValue[]): SqlRow | undefined;
  iterate(...parameters: SqlValue[]): Iterable<SqlRow>;
  run(...parameters: SqlValue[]): unknown;
}

/** The few calls of `DatabaseSync` that the host uses; both engines below offer them. */
export interface SqlDatabase {
  exec(sql: string): void;
  prepare(sql: string): SqlStatement;
  function(name: string, options: { deterministic: boolean }, body: (value: SqlValue) => SqlValue): void;
  close(): void;
}

interface SqliteModule {
  readonly DatabaseSync: new (path: string) => SqlDatabase;
}

/**
 * The SQLite engine: Node's own where it is built in without a flag (22.13 and later), else the package with
 * the same interface and file format.
 */
export function openSqlDatabase(path: string): SqlDatabase {
  const builtIn = process.getBuiltinModule("node:sqlite") as unknown as SqliteModule | undefined;
  if (builtIn) return new builtIn.DatabaseSync(path);
  const load = createRequire(__filename);
  const { DatabaseSync } = load("@photostructure/sqlite") as SqliteModule;
  const database = new DatabaseSync(path);
  return {
    exec: (sql) => database.exec(sql),
    prepare: (sql) => database.prepare(sql),
    function: (name, options, body) => database.function(name, options, body),
    close: () => {
      database.close();
      closedDatabase();
    },
  };
}
