import { foldText } from "./foldText";
import { openSqlDatabase, type SqlDatabase, type SqlRow, type SqlStatement, type SqlValue } from "./sqlDatabase";

/** One open database: prepared statements are kept, transactions nest. */
export class Store {
  private readonly statements = new Map<string, SqlStatement>();
  private depth = 0;

  private constructor(private readonly database: SqlDatabase) {}

  static open(path: string): Store {
    const database = openSqlDatabase(path);
    database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;");
    database.function("fold", { deterministic: true }, (value) => (value === null ? null : foldText(String(value))));
    return new Store(database);
  }

  all(sql: string, ...parameters: SqlValue[]): SqlRow[] {
    return this.prepared(sql).all(...parameters);
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
    this.database.exec(outermost ? "BEGIN IMMEDIATE" : `SAVEPOINT ${name}`);
    this.depth += 1;
    try {
      const result = work();
      this.database.exec(outermost ? "COMMIT" : `RELEASE ${name}`);
      return result;
    } catch (error) {
      this.database.exec(outermost ? "ROLLBACK" : `ROLLBACK TO ${name}; RELEASE ${name}`);
      throw error;
    } finally {
      this.depth -= 1;
    }
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

  private prepared(sql: string): SqlStatement {
    let statement = this.statements.get(sql);
    if (!statement) {
      statement = this.database.prepare(sql);
      this.statements.set(sql, statement);
    }
    return statement;
  }
}
