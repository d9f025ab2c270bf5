import { asObserved, type Behaves } from "../manners/observed.js";
import { wireName, type View, type ViewColumn } from "../views/view.js";

type EntityRecord = ComponentFramework.PropertyHelper.DataSetApi.EntityRecord;
type ColumnValue = ReturnType<EntityRecord["getValue"]>;

/** A row as the Web API sends it, annotations included. */
export type WireRow = Readonly<Record<string, unknown>>;

const formattedValue = "@OData.Community.Display.V1.FormattedValue";
const lookupTable = "@Microsoft.Dynamics.CRM.lookuplogicalname";

/**
 * One record of a data set.
 *
 * Money and decimals are JavaScript numbers here, as in the platform: a control that needs the exact amount
 * reads it elsewhere. Choices and dates are texts. Lookups are references whose id is `{ guid }`. Columns the data set
 * does not have, and empty ones, are null.
 */
export function entityRecord(
  row: WireRow,
  view: View,
  columns: readonly ViewColumn[],
  behaves: Behaves = asObserved,
): EntityRecord {
  const id = String(row[view.primaryId]);
  const columnNamed = (name: string): ViewColumn | undefined => columns.find((column) => column.name === name);
  return {
    getRecordId: () => id,
    getNamedReference: () => ({ id: { guid: id }, etn: view.table, name: String(row[view.primaryName] ?? "") }),
    getFormattedValue(name) {
      const column = columnNamed(name);
      return column ? formattedText(row, wireName(column)) : "";
    },
    getValue(name) {
      const column = columnNamed(name);
      const value = column ? typedValue(row, column, behaves("values")) : null;
      // the typings have no null, the platform does
      return value as ColumnValue;
    },
  };
}

function typedValue(row: WireRow, column: ViewColumn, isAsObserved: boolean): ColumnValue | null {
  const name = wireName(column);
  const value = row[name];
  if (value === null || value === undefined) return null;
  if (column.dataType.startsWith("Lookup.")) {
    return { id: { guid: String(value) }, etn: String(row[name + lookupTable] ?? ""), name: formattedText(row, name) };
  }
  if (column.dataType.startsWith("DateAndTime.")) {
    const date = new Date(String(value));
    return isAsObserved ? date.toISOString() : date;
  }
  if (column.dataType === "OptionSet" && isAsObserved) return String(value);
  if (typeof value === "number" || typeof value === "boolean") return value;
  return String(value);
}

function formattedText(row: WireRow, name: string): string {
  const value = row[name];
  const text = row[name + formattedValue] ?? value;
  return text === null || text === undefined ? "" : String(text);
}
