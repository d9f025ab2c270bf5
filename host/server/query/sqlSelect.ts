import { badRequest } from "../apiError";
import type { Column, LookupColumn } from "../metadata/column";
import { propertyOf } from "../metadata/column";
import type { Table } from "../metadata/table";
import { tableNamed } from "../metadata/tables";
import type { SqlValue } from "../store/sqlDatabase";

/** A table within a query, under its alias. */
export interface Source {
  readonly table: Table;
  readonly alias: string;
}

/** Builds one SELECT: joins are added as columns behind lookups are asked for, each once. */
export class SqlSelect {
  readonly root: Source;
  readonly columns: string[] = [];
  readonly conditions: string[] = [];
  readonly parameters: SqlValue[] = [];
  readonly orders: string[] = [];
  private readonly joins: string[] = [];
  private readonly joined = new Map<string, Source>();

  constructor(table: Table) {
    this.root = { table, alias: "t" };
  }

  /** The row a lookup points to, as a source of columns. */
  join(from: Source, lookup: LookupColumn): Source {
    const key = `${from.alias}.${lookup.name}`;
    const known = this.joined.get(key);
    if (known) return known;
    const table = tableNamed(lookup.target);
    const source = { table, alias: `j${this.joined.size}` };
    this.joins.push(
      `LEFT JOIN "${table.logicalName}" ${source.alias} ON ${source.alias}."${table.idColumn}" = ${from.alias}."${lookup.name}"`,
    );
    this.joined.set(key, source);
    return source;
  }

  /** Adds an expression to the result and returns the name it has there. */
  add(expression: string): string {
    const name = `c${this.columns.length}`;
    this.columns.push(`${expression} AS ${name}`);
    return name;
  }

  /** Column expression of a property path such as `name`, `_salesorderid_value` or `salesorderid/name`. */
  resolve(steps: readonly string[]): { source: Source; column: Column } {
    let source = this.root;
    for (const step of steps.slice(0, -1)) source = this.join(source, navigationOf(source.table, step));
    return { source, column: columnOfProperty(source.table, steps[steps.length - 1] ?? "") };
  }

  body(): string {
    const where =
      this.conditions.length > 0 ? ` WHERE ${this.conditions.map((each) => `(${each})`).join(" AND ")}` : "";
    return `FROM "${this.root.table.logicalName}" ${this.root.alias} ${this.joins.join(" ")}${where}`;
  }

  sql(limit: number, offset: number): string {
    const order = [...this.orders, `${this.root.alias}."${this.root.table.idColumn}"`].join(", ");
    return `SELECT ${this.columns.join(", ")} ${this.body()} ORDER BY ${order} LIMIT ${limit} OFFSET ${offset}`;
  }
}

/** The column of a property on the wire; lookups are named `_x_value` there. Unknown ones are refused by name. */
export function columnOfProperty(table: Table, property: string): Column {
  const name = /^_(.+)_value$/.exec(property)?.[1] ?? property;
  const column = table.column.get(name);
  if (!column || propertyOf(column) !== property) {
    throw badRequest(
      `Could not find a property named '${property}' on type 'Microsoft.Dynamics.CRM.${table.logicalName}'.`,
    );
  }
  return column;
}

/** The lookup behind a single-valued navigation property; case counts. */
export function navigationOf(table: Table, navigation: string): LookupColumn {
  for (const column of table.columns) {
    if (column.kind === "lookup" && column.navigation === navigation) return column;
  }
  throw badRequest(
    `Could not find a property named '${navigation}' on type 'Microsoft.Dynamics.CRM.${table.logicalName}'.`,
  );
}
