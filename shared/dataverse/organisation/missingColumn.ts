import { logicalName } from "../columns";

/**
 * Whether the service's words are that a table has no such column: those of the Web API's parser, or of FetchXML's. Both
 * are in English whatever the user's language, and name the column. Nothing else that quotes a column, such as column
 * security, says so.
 *
 * Source: public reports of `Could not find a property named …`; the host says both.
 */
export const saysMissing = (message: unknown, column: string): boolean =>
  typeof message === "string" &&
  [column, logicalName(column)].some((name) =>
    [`property named '${name}'`, `attribute with Name = '${name}'`].some((words) => message.includes(words)),
  );

/** Web service error code, as the service writes it. */
export const unknownPropertyCode = "0x80060888";

/** What the service would say, of a column that is known to be missing. */
export const missingColumn = (table: string, column: string): Error =>
  Object.assign(new Error(`Could not find a property named '${column}' on ${table}.`), {
    errorCode: Number(unknownPropertyCode),
  });
