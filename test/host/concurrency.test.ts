import { wellKnownDetail } from "../../host/scenarios/wellKnown";
import { detailAddress, openClient, type HostClient } from "./hostClient";

let client: HostClient;
beforeEach(async () => {
  client = await openClient("small");
});
afterEach(async () => client.host.close());

const detail = detailAddress(wellKnownDetail("draft", 1));
const nowhere = "accounts(00000000-0000-4000-8000-000000000001)";
const etagOf = async (path: string) => (await client.get(path)).json["@odata.etag"] as string;

it("lets the first of two users save and tells the second that the row has changed", async () => {
  const seen = await etagOf(detail);
  expect(
    (await client.send("PATCH", detail, { msdyn_quantity: 6 }, { "x-host-user": "second", "if-match": seen })).status,
  ).toBe(204);
  const late = await client.send("PATCH", detail, { msdyn_quantity: 7 }, { "if-match": seen });
  expect(late.status).toBe(412);
  expect(late.json.error).toEqual({
    code: "0x80060882",
    message: "The version of the existing record doesn't match the RowVersion property provided.",
  });
  expect((await client.get(`${detail}?$select=msdyn_quantity`)).json.msdyn_quantity).toBe(6);
});

it("gives a row a new version with every update, even of the same value", async () => {
  const before = await etagOf(detail);
  await client.send("PATCH", detail, { msdyn_quantity: 8 });
  expect(await etagOf(detail)).not.toBe(before);
});

it("changes the versions of line and invoice with a detail, because both are rolled up", async () => {
  const [above] = await client.query<{ line: string; invoice: string }>(
    "select msdyn_invoicelineid as line, msdyn_invoice as invoice from msdyn_invoicelinetransaction where msdyn_invoicelinetransactionid = ?",
    [wellKnownDetail("draft", 1)],
  );
  const parents = [`invoicedetails(${above?.line})`, `invoices(${above?.invoice})`];
  const before = await Promise.all(parents.map(etagOf));
  await client.send("PATCH", detail, { msdyn_quantity: 6 });
  const after = await Promise.all(parents.map(etagOf));
  expect(after.map((etag, index) => etag === before[index])).toEqual([false, false]);
});

describe("If-Match and If-None-Match", () => {
  it.each([
    { why: "any version will do", method: "PATCH", path: detail, headers: { "if-match": "*" }, status: 204 },
    {
      why: "any version, but the row must be there",
      method: "PATCH",
      path: nowhere,
      headers: { "if-match": "*" },
      status: 404,
    },
    {
      why: "a version of a row that is gone",
      method: "PATCH",
      path: nowhere,
      headers: { "if-match": 'W/"1"' },
      status: 404,
    },
    { why: "a stale delete", method: "DELETE", path: detail, headers: { "if-match": 'W/"1"' }, status: 412 },
    {
      why: "create only, but the row is there",
      method: "PATCH",
      path: detail,
      headers: { "if-none-match": "*" },
      status: 412,
    },
    { why: "deleting what is not there", method: "DELETE", path: nowhere, headers: {}, status: 404 },
  ])("$why: $method gives $status", async ({ method, path, headers, status }) => {
    const body = method === "DELETE" ? undefined : {};
    expect((await client.send(method, path, body, headers as Record<string, string>)).status).toBe(status);
  });

  it("without either, an update of an unknown id creates the row (the upsert hazard)", async () => {
    expect((await client.send("PATCH", nowhere, { name: "By mistake" })).status).toBe(204);
    expect((await client.get(`${nowhere}?$select=name`)).json.name).toBe("By mistake");
  });

  it("says so where a table has no optimistic concurrency", async () => {
    await client.door("settings", { optimisticConcurrency: false });
    const definition = await client.get(
      "EntityDefinitions(LogicalName='invoice')?$select=IsOptimisticConcurrencyEnabled",
    );
    expect(definition.json.IsOptimisticConcurrencyEnabled).toBe(false);
    const answer = await client.send("PATCH", detail, { msdyn_quantity: 6 }, { "if-match": await etagOf(detail) });
    expect([answer.status, answer.json.error.code]).toEqual([400, "0x8006088d"]);
  });

  it("says so of the one table that has none", async () => {
    await client.door("settings", { optimisticConcurrency: { except: ["msdyn_project"] } });
    const definition = await client.get(
      "EntityDefinitions(LogicalName='msdyn_project')?$select=IsOptimisticConcurrencyEnabled",
    );
    expect(definition.json.IsOptimisticConcurrencyEnabled).toBe(false);
    const answer = await client.send("PATCH", detail, { msdyn_quantity: 6 }, { "if-match": await etagOf(detail) });
    expect(answer.status).toBe(204);
  });
});
