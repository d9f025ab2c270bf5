import { badRequest, notImitated } from "../apiError";
import type { Column } from "../metadata/column";
import { tableNamed } from "../metadata/tables";
import { comparedValue } from "./comparedValue";
import { anywhere, conditionSql } from "./condition";
import type { Asker } from "./asker";
import type { Comparator, Filter, Lambda, Literal, Operand, Path } from "./filter";
import { queryFunctions } from "./queryFunctions";
import { columnOfProperty, comparedSql, noSuchProperty, SqlScope, type Source } from "./sqlScope";
import { findCollection } from "../metadata/navigation";

const signs = { eq: "IS", gt: ">", ge: ">=", lt: "<", le: "<=" } as const;
const mirrored: Record<Comparator, Comparator> = { eq: "eq", ne: "ne", gt: "lt", ge: "le", lt: "gt", le: "ge" };

/** Which kinds of literal a kind of column is compared with. */
const literalsOf: Record<Column["kind"], readonly Literal["kind"][]> = {
  text: ["text"],
  memo: ["text"],
  guid: ["guid"],
  lookup: ["guid"],
  boolean: ["boolean"],
  integer: ["number"],
  choice: ["number"],
  decimal: ["number"],
  money: ["number"],
  dateOnly: ["date"],
  dateTime: ["dateTime", "date"],
};

/** Adds a filter to a query. Text compares without case and accents; `ne` also holds for rows without a value. */
export function addFilter(scope: SqlScope, filter: Filter, asker: Asker): void {
  scope.conditions.push(new FilterSql(scope, asker, new Map()).of(filter));
}

/** A place that paths start from: the query itself, or the variable of a lambda. */
interface Place {
  readonly scope: SqlScope;
  readonly source: Source;
}

class FilterSql {
  constructor(
    private readonly scope: SqlScope,
    private readonly asker: Asker,
    private readonly variables: ReadonlyMap<string, Place>,
  ) {}

  of(filter: Filter): string {
    switch (filter.op) {
      case "and":
      case "or":
        return `(${this.of(filter.left)} ${filter.op.toUpperCase()} ${this.of(filter.right)})`;
      case "not":
        return `NOT COALESCE(${this.of(filter.inner)}, 0)`;
      case "contains":
        return this.condition(filter.path, anywhere, [filter.text]);
      case "startswith":
        return this.condition(filter.path, "begins-with", [filter.text]);
      case "endswith":
        return this.condition(filter.path, "ends-with", [filter.text]);
      case "function":
        return this.queryFunction(filter.name, filter.path, filter.values);
      case "any":
      case "all":
        return this.lambda(filter);
      default:
        return this.comparison(filter.op, filter.left, filter.right);
    }
  }

  private comparison(op: Comparator, left: Operand, right: Operand): string {
    if (left.kind !== "path" && right.kind === "path") return this.comparison(mirrored[op], right, left);
    if (left.kind !== "path") throw notImitated("a comparison of two values");
    if (op === "ne") return `NOT COALESCE(${this.comparison("eq", left, right)}, 0)`;
    const { source, column } = this.resolve(left);
    const sql = comparedSql(source, column);
    if (right.kind === "path") return `${sql} ${signs[op]} ${this.otherColumn(column, right)}`;
    if (right.kind === "null") {
      if (op !== "eq") throw badRequest(`The operator '${op}' cannot be used with null.`);
      return `${sql} IS NULL`;
    }
    const value = literalsOf[column.kind].includes(right.kind) ? comparedValue(column, right.text) : undefined;
    if (value === undefined) throw incompatible(column, right.text);
    // `=` and not `IS`, so that SQLite may look it up in an index
    return `${sql} ${op === "eq" ? "=" : signs[op]} ${this.scope.bind(value)}`;
  }

  private otherColumn(column: Column, path: Path): string {
    const other = this.resolve(path);
    const same =
      other.column.kind === column.kind &&
      (!("scale" in column) || ("scale" in other.column && other.column.scale === column.scale));
    if (!same) throw incompatible(column, other.column.name);
    return comparedSql(other.source, other.column);
  }

  private condition(path: Path, operator: string, values: readonly string[]): string {
    const condition = { ...this.resolve(path), operator, values };
    const sql = conditionSql(condition, this.scope, this.asker);
    if (sql === undefined) throw notImitated(`the operator '${operator}'`);
    return sql;
  }

  private queryFunction(name: string, path: Path, values: readonly string[]): string {
    const operator = queryFunctions.get(name);
    if (operator === undefined) throw notImitated(`the query function 'Microsoft.Dynamics.CRM.${name}'`);
    const last = path.steps[path.steps.length - 1] ?? "";
    const table = this.placeOf(path).source.table;
    // a query function names a lookup by its logical name, unlike the rest of a filter
    const isBareLookup = path.steps.length === 1 && table.column.get(last)?.kind === "lookup";
    return this.condition(isBareLookup ? { kind: "path", steps: [`_${last}_value`] } : path, operator, values);
  }

  /** `any` as EXISTS, `all` as the absence of a row for which the condition does not hold. */
  private lambda({ op, collection, variable, inner }: Lambda): string {
    const { scope, source, steps } = this.placeOf(collection);
    const owner = scope.follow(steps.slice(0, -1), source);
    const navigation = steps[steps.length - 1] ?? "";
    const found = findCollection(owner.table, navigation);
    if (!found) throw noSuchProperty(owner.table, navigation);
    const many = new SqlScope(tableNamed(found.table), this.scope.binder);
    many.conditions.push(`${many.root.alias}."${found.lookup}" = ${owner.alias}."${owner.table.idColumn}"`);
    if (inner) {
      const variables = new Map(this.variables).set(variable, { scope: many, source: many.root });
      const condition = new FilterSql(this.scope, this.asker, variables).of(inner);
      many.conditions.push(op === "any" ? condition : `NOT COALESCE(${condition}, 0)`);
    }
    return `${op === "any" ? "" : "NOT "}EXISTS (SELECT 1 ${many.body()})`;
  }

  private resolve(path: Path): { source: Source; column: Column } {
    const { scope, source, steps } = this.placeOf(path);
    const owner = scope.follow(steps.slice(0, -1), source);
    return { source: owner, column: columnOfProperty(owner.table, steps[steps.length - 1] ?? "") };
  }

  /** Where a path starts, and the steps from there. */
  private placeOf({ steps }: Path): Place & { readonly steps: readonly string[] } {
    const variable = this.variables.get(steps[0] ?? "");
    if (variable) return { ...variable, steps: steps.slice(1) };
    return { scope: this.scope, source: this.scope.root, steps };
  }
}

function incompatible(column: Column, other: string): Error {
  return badRequest(`A binary operator with incompatible types was detected: '${column.name}' and '${other}'.`);
}
