import { wellKnownInvoices } from "../../host/scenarios/wellKnown";
import { kinds, usualKind } from "../../host/server/kinds";
import { openHost } from "../../host/server/openHost";
import { defaultSettings } from "../../host/server/settings";
import { clientOf, type HostClient } from "./hostClient";

const invoices = "invoices?$top=1&$select=invoiceid";

describe.each(kinds)("an organisation of the kind $name", ({ name, settings, lacks, sources }) => {
  let client: HostClient;
  beforeAll(async () => {
    client = clientOf(await openHost({ scenario: "small", kind: name }));
  });
  afterAll(async () => client.host.close());

  it("says where it is known from", () => expect(sources.length).toBeGreaterThan(0));

  it("takes every setting that it names, as the door would", async () => {
    expect(await client.door("settings", settings)).toEqual({ ...defaultSettings(), ...settings });
  });

  it("has the solutions of its release, and no others", async () => {
    const { status, json } = await client.get("solutions?$select=uniquename,version");
    expect(status).toBe(lacks.includes("prvReadsolution") ? 403 : 200);
    const known = json.value.map(({ uniquename, version }) => `${String(uniquename)}=${String(version)}`);
    if (status === 200) expect(known.sort()).toEqual([...(settings.solutions ?? [])].sort());
  });

  it("lacks the columns that are said to be missing, and no other that is looked for", async () => {
    for (const column of settings.missingColumns ?? []) {
      const [table = "", own = ""] = column.split(".");
      const definition = await client.get(`EntityDefinitions(LogicalName='${table}')/Attributes?$select=LogicalName`);
      expect(definition.text).toContain("createdon");
      expect(definition.text).not.toContain(`"${own}"`);
    }
  });

  it("is that again after a reset, and another where it is asked for", async () => {
    await client.door("settings", { missingMessages: ["msdyn_PostInvoice"] });
    await client.door("reset", {});
    expect(await client.door("settings")).toEqual({ ...defaultSettings(), ...settings });
    await client.door("reset", { kind: usualKind });
    expect(await client.door("settings")).toEqual(defaultSettings());
    expect((await client.get("solutions?$select=uniquename")).json.value).toEqual([]);
    expect((await client.get(invoices)).status).toBe(200);
    await client.door("reset", { kind: name });
  });
});

describe("a message by another name", () => {
  let client: HostClient;
  beforeAll(async () => {
    client = clientOf(await openHost({ scenario: "small" }));
    await client.door("settings", { renamedMessages: ["msdyn_InvoicePaid=contoso_InvoicePaid"] });
  });
  afterAll(async () => client.host.close());

  it("is listed and declared by that name alone", async () => {
    const { json } = await client.get("sdkmessages?$select=name");
    const names = json.value.map(({ name }) => name);
    expect(names).toContain("contoso_InvoicePaid");
    expect(names).not.toContain("msdyn_InvoicePaid");
    const metadata = (await client.get("$metadata")).text;
    expect(metadata).toContain('Action Name="contoso_InvoicePaid"');
    expect(metadata).not.toContain("msdyn_InvoicePaid");
  });

  it("takes effect by that name alone", async () => {
    const { id } = wellKnownInvoices.confirmed;
    expect((await client.message("msdyn_InvoicePaid", id)).status).toBe(404);
    expect((await client.message("contoso_InvoicePaid", id)).status).toBe(204);
    expect(await client.door<{ message: string }[]>("effects")).toMatchObject([{ message: "msdyn_InvoicePaid" }]);
  });

  it.each(["msdyn_NoSuch=x", "msdyn_InvoicePaid", "msdyn_InvoicePaid="])("%s is refused", async (each) =>
    expect(client.door("settings", { renamedMessages: [each] })).rejects.toThrow("new name of a message"),
  );

  it("a solution without a version is refused", async () =>
    expect(client.door("settings", { solutions: ["msdyn_ProjectService"] })).rejects.toThrow("solution: name=version"));
});
