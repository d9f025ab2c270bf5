import { findTable, tableNamed } from "../../host/server/metadata/tables";
import { controls, trackedFiles } from "../repository/projectFiles";
import { Property, manifestOf } from "./manifests";
import { Element, childrenOf, readXml, withAllBelow } from "./readXml";

const manifests = controls().map(manifestOf);
const samples = ["invoiceForm", "invoiceView", "projectForm"].map((name) => `solution/samples/${name}.xml`);

const all = (root: Element, name: string): Element[] => withAllBelow(root).filter((each) => each.name === name);
const ourControls = (root: Element): Element[] =>
  all(root, "customControl").filter(({ attributes }) => attributes.name?.startsWith("pinv_"));
const manifestFor = (control: Element) => {
  const manifest = manifests.find(({ solutionName }) => solutionName === control.attributes.name);
  if (!manifest) throw new Error(`There is no control ${control.attributes.name}.`);
  return manifest;
};
const parametersOf = (control: Element): readonly Element[] => childrenOf(control, "parameters")[0]?.children ?? [];

/** Why a parameter of a sample does not fit its property; null when it does. */
function mismatch(parameter: Element, property: Property | undefined): string | null {
  if (!property) return `${parameter.name} is no property`;
  if (parameter.attributes.static !== "true") return null;
  if (parameter.attributes.type !== property.type) return `${parameter.name} is of type ${property.type}`;
  if (parameter.text !== property.initial) return `${parameter.name} has the default ${property.initial}`;
  return null;
}

it("every sample is looked at", () => {
  expect(trackedFiles().filter((file) => file.startsWith("solution/samples/"))).toEqual(samples);
});

describe.each(samples)("%s", (file) => {
  const root = readXml(file);

  it("names controls as the solution does, in the browser", () => {
    expect(ourControls(root).map(({ attributes }) => attributes.formFactor)).toContain("2");
    expect(() => ourControls(root).map(manifestFor)).not.toThrow();
  });

  it("sets properties that exist, to their defaults", () => {
    const wrong = ourControls(root).flatMap((control) => {
      const { properties } = manifestFor(control);
      const given = parametersOf(control).filter(({ name }) => name !== "data-set");
      return given.flatMap(
        (each) =>
          mismatch(
            each,
            properties.find(({ name }) => name === each.name),
          ) ?? [],
      );
    });
    expect(wrong).toEqual([]);
  });

  it("gives something to every property that is required or has a default", () => {
    const lacking = ourControls(root).flatMap((control) => {
      const given = parametersOf(control).map(({ name, attributes }) => attributes.name ?? name);
      return manifestFor(control).properties.filter(
        ({ name, required, initial }) => (required || initial !== undefined) && !given.includes(name),
      );
    });
    expect(lacking).toEqual([]);
  });

  it("puts each control where a field or sub-grid of the sample is", () => {
    const places = all(root, "control").map(({ attributes }) => attributes.uniqueid);
    const used = all(root, "controlDescription").flatMap(({ attributes }) => attributes.forControl ?? []);
    expect(used).toEqual(places);
  });

  it("uses an id once, but to refer to it", () => {
    const ids = withAllBelow(root).flatMap(({ name, attributes }) =>
      name === "customControl" ? [] : [attributes.id, attributes.uniqueid],
    );
    const guids = ids.filter((id) => id?.startsWith("{"));
    expect(new Set(guids).size).toBe(guids.length);
  });
});

describe("the view of invoices", () => {
  const root = readXml("solution/samples/invoiceView.xml");
  const names = (element: string, attribute: string): string[] =>
    all(root, element).map(({ attributes }) => attributes[attribute] ?? "");
  const columns = names("attribute", "name");

  it("asks for columns that the table has", () => {
    expect(names("entity", "name")).toEqual(["invoice"]);
    const { columns: known } = tableNamed("invoice");
    const asked = [...columns, ...names("order", "attribute"), ...names("condition", "attribute")];
    expect(asked.filter((name) => !known.some((column) => column.name === name))).toEqual([]);
  });

  it("shows only what it asks for, in a layout of the same table", () => {
    expect(names("cell", "name").filter((name) => !columns.includes(name))).toEqual([]);
    expect(names("row", "id")).toEqual(["invoiceid"]);
    expect(names("grid", "object")).toEqual([String(tableNamed("invoice").objectTypeCode)]);
  });
});

it("the invoice form's sub-grid shows rows of that invoice", () => {
  const root = readXml("solution/samples/invoiceForm.xml");
  const targets = new Set(all(root, "TargetEntityType").map(({ text }) => text));
  const relationships = new Set(all(root, "RelationshipName").map(({ text }) => text));
  expect([...targets]).toEqual(["msdyn_invoicelinetransaction"]);
  const related = tableNamed("invoice").collections.filter(({ navigation }) => relationships.has(navigation));
  expect(related.map(({ table }) => table)).toEqual([...targets]);
});

it("nowhere on the project form do people meet the journal as text that they could change", () => {
  const root = readXml("solution/samples/projectForm.xml");
  const clients = ourControls(root).map(({ attributes }) => attributes.formFactor);
  expect(clients).toEqual(["1", "2"]);
  expect(all(root, "tab").map(({ attributes }) => attributes.availableforphone)).toEqual(["false"]);
});

it("the project form binds the journal to a multi-line text column of the project, of 4,000 characters or more", () => {
  const root = readXml("solution/samples/projectForm.xml");
  const bound = ourControls(root)
    .flatMap(parametersOf)
    .find(({ name }) => name === "journal")?.text;
  const fields = [
    ...all(root, "control").map(({ attributes }) => attributes.datafieldname),
    ...all(root, "datafieldname").map(({ text }) => text),
  ];
  expect(fields).toEqual([bound, bound]);
  const column = findTable("msdyn_project")?.columns.find(({ name }) => name === bound);
  expect(column).toMatchObject({ kind: "memo" });
  expect(column?.kind === "memo" && column.length).toBeGreaterThanOrEqual(4000);
});
