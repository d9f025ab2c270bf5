import { mayAll, maySeeAll, mayWriteAll, privileges, type PrivilegeSource } from "../../shared/platform/privileges";

/** A platform that, like the real one, says no of a table whose metadata it has not read yet. */
function platform(writable: readonly string[], fails = false): PrivilegeSource {
  const known = new Set<string>();
  return {
    getEntityMetadata: async (table) => {
      if (fails) throw new Error("No metadata");
      await Promise.resolve();
      known.add(table);
      return {};
    },
    hasEntityPrivilege: (table, privilege, depth) =>
      known.has(table) && privilege === 3 && depth === 0 && writable.includes(table),
  };
}

describe("whether the user may write", () => {
  it.each([
    { why: "all tables", writable: ["invoice", "line"], may: true },
    { why: "one is missing", writable: ["invoice"], may: false },
    { why: "none", writable: [], may: false },
    { why: "where it cannot be read nothing is forbidden: the server decides", writable: [], fails: true, may: true },
  ])("$why", async ({ writable, fails, may }) =>
    expect(await mayWriteAll(platform(writable, fails), ["invoice", "line"])).toBe(may),
  );
});

it("who may write and not create is told apart", async () => {
  const wanted = [["invoice", privileges.write] as const];
  expect(await mayAll(platform(["invoice"]), wanted)).toBe(true);
  expect(await mayAll(platform(["invoice"]), [...wanted, ["invoice", privileges.create]])).toBe(false);
});

it.each([
  { why: "of everybody", depth: 3, sees: true },
  { why: "of one's own part of the organisation", depth: 2, sees: false },
  { why: "where it cannot be told, not", depth: "fails", sees: false },
])("who sees the rows $why", async ({ depth, sees }) => {
  const utils: PrivilegeSource = {
    getEntityMetadata: () => (depth === "fails" ? Promise.reject(new Error("No metadata")) : Promise.resolve({})),
    hasEntityPrivilege: (_table, privilege, wanted) => privilege === privileges.read && wanted <= Number(depth),
  };
  expect(await maySeeAll(utils, ["line"])).toBe(sees);
});
