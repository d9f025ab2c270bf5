import { RowsName } from "./evidence/rowsRead";

/** What is asked of one table's definition. */
export type OfTable = "table" | "options" | "navigations" | "dates" | "money" | "memos";

/** What a read is about, so that its answer is found again. */
export type Subject =
  | { readonly kind: OfTable; readonly table: string }
  | {
      readonly kind:
        "messages" | "namedMessages" | "bindings" | "parameters" | "customApis" | "steps" | "solutions" | "refusal";
    }
  | { readonly kind: "forms" | "views" | "grids" | "organisation" | "user" | "privileges" | "userPrivileges" }
  | { readonly kind: "rows"; readonly rows: RowsName };

export interface Question {
  readonly subject: Subject;
  /** Below the service root. */
  readonly address: string;
}

/** A column that no organisation has. */
export const noColumn = "pinv_nothinghere";
