/** What this organisation is known to lack of the columns that can be spared; for the life of the page. */
export interface Organisation {
  /** Those of a table, as read rows name them. */
  readonly lackedOf: (table: string) => ReadonlySet<string>;
  readonly lacks: (table: string, column: string) => boolean;
  readonly learn: (table: string, columns: readonly string[]) => void;
}

export function createOrganisation(): Organisation {
  const lacked = new Map<string, Set<string>>();
  const lackedOf = (table: string): ReadonlySet<string> => lacked.get(table) ?? new Set();
  return {
    lackedOf,
    lacks: (table, column) => lackedOf(table).has(column),
    learn: (table, columns) => void lacked.set(table, new Set([...lackedOf(table), ...columns])),
  };
}
