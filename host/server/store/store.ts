import { ApiError } from "../apiError";
import { foldText } from "./foldText";
import { openSqlDatabase, type SqlDatabase, type SqlRow, type SqlStatement, type SqlValue } from "./sqlDatabase";

/** Enough for every statement of the host's own and the queries of its clients; a fuzzer's would fill the memory. */
const mostStatements = 1000;

/** How long another program's write is waited for. The host does nothing else meanwhile. */
export const busyMs = 2000;

/** One open database: prepared statements are kept, transactions nest. */
export class Store {
  private readonly statements = new Map<string, SqlStatement>();
  private readonly atEnd = new Map<string, () => void>();
  private depth = 0;

  private constructor(private readonly database: SqlDatabase) {}

  static open(path: string): Store {
    const database = openSqlDatabase(path);
    try {
      database.exec(`PRAGMA busy_timeout = ${busyMs}; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;`);
    } catch (error) {
      database.close();
      throw error;
    }
    database.function("fold", { deterministic: true }, (value) => (value === null ? null : foldText(String(value))));
    return new Store(database);
  }

  all(sql: string, ...parameters: SqlValue[]): SqlRow[] {
    return this.prepared(sql).all(...parameters);
  }

  /** Rows one after the other, so that a long answer need not be held as rows and as text at once. */
  *each(sql: string, ...parameters: SqlValue[]): Generator<SqlRow> {
    const statement = this.prepared(sql);
    // what is under way is not there for others
    this.statements.delete(sql);
    try {
      yield* statement.iterate(...parameters);
    } finally {
      this.statements.set(sql, statement);
    }
  }

  get(sql: string, ...parameters: SqlValue[]): SqlRow | undefined {
    return this.prepared(sql).get(...parameters);
  }

  run(sql: string, ...parameters: SqlValue[]): void {
    this.prepared(sql).run(...parameters);
  }

  exec(sql: string): void {
    this.database.exec(sql);
  }

  /** Runs everything in `work` or nothing of it. Inside another transaction it is a savepoint of its own. */
  transact<T>(work: () => T): T {
    const outermost = this.depth === 0;
    const name = `level${this.depth}`;
    if (outermost) this.begin();
    else this.database.exec(`SAVEPOINT ${name}`);
    this.depth += 1;
    try {
      const result = work();
      if (outermost) this.finish();
      this.database.exec(outermost ? "COMMIT" : `RELEASE ${name}`);
      return result;
    } catch (error) {
      this.undo(outermost ? "ROLLBACK" : `ROLLBACK TO ${name}; RELEASE ${name}`);
      throw isFull(error) ? diskFull() : error;
    } finally {
      this.depth -= 1;
      if (outermost) this.atEnd.clear();
    }
  }

  /**
   * Work for the end of the transaction, once for each key however often it is asked for: a thousand writes below one
   * invoice roll it up once. Forgotten when the transaction is undone.
   */
  onceAtEnd(key: string, work: () => void): void {
    if (this.depth === 0) {
      work();
      return;
    }
    // what is asked for again moves behind the others, so that a sum always comes after its parts
    this.atEnd.delete(key);
    this.atEnd.set(key, work);
  }

  private finish(): void {
    for (const work of this.atEnd.values()) work();
  }

  /** The next row version. One counter for the whole organisation, as in Dataverse. */
  nextVersion(): number {
    const row = this.get("UPDATE host_counter SET value = value + 1 WHERE name = 'version' RETURNING value");
    return Number(row?.["value"]);
  }

  /** Writes what the journal holds into the file, so that the file alone is a whole copy. */
  writeThrough(): void {
    this.database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  }

  close(): void {
    this.statements.clear();
    this.database.close();
  }

  private begin(): void {
    try {
      this.database.exec("BEGIN IMMEDIATE");
    } catch (error) {
      if (!/database is (locked|busy)/.test(String(error))) throw error;
      throw new ApiError(503, "", "Another program is writing the host's database.", { "retry-after": "1" });
    }
  }

  /** SQLite itself has undone everything where there was no space for it. */
  private undo(sql: string): void {
    try {
      this.database.exec(sql);
    } catch (error) {
      if (!/no transaction is active|no such savepoint/.test(String(error))) throw error;
    }
  }

  private prepared(sql: string): SqlStatement {
    let statement = this.statements.get(sql);
    if (!statement) {
      if (this.statements.size >= mostStatements) this.statements.clear();
      statement = this.database.prepare(sql);
      this.statements.set(sql, statement);
    }
    return statement;
  }
}

function isFull(error: unknown): boolean {
  return /database or disk is full/.test(String(error));
}

function diskFull(): ApiError {
  return new ApiError(507, "", "The disk with the host's database is full, so nothing was saved: make room there.");
}
