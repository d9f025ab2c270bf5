import { Text } from "../columns";

/** A filter: a text is one of these. */
export const anyOf = (column: Text, values: readonly string[]): string =>
  values.map((value) => `${column} eq '${value.replace(/'/g, "''")}'`).join(" or ");
