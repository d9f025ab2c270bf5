import { controls, readProjectFile } from "../repository/projectFiles";
import { readResx } from "../repository/readResx";
import { tableNamed } from "../../host/server/metadata/tables";
import { DocumentRow, markdownTables } from "../support/markdownTables";
import { manifestOf } from "./manifests";

const document = readProjectFile("docs/maker.md");
const code = (text: string | undefined): string => (text ? `\`${text}\`` : "");

describe.each(controls())("properties of %s", (control) => {
  const { properties } = manifestOf(control);
  const [rows = []] = markdownTables(document, `Properties of ${control}`);
  const english = readResx(control, 1033);
  const danish = readResx(control, 1030);
  const rowOf = (name: string): DocumentRow | undefined => rows.find((row) => row.Property === code(name));

  it("are in maker.md, all of them and no other", () => {
    expect(rows.map((row) => row.Property)).toEqual(properties.map(({ name }) => code(name)));
  });

  it.each(properties)(
    "$name has the same names, type and default in manifest, maker.md and both languages",
    (property) => {
      const { type, initial, nameKey } = property;
      expect(rowOf(property.name)).toMatchObject({
        English: english.get(nameKey),
        Danish: danish.get(nameKey),
        Type: type === "Multiple" ? "Multiple, bound" : type,
        Default: code(initial),
      });
      expect(rowOf(property.name)?.["What it does"]).not.toBe("");
    },
  );

  it.each(properties)(
    "$name is described in both languages, differently from its name",
    ({ nameKey, descriptionKey }) => {
      for (const texts of [english, danish]) {
        expect(texts.get(descriptionKey)).toBeTruthy();
        expect(texts.get(descriptionKey)).not.toBe(texts.get(nameKey));
      }
    },
  );

  it.each(properties.filter(({ choices }) => choices.length > 0))(
    "$name explains each choice",
    ({ name, choices, initial }) => {
      const explained = `${rowOf(name)?.["What it does"]}`;
      for (const { value, nameKey } of choices) {
        expect(explained).toContain(code(value));
        expect([english.get(nameKey), danish.get(nameKey)]).toEqual([expect.any(String), expect.any(String)]);
      }
      expect(choices.map(({ value }) => value)).toContain(initial);
    },
  );

  it("that are optional have a default, or do nothing when they are empty", () => {
    const without = properties.filter(({ required, initial }) => !required && initial === undefined);
    expect(without.map(({ name }) => name)).toEqual(
      { InvoiceReview: ["taxColumn"], ManualInvoiceWizard: ["projectId", "customApi"] }[control],
    );
  });
});

it("the columns that help are columns of the table", () => {
  const [rows = []] = markdownTables(document.replace("### Columns", "## Columns"), "Columns that help");
  const named = rows.flatMap((row) => [...(row.Column ?? "").matchAll(/`(\w+)`/g)].map(([, name]) => name ?? ""));
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((name) => !tableNamed("invoice").column.has(name))).toEqual([]);
});
