import type { OptionSet } from "./optionSet";

/** What may be said of any column. */
export interface ColumnRules {
  /** Written by the platform only; a client's value is refused. */
  readonly readOnly?: boolean;
  /** May be given on create and never changed (facts: "not updatable"). */
  readonly createOnly?: boolean;
  readonly required?: boolean;
  /** Not every organisation has it: it is there where the setting `extraColumns` names it. */
  readonly isExtra?: true;
  /** The value of a new row where the request gives none, as stored. */
  readonly initial?: string | number;
}

/** Where a money column takes its decimals from (PrecisionSource 0, 1, 2; facts 4.3). */
export type PrecisionSource = "column" | "pricing" | "currency";

interface Named extends ColumnRules {
  readonly name: string;
}
export interface TextColumn extends Named {
  readonly kind: "text" | "memo";
  readonly length: number;
}
export interface IntegerColumn extends Named {
  readonly kind: "integer";
}
export interface ScaledColumn extends Named {
  readonly kind: "decimal" | "money";
  /** Decimals of the column itself. */
  readonly decimals: number;
  /** Decimals in the database: an INTEGER counts units of 10^-scale. */
  readonly scale: number;
  readonly precisionSource: PrecisionSource;
  /** A money column in the organisation's own currency (`…_base`). */
  readonly isBase: boolean;
  /** Bounds of the value, in whole units. */
  readonly least: number;
  readonly most: number;
}
export interface ChoiceColumn extends Named {
  readonly kind: "choice" | "boolean";
  readonly options: OptionSet;
}
export interface DateColumn extends Named {
  readonly kind: "dateOnly" | "dateTime";
  readonly behavior: "dateOnly" | "userLocal" | "timeZoneIndependent";
  readonly shows: "date" | "dateAndTime";
}
export interface LookupColumn extends Named {
  readonly kind: "lookup";
  /** The single-valued navigation property, in the case of the wire. */
  readonly navigation: string;
  /** Logical name of the table it points to. */
  readonly target: string;
  /** Of a customer: the other table that a row may point to, under a navigation property of its own. */
  readonly also?: { readonly navigation: string; readonly target: string };
}
export interface GuidColumn extends Named {
  readonly kind: "guid";
}
export type Column = TextColumn | IntegerColumn | ScaledColumn | ChoiceColumn | DateColumn | LookupColumn | GuidColumn;

/** Whether a column counts whole units of a scale in the database, and so travels as text. */
export function isScaled(column: Column): column is ScaledColumn {
  return column.kind === "money" || column.kind === "decimal";
}

/** The name of the column's property on the wire: a lookup reads as `_name_value`. */
export function propertyOf(column: Column): string {
  return column.kind === "lookup" ? `_${column.name}_value` : column.name;
}
