import { behaviours, observed } from "../../host/web/manners/observed";
import { readProjectFile } from "../repository/projectFiles";
import { markdownTables } from "../support/markdownTables";

const readme = readProjectFile("host/web/README.md");
const bare = (text: string): string => text.replaceAll("`", "").replaceAll("\\", "");

it("every unkind behaviour has a row that says it as the code does, and there are no others", () => {
  const told = markdownTables(readme, "How unkind the platform was seen to be").flat();
  expect(told.map((row) => Object.values(row).map(bare))).toEqual(
    behaviours.map((name) => [name, ...[observed[name].seen, observed[name].kinder, observed[name].source].map(bare)]),
  );
});

describe("what was observed", () => {
  const rows = markdownTables(readme, "Everything that was observed, and what became of it")
    .flat()
    .filter(({ Seen = "" }) => !Seen.startsWith("**"));

  it("has a source and an answer for each", () => {
    expect(rows.length).toBeGreaterThan(70);
    for (const { Where, Here, How } of rows) {
      expect(Where).not.toBe("");
      expect(["made so", "already so", "does not touch"]).toContain(Here);
      expect(How).not.toBe("");
    }
  });

  it("names every switch", () => {
    const named = rows.flatMap(({ How = "" }) => [...How.matchAll(/`(\w+)`/g)].map(([, name]) => name));
    expect(behaviours.filter((behaviour) => !named.includes(behaviour))).toEqual([]);
  });
});
