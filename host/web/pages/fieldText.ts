import type { WireRow } from "../dataSet/entityRecord.js";

/** What a form shows for a column: the formatted value where there is one, a dash for nothing. */
export function fieldText(row: WireRow, column: string): string {
  const value = row[`${column}@OData.Community.Display.V1.FormattedValue`] ?? row[column];
  return value === null || value === undefined || value === "" ? "---" : String(value);
}
