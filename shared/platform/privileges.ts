/** The part of `context.utils` that knows privileges. */
export interface PrivilegeSource {
  getEntityMetadata(table: string, attributes?: string[]): Promise<unknown>;
  hasEntityPrivilege(table: string, privilege: number, depth: number): boolean;
}

/** As the platform numbers them. */
export const privileges = { create: 1, write: 3 } as const;

const basicDepth = 0;

/**
 * Whether the user has all these privileges: a hint for the screen, the server decides. The platform answers false
 * until a table's metadata was read, so that is awaited; where it cannot be read nothing is forbidden.
 */
export async function mayAll(
  utils: PrivilegeSource,
  wanted: readonly (readonly [table: string, privilege: number])[],
): Promise<boolean> {
  try {
    await Promise.all(wanted.map(([table]) => utils.getEntityMetadata(table, [])));
    return wanted.every(([table, privilege]) => utils.hasEntityPrivilege(table, privilege, basicDepth));
  } catch {
    return true;
  }
}

/** Whether the user may write rows of all these tables. */
export const mayWriteAll = (utils: PrivilegeSource, tables: readonly string[]): Promise<boolean> =>
  mayAll(
    utils,
    tables.map((table) => [table, privileges.write]),
  );
