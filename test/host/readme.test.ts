import { existsSync } from "node:fs";
import { join } from "node:path";
import { scenarios } from "../../host/scenarios/scenarios";
import { kinds } from "../../host/server/kinds";
import { defaultSettings } from "../../host/server/settings";
import { users } from "../../host/server/users";
import { projectRoot, readProjectFile } from "../repository/projectFiles";
import { markdownTables } from "../support/markdownTables";

const readme = readProjectFile("host/README.md");
const bare = (cell: string | undefined): string => (cell ?? "").replaceAll("`", "");
const cellsOf = (heading: string, column: string): string[] =>
  markdownTables(readme, heading)
    .flat()
    .flatMap((row) => (column in row ? [row[column] ?? ""] : []));

it("every setting has a row with its default, and there are no others", () => {
  const rows = markdownTables(readme, "The door: `/__host/*`").flat();
  const told = rows.filter((row) => "Setting" in row).map((row) => [bare(row["Setting"]), bare(row["Default"])]);
  const real = Object.entries(defaultSettings()).map(([name, value]) => [
    name,
    typeof value === "string" ? value : JSON.stringify(value),
  ]);
  expect(told.sort()).toEqual(real.sort());
});

it("every scenario has a row, and there are no others", () => {
  expect(cellsOf("In tests", "Scenario").map(bare).sort()).toEqual(scenarios.map(({ name }) => name).sort());
});

it("every kind of organisation has a row with its description, and there are no others", () => {
  const rows = markdownTables(readme, "Kinds of organisation").flat();
  expect(rows.map((row) => [bare(row["Kind"]), row["What it is"]])).toEqual(
    kinds.map(({ name, description }) => [name, description]),
  );
});

it("every user is named", () => {
  const [sentence = ""] = /Users: [^.]*\./.exec(readme) ?? [];
  expect(users.map(({ key }) => key).filter((key) => !sentence.includes(`\`${key}\``))).toEqual([]);
});

it("every call of the door has a row, and there are no others", () => {
  const code = readProjectFile("host/server/door/door.ts");
  const calls = [...code.matchAll(/^ {2}"((?:GET|POST|DELETE) \w+)/gm)].map(([, call = ""]) => call);
  expect(calls.length).toBeGreaterThan(15);
  expect(cellsOf("The door: `/__host/*`", "Call").flatMap(callsIn).sort()).toEqual(calls.sort());
});

/** A method without a name of its own is of the call before it in the cell. */
function callsIn(cell: string): string[] {
  let last = "";
  return [...cell.matchAll(/(GET|POST|DELETE)(?: (\w+))?/g)].map(([, method = "", name]) => {
    last = name ?? last;
    return `${method} ${last}`;
  });
}

it("the files of the hour are there, ten of them", () => {
  const path = readme.slice(readme.indexOf("## The host in an hour"), readme.indexOf("## In tests"));
  const files = [...path.matchAll(/^\d+\. `([^`]+)`/gm)].map(([, file = ""]) => file);
  expect(files).toHaveLength(10);
  expect(files.filter((file) => !existsSync(join(projectRoot, "host", file)))).toEqual([]);
});
