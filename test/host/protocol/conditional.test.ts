import { wellKnownInvoices } from "../../../host/scenarios/wellKnown";
import { annotated, openClient, type HostClient } from "../hostClient";

let client: HostClient;
beforeEach(async () => {
  client = await openClient("small");
});
afterEach(async () => client.host.close());

const draft = `invoices(${wellKnownInvoices.draft.id})`;
const fresh = "accounts(0badf00d-0000-4000-8000-000000000001)";
const etagOf = async (path: string) => (await client.get(`${path}?$select=name`)).headers.get("etag") ?? "";

describe("If-None-Match on a read", () => {
  it("answers 304 without a body where the version is still the same", async () => {
    const answer = await client.get(`${draft}?$select=name`, { "if-none-match": await etagOf(draft) });
    expect([answer.status, answer.text]).toEqual([304, ""]);
  });

  it("answers in full once the row was written", async () => {
    const etag = await etagOf(draft);
    await client.send("PATCH", draft, { name: "X" });
    expect((await client.get(`${draft}?$select=name`, { "if-none-match": etag })).status).toBe(200);
  });

  it.each([
    { why: "with $expand", query: "?$select=name&$expand=salesorderid($select=name)", headers: {} },
    { why: "with annotations", query: "?$select=name", headers: annotated },
  ])("never answers 304 $why", async ({ query, headers }) => {
    const answer = await client.get(draft + query, { ...headers, "if-none-match": await etagOf(draft) });
    expect(answer.status).toBe(200);
  });

  it("'null' is no version: it only keeps browsers from their caches", async () => {
    expect((await client.get(draft, { "if-none-match": "null" })).status).toBe(200);
  });
});

describe("PATCH of a row that is not there", () => {
  it("creates it: the upsert hazard", async () => {
    expect((await client.send("PATCH", fresh, { name: "New" })).status).toBe(204);
    expect((await client.get(`${fresh}/name`)).json["value"]).toBe("New");
  });

  it("does not under If-Match: *", async () => {
    const answer = await client.send("PATCH", fresh, { name: "New" }, { "if-match": "*" });
    expect([answer.status, answer.json.error.code]).toEqual([404, "0x80040217"]);
    expect((await client.get(fresh)).status).toBe(404);
  });

  it("creates only, under If-None-Match: *", async () => {
    const only = { "if-none-match": "*" };
    expect((await client.send("PATCH", fresh, { name: "New" }, only)).status).toBe(204);
    expect((await client.send("PATCH", fresh, { name: "Newer" }, only)).status).toBe(412);
    expect((await client.get(`${fresh}/name`)).json["value"]).toBe("New");
  });
});

describe("If-Match with a version", () => {
  it.each(["PATCH", "DELETE"])("lets a %s pass once and not again", async (method) => {
    const made = await client.send("POST", "accounts", { name: "A" }, { prefer: "return=representation" });
    const path = `accounts(${String(made.json["accountid"])})`;
    const etag = String(made.json["@odata.etag"]);
    await client.send("PATCH", path, { name: "B" });
    const late = await client.send(method, path, method === "PATCH" ? { name: "C" } : undefined, { "if-match": etag });
    expect([late.status, late.json.error.code]).toEqual([412, "0x80060882"]);
    const right = { "if-match": await etagOf(path) };
    expect((await client.send(method, path, method === "PATCH" ? { name: "C" } : undefined, right)).status).toBe(204);
  });

  it("is refused where the table has no optimistic concurrency", async () => {
    await client.door("settings", { optimisticConcurrency: false });
    const answer = await client.send("PATCH", draft, { name: "X" }, { "if-match": 'W/"1"' });
    expect([answer.status, answer.json.error.code]).toEqual([400, "0x8006088d"]);
  });
});

it("POST of a key that is there already answers 412 DuplicateRecord", async () => {
  const { accountid } = (await client.get("accounts?$select=name&$top=1")).json.value[0] ?? {};
  const answer = await client.send("POST", "accounts", { accountid, name: "Twice" });
  expect([answer.status, answer.json.error.code]).toEqual([412, "0x80040237"]);
});
