import { controls, readProjectFile } from "../repository/projectFiles";
import { readResx } from "../repository/readResx";
import * as tables from "../../shared/dataverse/tables";
import * as backlogTables from "../../shared/dataverse/creation/backlogTables";
import { markdownTables } from "../support/markdownTables";
import { keysSaying, saysWrong } from "../support/whatScreensSay";

const document = readProjectFile("docs/admin.md");
const [byMessage = []] = markdownTables(document, "Troubleshooting");

describe.each(controls())("what %s can say when something is wrong", (control) => {
  const english = readResx(control, 1033);
  const danish = readResx(control, 1030);

  it.each(keysSaying(english, saysWrong))("is in the administrator's table: %s", (key) => {
    const row = byMessage.find((each) => each["On the screen"] === english.get(key));
    expect(row).toMatchObject({ "På skærmen": danish.get(key) });
    expect(row?.["What it means, and what to do"]).not.toBe("");
  });
});

it("the table has nothing that no control says any more", () => {
  const texts = new Set(controls().flatMap((control) => [...readResx(control, 1033).values()]));
  expect(byMessage.map((row) => row["On the screen"] ?? "").filter((text) => !texts.has(text))).toEqual([]);
});

it("every message that the platform is asked for is there with its default", () => {
  const defaults = controls().flatMap((control) => [
    ...readProjectFile(`${control}/ControlManifest.Input.xml`).matchAll(
      /<property name="(\w+Message)"[^>]*default-value="([^"]+)"/g,
    ),
  ]);
  const [table = []] = markdownTables(document, "Message names");
  const documented = table.map((row) => `${row.Property} ${row.Default}`);
  expect(documented).toEqual(defaults.map(([, property, name]) => `\`${property}\` \`${name}\``));
});

it("the parts of the solution are named as they are installed", () => {
  const [parts = []] = markdownTables(document, "What is in it");
  const names = parts.filter((row) => row.Part === "Control").map((row) => row.Name);
  expect(names).toEqual(controls().map((control) => `\`pinv_ProjectInvoicing.${control}\``));
});

it("every table that the controls read is among the privileges, by its logical name", () => {
  const [rows = []] = markdownTables(document, "Privileges");
  const granted = rows.map((row) => row["Read on"]).join(" ");
  const read = [...Object.values({ ...tables, ...backlogTables })].flatMap((each) =>
    typeof each === "object" && "name" in each ? [each.name] : [],
  );
  expect(read.length).toBeGreaterThan(9);
  // names of messages and the product's version are told below the table: nobody is granted them for the controls
  const told = ["sdkmessage", "solution", "savedquery", "userquery"];
  expect(told.filter((name) => !document.includes(`\`${name}\``))).toEqual([]);
  expect(read.filter((name) => !told.includes(name) && !granted.includes(`\`${name}\``))).toEqual([]);
});
