import { readMs, within } from "../core/within";

/** The part of `context.utils` that knows privileges. */
export interface PrivilegeSource {
  getEntityMetadata(table: string, attributes?: string[]): Promise<unknown>;
  hasEntityPrivilege(table: string, privilege: number, depth: number): boolean;
}

/** As the platform numbers them. */
export const privileges = { create: 1, read: 2, write: 3 } as const;

/** How far a privilege reaches: to one's own rows, or to everybody's. */
const [basicDepth, globalDepth] = [0, 3];

/**
 * Whether the user has all these privileges: a hint for the screen, the server decides. The platform answers false
 * until a table's metadata was read, so that is awaited; where it cannot be read, or
 * not in time, nothing is forbidden, and
 * nothing more than one's own rows is known to be seen.
 */
export async function mayAll(
  utils: PrivilegeSource,
  wanted: readonly (readonly [table: string, privilege: number])[],
  depth = basicDepth,
): Promise<boolean> {
  try {
    await within(readMs, Promise.all(wanted.map(([table]) => utils.getEntityMetadata(table, []))));
    return wanted.every(([table, privilege]) => utils.hasEntityPrivilege(table, privilege, depth));
  } catch {
    return depth === basicDepth;
  }
}

/** Whether the user may write rows of all these tables. */
export const mayWriteAll = (utils: PrivilegeSource, tables: readonly string[]): Promise<boolean> =>
  mayAll(
    utils,
    tables.map((table) => [table, privileges.write]),
  );

/** Whether the user may read all rows of these tables, whoever owns them. No, where that cannot be told. */
export const maySeeAll = (utils: PrivilegeSource, tables: readonly string[]): Promise<boolean> =>
  mayAll(
    utils,
    tables.map((table) => [table, privileges.read]),
    globalDepth,
  );
