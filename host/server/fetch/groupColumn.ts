import type { SqlRow } from "../store/sqlDatabase";

/** One attribute of an aggregate query as it is written, and what it is sorted by. */
export interface GroupColumn {
  readonly alias: string;
  readonly orderSql: string;
  /** What rows are grouped by; an aggregate has none. */
  readonly groupSql?: string;
  readonly write: (row: SqlRow) => string;
}
