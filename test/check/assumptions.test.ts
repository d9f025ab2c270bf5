import { assumptions } from "../../check/assumed/assumptions";
import { readProjectFile, trackedFiles } from "../repository/projectFiles";
import { markdownTables } from "../support/markdownTables";
import { manifestOf } from "../solution/manifests";
import { controls } from "../repository/projectFiles";

// its only heading is that of the document
const rows = markdownTables(`#${readProjectFile("docs/assumptions.md")}`, "What we assume of the platform").flat();
const files = trackedFiles();

/** How a row is settled, by its column in the document. */
const settled = ({ "Settled by": cell = "" }: Readonly<Record<string, string>>) => {
  const [, by = "", id = ""] =
    /^(check page|check page, then write test|(?:check page and )?existing data, else write test|write test): `([\w-]+)`$/.exec(
      cell,
    ) ?? [];
  return { by, id };
};

describe("docs/assumptions.md and the check page are one list:", () => {
  it("each row has its own entry, in the same order", () => {
    expect(rows.length).toBeGreaterThan(30);
    expect(rows.map((row) => settled(row).id)).toEqual(assumptions.map(({ id }) => id));
    expect(new Set(assumptions.map(({ id }) => id)).size).toBe(assumptions.length);
  });

  it.each(assumptions.map((assumption, at) => ({ ...assumption, at })))(
    "$id: the page has a verdict of its own where the document says so",
    ({ judge, at }) => expect(settled(rows[at] ?? {}).by.startsWith("check page")).toBe(judge !== null),
  );

  it.each(assumptions.map((assumption, at) => ({ ...assumption, at })))(
    "$id: the page looks at existing data where the document says so",
    ({ evidence, at }) => expect(settled(rows[at] ?? {}).by.includes("existing data")).toBe(evidence !== null),
  );

  it.each(assumptions.map((assumption, at) => ({ ...assumption, at })))(
    "$id is checked by hand in the same words",
    ({ byHand, at }) => expect(byHand.en).toBe(rows[at]?.["How to check in a sandbox"]),
  );

  it.each(assumptions)("$id is said in both languages", ({ assumed, byHand }) => {
    for (const { en, da } of [assumed, byHand]) expect([en, da]).not.toContain("");
    expect(assumed.da).not.toBe(assumed.en);
  });

  it("properties that it names are properties of the controls", () => {
    const properties = controls().flatMap((control) => manifestOf(control).properties.map(({ name }) => name));
    const named = assumptions.flatMap(({ property }) => property ?? []);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => !properties.includes(name))).toEqual([]);
  });
});

it("the round in a sandbox has each row that a write test settles, and none that reading settles", () => {
  const [, round = ""] = readProjectFile("docs/admin.md").split("## A round in a sandbox");
  const [steps = ""] = round.split("\n## ");
  const ids = assumptions.map(({ id }) => id);
  const named = [...steps.matchAll(/`([\w-]+)`/g)].map(([, name = ""]) => name).filter((name) => ids.includes(name));
  // nobody can make a message arrive twice
  const tried = rows.map(settled).filter(({ by, id }) => by.endsWith("write test") && id !== "posted-once");
  expect(named.sort()).toEqual(tried.map(({ id }) => id).sort());
});

it("each file that a row leans on is there, once", () => {
  const named = rows.flatMap((row) =>
    [...(row["Where"] ?? "").matchAll(/[\w/-]+\.(?:tsx?|xml|md|mjs)\b/g)].map(([name]) => name),
  );
  expect(named.length).toBeGreaterThan(20);
  const found = (name: string): number => files.filter((file) => `/${file}`.endsWith(`/${name}`)).length;
  expect(named.filter((name) => found(name) !== 1)).toEqual([]);
});
