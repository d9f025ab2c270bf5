import type { LookupColumn } from "./column";
import type { Collection, Table } from "./table";

/** A lookup as each of its navigation properties sees it: one, and of a customer two. */
export function sidesOf(lookup: LookupColumn): readonly LookupColumn[] {
  const { also, ...first } = lookup;
  return also ? [first, { ...first, ...also }] : [lookup];
}

/** Every single-valued navigation property of a table, as the lookup behind it. */
export function navigationsOf({ columns, lostNavigations = [] }: Table): readonly LookupColumn[] {
  return columns
    .flatMap((column) => (column.kind === "lookup" ? sidesOf(column) : []))
    .filter(({ navigation }) => !lostNavigations.includes(navigation));
}

/** The lookup behind a single-valued navigation property; case counts. */
export function findNavigation(table: Table, navigation: string): LookupColumn | undefined {
  return navigationsOf(table).find((lookup) => lookup.navigation === navigation);
}

/** The one-to-many relationship behind a collection-valued navigation property; case counts. */
export function findCollection(table: Table, navigation: string): Collection | undefined {
  return table.collections.find((each) => each.navigation === navigation);
}
