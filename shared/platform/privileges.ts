/** The part of `context.utils` that knows privileges. */
export interface PrivilegeSource {
  getEntityMetadata(table: string, attributes?: string[]): Promise<unknown>;
  hasEntityPrivilege(table: string, privilege: number, depth: number): boolean;
}

const write = 3;
const basicDepth = 0;

/**
 * Whether the user may write rows of all these tables: a hint for the screen, the server decides. The platform
 * answers false until a table's metadata was read, so that is awaited; where it cannot be read nothing is forbidden.
 */
export async function mayWriteAll(utils: PrivilegeSource, tables: readonly string[]): Promise<boolean> {
  try {
    await Promise.all(tables.map((table) => utils.getEntityMetadata(table, [])));
    return tables.every((table) => utils.hasEntityPrivilege(table, write, basicDepth));
  } catch {
    return true;
  }
}
