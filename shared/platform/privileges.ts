import { readMs, within } from "../core/within";

/** The part of `context.utils` that knows privileges. */
export interface PrivilegeSource {
  getEntityMetadata(table: string, attributes?: string[]): Promise<unknown>;
  hasEntityPrivilege(table: string, privilege: number, depth: number): boolean;
}

/** As the platform numbers them. */
const kinds = { Create: 1, Read: 2, Write: 3, Delete: 4 } as const;

/** A privilege on a table. */
export type Privilege = readonly [kind: keyof typeof kinds, table: string];

/** How far a privilege reaches: to one's own rows, or to everybody's. */
const [basicDepth, globalDepth] = [0, 3];

/**
 * Asks for each whether the user has it; null where that cannot be told, or not in time. The platform answers false until
 * a table's metadata was read, so that is awaited, and read once for all that is asked of the table.
 */
async function asked(
  utils: PrivilegeSource,
  wanted: readonly Privilege[],
  depth: number,
): Promise<readonly (boolean | null)[]> {
  const described = new Map<string, Promise<unknown>>();
  const describe = async (table: string): Promise<unknown> => {
    const read = described.get(table) ?? within(readMs, utils.getEntityMetadata(table, []));
    described.set(table, read);
    return read;
  };
  return Promise.all(
    wanted.map(async ([kind, table]) => {
      try {
        await describe(table);
        return utils.hasEntityPrivilege(table, kinds[kind], depth);
      } catch {
        return null;
      }
    }),
  );
}

/**
 * Which of these the user lacks, each by the name that roles and the service's refusals have for it ("prvWriteinvoice").
 * A hint for the screen, the server decides: what cannot be told is not lacking.
 *
 * @param wanted by what is done with it
 */
export async function lackedOf<Right extends string>(
  utils: PrivilegeSource,
  wanted: Readonly<Record<Right, Privilege>>,
): Promise<Partial<Record<Right, string>>> {
  const entries = Object.entries(wanted) as [Right, Privilege][];
  const has = await asked(
    utils,
    entries.map(([, privilege]) => privilege),
    basicDepth,
  );
  return Object.fromEntries(
    entries.filter((_, at) => has[at] === false).map(([right, privilege]) => [right, `prv${privilege.join("")}`]),
  ) as Partial<Record<Right, string>>;
}

/** Whether the user may read all rows of these tables, whoever owns them. No, where that cannot be told. */
export async function maySeeAll(utils: PrivilegeSource, tables: readonly string[]): Promise<boolean> {
  const has = await asked(
    utils,
    tables.map((table) => ["Read", table]),
    globalDepth,
  );
  return has.every((each) => each === true);
}

/**
 * Whether nothing may be changed here, whatever the privileges. Offline the platform would answer from a local store that
 * knows no messages and no row versions.
 */
export const isReadOnlyIn = (context: ComponentFramework.Context<unknown>): boolean =>
  context.mode.isControlDisabled || context.client.isOffline();
