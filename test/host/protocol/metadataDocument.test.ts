import { XMLParser, XMLValidator } from "fast-xml-parser";
import { openClient, type HostClient } from "../hostClient";

/** An element of the document: attributes begin with `@`, children are always lists. */
interface Node {
  readonly [name: string]: string | readonly Node[] | undefined;
}

let client: HostClient;
let text: string;
let schema: Node;
beforeAll(async () => {
  client = await openClient("small");
  text = (await client.get("$metadata")).text;
  schema = schemaOf(text);
});
afterAll(async () => client.host.close());

function schemaOf(xml: string): Node {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: "@",
    parseAttributeValue: false,
    isArray: (_name, _path, _leaf, isAttribute) => !isAttribute,
  });
  const document = parser.parse(xml) as Node;
  const edmx = list(document, "edmx:Edmx")[0] ?? {};
  expect([edmx["@Version"], edmx["@xmlns:edmx"]]).toEqual(["4.0", "http://docs.oasis-open.org/odata/ns/edmx"]);
  return list(list(edmx, "edmx:DataServices")[0] ?? {}, "Schema")[0] ?? {};
}
const list = (node: Node, name: string): readonly Node[] => (node[name] as readonly Node[] | undefined) ?? [];
const attribute = (node: Node, name: string) => {
  const value = node[`@${name}`];
  return typeof value === "string" ? value : "";
};
const named = (nodes: readonly Node[], name: string) => nodes.find((node) => node["@Name"] === name);
const bare = (type: unknown) =>
  String(type)
    .replace(/^Collection\((.*)\)$/, "$1")
    .replace(/^mscrm\./, "");

it("is well-formed XML in the namespaces of CSDL 4.0", async () => {
  expect(XMLValidator.validate(text)).toBe(true);
  expect(schema).toMatchObject({
    "@xmlns": "http://docs.oasis-open.org/odata/ns/edm",
    "@Namespace": "Microsoft.Dynamics.CRM",
    "@Alias": "mscrm",
  });
  expect((await client.get("$metadata")).headers.get("content-type")).toContain("application/xml");
});

it("declares every name once per scope", () => {
  const scopes = [
    [...list(schema, "EntityType"), ...list(schema, "ComplexType"), ...list(schema, "EntityContainer")],
    ...list(schema, "EntityType").map((type) => [...list(type, "Property"), ...list(type, "NavigationProperty")]),
    ...list(schema, "EntityContainer").map((container) => list(container, "EntitySet")),
  ];
  for (const scope of scopes) {
    const names = scope.map((node) => node["@Name"]);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  }
});

it("uses only types that OData has or that it declares itself", () => {
  const edm = "String Int32 Int64 Decimal Boolean Date DateTimeOffset Guid".split(" ").map((name) => `Edm.${name}`);
  const own = [...list(schema, "EntityType"), ...list(schema, "ComplexType")].map((type) => attribute(type, "Name"));
  const used = [...text.matchAll(/ (?:Type|EntityType|BaseType)="([^"]+)"/g)].map((match) => bare(match[1]));
  expect(used.filter((type) => !edm.includes(type) && !own.includes(type))).toEqual([]);
});

it("gives every type a key that is one of its properties", () => {
  for (const type of list(schema, "EntityType")) {
    if (type["@Abstract"] === "true") continue;
    const key = attribute(list(list(type, "Key")[0] ?? {}, "PropertyRef")[0] ?? {}, "Name");
    expect(named(list(type, "Property"), key)).toMatchObject({ "@Type": "Edm.Guid", "@Nullable": "false" });
  }
});

it("constrains every lookup to a key, and names its partner both ways", () => {
  const types = list(schema, "EntityType");
  for (const type of types) {
    for (const navigation of list(type, "NavigationProperty")) {
      const target = named(types, bare(navigation["@Type"])) ?? {};
      for (const constraint of list(navigation, "ReferentialConstraint")) {
        expect(named(list(type, "Property"), attribute(constraint, "Property"))).toBeDefined();
        expect(named(list(target, "Property"), attribute(constraint, "ReferencedProperty"))).toBeDefined();
      }
      if (navigation["@Partner"] === undefined) continue;
      const partner = named(list(target, "NavigationProperty"), attribute(navigation, "Partner"));
      expect(partner).toMatchObject({ "@Partner": navigation["@Name"] });
    }
  }
});

