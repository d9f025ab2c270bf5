import { wellKnownDetail, wellKnownInvoices } from "../../host/scenarios/wellKnown";
import { detailAddress, openClient, type HostClient } from "./hostClient";

let client: HostClient;
beforeEach(async () => {
  client = await openClient("small");
});
afterEach(async () => client.host.close());

const detail = detailAddress(wellKnownDetail("draft", 1));
const save = async (quantity: number) => client.send("PATCH", detail, { msdyn_quantity: quantity });
const saved = async () => (await client.get(`${detail}?$select=msdyn_quantity`)).json.msdyn_quantity;

describe("a snapshot", () => {
  it("puts the data back as often as it is asked to, and the latest of a name counts", async () => {
    await save(3);
    await client.door("snapshot", { name: "three" });
    for (const quantity of [4, 5]) {
      await save(quantity);
      await client.door("restore", { name: "three" });
      expect(await saved()).toBe(3);
    }
    await save(6);
    await client.door("snapshot", { name: "three" });
    await save(7);
    await client.door("restore", { name: "three" });
    expect(await saved()).toBe(6);
  });

  it("has the row versions of its time: what was read before it can be saved after it", async () => {
    const before = await client.get(detail);
    await client.door("snapshot", { name: "read" });
    await save(4);
    await client.door("restore", { name: "read" });
    const version = String(before.json["@odata.etag"]);
    expect((await client.send("PATCH", detail, { msdyn_quantity: 5 }, { "if-match": version })).status).toBe(204);
  });

  it("keeps settings, privileges and time; faults are cleared, and the trace goes on", async () => {
    await client.door("settings", { rollUpOnSave: false });
    await client.door("users/reader", { privileges: ["Read", "Write"] });
    await client.door("clock", { advanceMs: 90_000 });
    await client.door("snapshot", { name: "switched" });
    await client.door("reset", {});
    await client.door("faults", { path: "x", status: 500 });
    await save(4);
    await client.door("restore", { name: "switched" });
    expect(await client.door("settings")).toMatchObject({ rollUpOnSave: false });
    expect(await client.door("faults")).toEqual([]);
    expect(await client.door<{ advancedMs: number }>("clock")).toMatchObject({ advancedMs: 90_000 });
    const users = await client.door<{ key: string; privileges: string[] }[]>("users");
    expect(users.find(({ key }) => key === "reader")?.privileges).toEqual(["Read", "Write"]);
    expect((await client.door<unknown[]>("trace")).length).toBe(1);
  });

  it("puts another scenario back", async () => {
    await client.door("snapshot", { name: "small" });
    await client.door("reset", { scenario: "wizard" });
    expect(await client.door("restore", { name: "small" })).toEqual({ scenario: "small" });
    expect((await client.get(`invoices(${wellKnownInvoices.draft.id})?$select=name`)).status).toBe(200);
  });

  it.each(["nothing", "../seed", "", "a".repeat(41)])("there is none called '%s'", async (name) => {
    await expect(client.door("restore", { name })).rejects.toThrow();
  });
});
