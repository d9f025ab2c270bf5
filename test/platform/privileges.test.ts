import { lackedOf, maySeeAll, type PrivilegeSource } from "../../shared/platform/privileges";

const [write, remove] = [3, 4];
const wanted = { invoice: ["Write", "invoice"], detail: ["Write", "line"], removal: ["Delete", "line"] } as const;

/** A platform that, like the real one, says no of a table whose metadata it has not read yet. */
function platform(has: readonly string[], odd: Partial<PrivilegeSource> = {}): PrivilegeSource {
  const known = new Set<string>();
  return {
    getEntityMetadata: async (table) => {
      await Promise.resolve();
      known.add(table);
      return {};
    },
    hasEntityPrivilege: (table, privilege, depth) =>
      known.has(table) && depth === 0 && has.includes(`${privilege} ${table}`),
    ...odd,
  };
}
const all = [`${write} invoice`, `${write} line`, `${remove} line`];
const fails = (): never => {
  throw new Error("Not here");
};
const [invoice, detail, removal] = ["prvWriteinvoice", "prvWriteline", "prvDeleteline"];

describe("what the user lacks, by the names that roles have for it", () => {
  it.each<{ why: string; utils: PrivilegeSource; lacks: object }>([
    { why: "nothing", utils: platform(all), lacks: {} },
    { why: "to write one table of two", utils: platform([all[0] ?? "", all[2] ?? ""]), lacks: { detail } },
    { why: "to delete where one may write", utils: platform(all.slice(0, 2)), lacks: { removal } },
    { why: "everything", utils: platform([]), lacks: { invoice, detail, removal } },
    {
      why: "of a table that cannot be asked about nothing is known, and the others are",
      utils: platform([], {
        getEntityMetadata: (table) =>
          table === "line" ? Promise.reject(new Error("No metadata")) : platform([]).getEntityMetadata(table),
      }),
      lacks: { invoice },
    },
    {
      why: "nothing where asking throws: the server decides",
      utils: platform([], { hasEntityPrivilege: fails }),
      lacks: {},
    },
    { why: "nothing where metadata throws", utils: platform([], { getEntityMetadata: fails }), lacks: {} },
    { why: "nothing where a host has no such thing", utils: {} as PrivilegeSource, lacks: {} },
    { why: "nothing where the host has nothing at all", utils: undefined as unknown as PrivilegeSource, lacks: {} },
    {
      why: "an answer that is none is not a no",
      utils: platform([], { hasEntityPrivilege: () => undefined as unknown as boolean }),
      lacks: {},
    },
  ])("$why", async ({ utils, lacks }) => expect(await lackedOf(utils, wanted)).toEqual(lacks));
});

it("reads what it asks about once, however much it asks of it: each read is a request before the first rows", async () => {
  const read: string[] = [];
  const utils = platform(all);
  const counted = platform(all, {
    getEntityMetadata: (table) => (read.push(table), utils.getEntityMetadata(table)),
    hasEntityPrivilege: utils.hasEntityPrivilege.bind(utils),
  });
  expect(await lackedOf(counted, wanted)).toEqual({});
  expect(read).toEqual(["invoice", "line"]);
});

it.each([
  { why: "of everybody", depth: 3, sees: true },
  { why: "of one's own part of the organisation", depth: 2, sees: false },
  { why: "where it cannot be told, not", depth: "fails", sees: false },
])("who sees the rows $why", async ({ depth, sees }) => {
  const utils: PrivilegeSource = {
    getEntityMetadata: () => (depth === "fails" ? Promise.reject(new Error("No metadata")) : Promise.resolve({})),
    hasEntityPrivilege: (_table, privilege, reach) => privilege === 2 && reach <= Number(depth),
  };
  expect(await maySeeAll(utils, ["line"])).toBe(sees);
});
