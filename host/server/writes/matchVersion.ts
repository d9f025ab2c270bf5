import { ApiError, doesNotExist } from "../apiError";
import type { Table } from "../metadata/table";
import { hasConcurrency } from "../settings";
import type { Row } from "../store/records";
import type { Call } from "../wire/call";

/**
 * Holds a write to its `If-Match` and `If-None-Match` headers (facts 5.1 and 5.4).
 *
 * @param row undefined when the row does not exist
 */
export function matchVersion(
  table: Table,
  id: string,
  row: Row | undefined,
  headers: Readonly<Record<string, string>>,
  call: Call,
): void {
  const wanted = headers["if-match"];
  if (wanted !== undefined && wanted !== "*" && !hasConcurrency(call.settings, table.logicalName)) {
    const message = `Optimistic concurrency isn't enabled for entity type ${table.logicalName}.`;
    throw new ApiError(400, "0x8006088d", message);
  }
  if (wanted !== undefined && !row) throw doesNotExist(table, id);
  if (wanted !== undefined && wanted !== "*" && wanted !== `W/"${String(row?.["versionnumber"])}"`) {
    const message = "The version of the existing record doesn't match the RowVersion property provided.";
    throw new ApiError(412, "0x80060882", message);
  }
  if (headers["if-none-match"] === "*" && row) {
    throw new ApiError(412, "0x80040237", "A record with matching key values already exists.");
  }
}
