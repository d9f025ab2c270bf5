import { divideRounded, roundUnits } from "../exact/rounding";
import { tenTo } from "../exact/scaled";
import { isScaled } from "../metadata/column";
import type { Table } from "../metadata/table";
import type { SqlRow, SqlValue } from "./sqlDatabase";
import type { Store } from "./store";

/** A stored value: units of the column's scale as bigint for money and decimals, else text, whole number or null. */
export type Cell = string | number | bigint | null;
/** One row by logical column names; `customerid`, not `_customerid_value`. */
export type Row = Record<string, Cell>;

/** Who writes, and when. */
export interface Author {
  readonly userId: string;
  readonly now: string;
}

const rateScale = 10;

/** Reads and writes whole rows below the Web API: versions, authors, times and base amounts are kept here. */
export class Records {
  private readonly selects = new Map<string, string>();

  constructor(readonly store: Store) {}

  find(table: Table, id: string): Row | undefined {
    return this.where(table, `"${table.idColumn}" = ?`, id)[0];
  }

  /** Rows by a condition in SQL over the table's own columns. */
  where(table: Table, condition: string, ...parameters: SqlValue[]): Row[] {
    const rows = this.store.all(`${this.selectOf(table)} WHERE ${condition}`, ...parameters);
    return rows.map((row) => rowFrom(table, row));
  }

  /** Writes a new row; what the row leaves out takes the column's initial value. */
  insert(table: Table, given: Row, author: Author): Row {
    const row: Row = {};
    for (const column of table.columns) row[column.name] = given[column.name] ?? column.initial ?? null;
    row["ownerid"] ??= author.userId;
    row["createdon"] ??= author.now;
    row["createdby"] ??= author.userId;
    row["modifiedon"] ??= author.now;
    row["modifiedby"] ??= author.userId;
    row["versionnumber"] = this.store.nextVersion();
    this.fillBase(table, row, row);
    const names = table.columns.map((column) => `"${column.name}"`);
    const holes = names.map(() => "?");
    const sql = `INSERT INTO "${table.logicalName}" (${names.join(", ")}) VALUES (${holes.join(", ")})`;
    this.store.run(sql, ...table.columns.map((column) => row[column.name] ?? null));
    return row;
  }

  /** Writes the changed columns and gives the row a new version; returns the whole row as it is now. */
  update(table: Table, before: Row, changes: Row, author: Author): Row {
    const written: Row = { ...changes, modifiedon: author.now, modifiedby: author.userId };
    written["versionnumber"] = this.store.nextVersion();
    const after = { ...before, ...written };
    this.fillBase(table, after, written);
    const names = Object.keys(written);
    const sets = names.map((name) => `"${name}" = ?`).join(", ");
    const sql = `UPDATE "${table.logicalName}" SET ${sets} WHERE "${table.idColumn}" = ?`;
    this.store.run(sql, ...names.map((name) => written[name] ?? null), before[table.idColumn] ?? null);
    return { ...after, ...written };
  }

  /** As `update`, but leaves the row and its version alone when no value would change. */
  updateIfChanged(table: Table, before: Row, changes: Row, author: Author): Row {
    const changed = Object.entries(changes).filter(([name, value]) => (before[name] ?? null) !== value);
    return changed.length === 0 ? before : this.update(table, before, Object.fromEntries(changed), author);
  }

  remove(table: Table, id: string): void {
    this.store.run(`DELETE FROM "${table.logicalName}" WHERE "${table.idColumn}" = ?`, id);
  }

  private selectOf(table: Table): string {
    let select = this.selects.get(table.logicalName);
    if (!select) {
      const columns = table.columns.map((column) =>
        isScaled(column) ? `CAST("${column.name}" AS TEXT) AS "${column.name}"` : `"${column.name}"`,
      );
      select = `SELECT ${columns.join(", ")} FROM "${table.logicalName}"`;
      this.selects.set(table.logicalName, select);
    }
    return select;
  }

  /**
   * Fills the exchange rate and the `_base` amounts: base = amount ÷ rate (facts 4.1), rounded to the base
   * currency's decimals because their precision source is a currency (facts 4.3).
   */
  private fillBase(table: Table, row: Row, written: Row): void {
    if (!table.column.has("exchangerate") || !table.column.has("transactioncurrencyid")) return;
    const currencyId = row["transactioncurrencyid"];
    if (typeof currencyId !== "string") return;
    if (row["exchangerate"] === null || row["exchangerate"] === undefined) {
      const currency = this.store.get(
        "SELECT CAST(exchangerate AS TEXT) AS rate FROM transactioncurrency WHERE transactioncurrencyid = ?",
        currencyId,
      );
      if (typeof currency?.["rate"] === "string")
        row["exchangerate"] = written["exchangerate"] = BigInt(currency["rate"]);
    }
    const rate = row["exchangerate"];
    if (typeof rate !== "bigint" || rate <= 0n) return;
    for (const column of table.columns) {
      if (column.kind !== "money" || !column.isBase) continue;
      const source = column.name.slice(0, -"_base".length);
      if (!(source in written)) continue;
      const amount = row[source];
      const base = typeof amount === "bigint" ? baseAmount(amount, rate, column.scale) : null;
      row[column.name] = written[column.name] = base;
    }
  }
}

function baseAmount(units: bigint, rate: bigint, scale: number): bigint {
  return roundUnits(divideRounded(units * tenTo(rateScale), rate, "halfToEven"), scale, 2, "halfToEven");
}

function rowFrom(table: Table, raw: SqlRow): Row {
  const row: Row = {};
  for (const column of table.columns) {
    const value = raw[column.name] ?? null;
    row[column.name] = isScaled(column) && typeof value === "string" ? BigInt(value) : value;
  }
  return row;
}
