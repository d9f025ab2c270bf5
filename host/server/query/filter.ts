/** A literal of a filter, kept as text until the column it is compared with says how to read it. */
export interface Literal {
  readonly kind: "null" | "text" | "number" | "guid" | "dateTime" | "date" | "boolean";
  readonly text: string;
}
/** A column, or a column behind navigation properties: `salesorderid/name`, or `d/tax` inside a lambda over `d`. */
export interface Path {
  readonly kind: "path";
  readonly steps: readonly string[];
}
export type Operand = Literal | Path;
export type Comparator = "eq" | "ne" | "gt" | "ge" | "lt" | "le";
export type TextFunction = "contains" | "startswith" | "endswith";

/** A `$filter`, read but not yet held against any table. */
export type Filter =
  | { readonly op: "and" | "or"; readonly left: Filter; readonly right: Filter }
  | { readonly op: "not"; readonly inner: Filter }
  | { readonly op: Comparator; readonly left: Operand; readonly right: Operand }
  | { readonly op: TextFunction; readonly path: Path; readonly text: string }
  /** A query function such as `Microsoft.Dynamics.CRM.In`; `name` is what stands behind the last point. */
  | { readonly op: "function"; readonly name: string; readonly path: Path; readonly values: readonly string[] }
  | Lambda;

/** `invoice_details/any(d:d/tax gt 0)`; `any()` without a condition asks whether there is a row at all. */
export interface Lambda {
  readonly op: "any" | "all";
  readonly collection: Path;
  readonly variable: string;
  readonly inner: Filter | undefined;
}
