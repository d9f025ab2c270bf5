/**
 * The entity set of a table, by the rule the platform uses when it makes one.
 *
 * The real client takes the name from metadata it holds already, so a request for it here would be one
 * that the platform does not make. Tables whose set name was changed by hand do not follow the rule; none
 * of the host's tables is such.
 */
export function entitySetName(table: string): string {
  if (/[^aeiou]y$/.test(table)) return `${table.slice(0, -1)}ies`;
  if (/(s|x|z|ch|sh)$/.test(table)) return `${table}es`;
  return `${table}s`;
}
