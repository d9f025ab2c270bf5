import { Json, Seen, listOf } from "./seen";

/** Whether the user holds a privilege by its name in roles: `prvWriteinvoice`; null where the organisation has none so called. */
export interface Privileges {
  readonly holds: (name: string) => boolean | null;
  /** Names of those that a table's definition has; null where it was not seen. */
  readonly ofTable: (table: string) => readonly string[] | null;
}

/** Definitions give privileges their names; the user's have ids only. Names are compared without case. */
export function privilegesFrom(defined: Seen<readonly Json[]>, own: Seen<Json>): Seen<Privileges> {
  if (defined.kind !== "seen") return defined;
  if (own.kind !== "seen") return own;
  try {
    return { kind: "seen", value: privilegesIn(defined.value, own.value) };
  } catch {
    return { kind: "unseen", status: 200 };
  }
}

function privilegesIn(tables: readonly Json[], own: Json): Privileges {
  const ids = new Set(listOf(own, "RolePrivileges").map(({ PrivilegeId }) => String(PrivilegeId).toLowerCase()));
  const ofTables = new Map(tables.map((table) => [String(table["LogicalName"]), listOf(table, "Privileges")]));
  const named = new Map(
    [...ofTables.values()]
      .flat()
      .map(({ Name, PrivilegeId }) => [String(Name).toLowerCase(), String(PrivilegeId).toLowerCase()]),
  );
  return {
    holds: (name) => {
      const id = named.get(name.toLowerCase());
      return id === undefined ? null : ids.has(id);
    },
    ofTable: (table) => ofTables.get(table)?.map(({ Name }) => String(Name)) ?? null,
  };
}