it("binds every navigation property of every entity set to an entity set of its type", () => {
  const [container = {}] = list(schema, "EntityContainer");
  const sets = list(container, "EntitySet");
  for (const set of sets) {
    const type = named(list(schema, "EntityType"), bare(set["@EntityType"])) ?? {};
    const bindings = list(set, "NavigationPropertyBinding");
    expect(bindings).toHaveLength(list(type, "NavigationProperty").length);
    for (const binding of bindings) {
      const navigation = named(list(type, "NavigationProperty"), attribute(binding, "Path"));
      const target = named(sets, attribute(binding, "Target"));
      expect(bare(target?.["@EntityType"])).toBe(bare(navigation?.["@Type"]));
    }
  }
});

it("declares the bound messages with the row they are bound to, and imports the unbound ones", () => {
  const action = named(list(schema, "Action"), "msdyn_NewInvoiceContract") ?? {};
  expect([
    action["@IsBound"],
    list(action, "Parameter")[0]?.["@Type"],
    list(action, "ReturnType")[0]?.["@Type"],
  ]).toEqual(["true", "mscrm.salesorder", "mscrm.invoice"]);
  const [container = {}] = list(schema, "EntityContainer");
  for (const kind of ["Action", "Function"] as const) {
    for (const imported of list(container, `${kind}Import`)) {
      expect(named(list(schema, kind), bare(imported[`@${kind}`]))).toBeDefined();
    }
  }
});

it("has exactly the properties that a whole row has on the wire", async () => {
  const type = named(list(schema, "EntityType"), "invoice") ?? {};
  const row = (await client.get("invoices?$top=1")).json.value[0] ?? {};
  const onWire = Object.keys(row).filter((name) => !name.startsWith("@"));
  expect(onWire.sort()).toEqual(
    list(type, "Property")
      .map((property) => attribute(property, "Name"))
      .sort(),
  );
});

it("has exactly the entity sets of the service document", async () => {
  const [container = {}] = list(schema, "EntityContainer");
  const { json } = await client.get("");
  expect(json.value.map((set) => set["url"])).toEqual(list(container, "EntitySet").map((set) => set["@Name"]));
});

it("leaves out a message that the organisation lacks", async () => {
  await client.door("settings", { missingMessages: ["msdyn_PostInvoice"], sampleCustomApi: false });
  const without = schemaOf((await client.get("$metadata")).text);
  expect(named(list(without, "Action"), "msdyn_PostInvoice")).toBeUndefined();
  expect(named(list(without, "Action"), "msdyn_InvoicePaid")).toBeDefined();
  expect(text).toContain("sample_CreateProjectInvoice");
  expect(list(without, "ComplexType").map((type) => type["@Name"])).toEqual(["WhoAmIResponse"]);
  await client.door("settings", { missingMessages: [], sampleCustomApi: true });
});

describe("EntityDefinitions", () => {
  it("are read together, or those that a filter names", async () => {
    const all = await client.get("EntityDefinitions?$select=LogicalName");
    expect(all.json.value).toHaveLength(list(schema, "EntityType").length - 1);
    const path = "EntityDefinitions?$select=EntitySetName&$filter=LogicalName eq 'invoice' or EntitySetName eq 'uoms'";
    expect((await client.get(path)).json.value).toEqual([{ EntitySetName: "invoices" }, { EntitySetName: "uoms" }]);
  });

  it.each([
    { why: "another filter", path: "EntityDefinitions?$filter=ObjectTypeCode gt 5", status: 501, says: "LogicalName" },
    { why: "an order", path: "EntityDefinitions?$orderby=LogicalName", status: 501, says: "$select" },
    { why: "a table that is not there", path: "EntityDefinitions(LogicalName='lead')", status: 404, says: "'lead'" },
    { why: "the keys of a table", path: "EntityDefinitions(LogicalName='invoice')/Keys", status: 501, says: "Keys" },
  ])("refuse $why by name", async ({ path, status, says }) => {
    const answer = await client.get(path);
    expect([answer.status, answer.json.error.message]).toEqual([status, expect.stringContaining(says)]);
  });
});
