import { findNavigation, sidesOf } from "../metadata/navigation";
import { badRequest } from "../apiError";
import { propertyOf, type Column, type LookupColumn } from "../metadata/column";
import type { Table } from "../metadata/table";
import { tableNamed } from "../metadata/tables";
import type { SqlValue } from "../store/sqlDatabase";

/** A table within a query, under its alias. */
export interface Source {
  readonly table: Table;
  readonly alias: string;
}

/** The values and aliases of one statement, shared by everything nested in it. Values are numbered, so order is free. */
export class Binder {
  readonly values: SqlValue[] = [];
  private aliases = 0;

  bind(value: SqlValue): string {
    this.values.push(value);
    return `?${this.values.length}`;
  }

  alias(): string {
    this.aliases += 1;
    return `t${this.aliases}`;
  }
}

/** A FROM with its joins and conditions: the whole of a query, or of one EXISTS inside it. */
export class SqlScope {
  readonly root: Source;
  readonly conditions: string[] = [];
  private readonly joins: string[] = [];
  private readonly joined = new Map<string, Source>();

  constructor(
    table: Table,
    readonly binder = new Binder(),
  ) {
    this.root = { table, alias: binder.alias() };
  }

  bind(value: SqlValue): string {
    return this.binder.bind(value);
  }

  /** The row a lookup points to, as a source of columns; joined once however often it is asked for. */
  join(from: Source, lookup: LookupColumn): Source {
    const key = `${from.alias}.${lookup.navigation}`;
    const known = this.joined.get(key);
    if (known) return known;
    const table = tableNamed(lookup.target);
    const source = this.addJoin(
      "LEFT JOIN",
      table,
      (alias) => `${alias}."${table.idColumn}" = ${columnSql(from, lookup)}`,
    );
    this.joined.set(key, source);
    return source;
  }

  /** The name of the row that a lookup points to; of a customer, of whichever of its two rows is there. */
  nameSql(from: Source, lookup: LookupColumn): string {
    const names = sidesOf(lookup).map((side) => {
      const { alias, table } = this.join(from, side);
      return `${alias}."${table.nameColumn}"`;
    });
    return names.length === 1 ? names.join() : `COALESCE(${names.join(", ")})`;
  }

  /** A join under its own alias, on a condition written for that alias. */
  addJoin(kind: "JOIN" | "LEFT JOIN", table: Table, on: (alias: string) => string): Source {
    const source = { table, alias: this.binder.alias() };
    this.joins.push(`${kind} "${table.logicalName}" ${source.alias} ON ${on(source.alias)}`);
    return source;
  }

  /** The source at the end of single-valued navigation properties. */
  follow(steps: readonly string[], from: Source = this.root): Source {
    return steps.reduce((source, step) => this.join(source, navigationOf(source.table, step)), from);
  }

  /** `FROM … WHERE …`, where more conditions may be given for once. */
  body(...more: string[]): string {
    const all = [...this.conditions, ...more].map((each) => `(${each})`);
    const where = all.length > 0 ? ` WHERE ${all.join(" AND ")}` : "";
    return `FROM "${this.root.table.logicalName}" ${this.root.alias} ${this.joinsSql()}${where}`;
  }

  protected joinsSql(): string {
    return this.joins.join(" ");
  }
}

/** A column as SQL names it. */
export function columnSql(source: Source, column: Column): string {
  return `${source.alias}."${column.name}"`;
}

/** A column as it is compared, sorted and grouped: text without case and accents. */
export function comparedSql(source: Source, column: Column): string {
  const sql = columnSql(source, column);
  return column.kind === "text" || column.kind === "memo" ? `fold(${sql})` : sql;
}

/** The column of a property on the wire; lookups are named `_x_value` there. Unknown ones are refused by name. */
export function columnOfProperty(table: Table, property: string): Column {
  const name = /^_(.+)_value$/.exec(property)?.[1] ?? property;
  const column = table.column.get(name);
  if (!column || propertyOf(column) !== property) throw noSuchProperty(table, property);
  return column;
}

/** The lookup behind a navigation property. Unknown ones are refused by name. */
export function navigationOf(table: Table, navigation: string): LookupColumn {
  const lookup = findNavigation(table, navigation);
  if (!lookup) throw noSuchProperty(table, navigation);
  return lookup;
}

export function noSuchProperty(table: Table, property: string): Error {
  const type = `Microsoft.Dynamics.CRM.${table.logicalName}`;
  return badRequest(`Could not find a property named '${property}' on type '${type}'.`);
}
