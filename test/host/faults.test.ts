import { wellKnownDetail, wellKnownInvoices } from "../../host/scenarios/wellKnown";
import { detailAddress, openClient, type HostClient } from "./hostClient";

let client: HostClient;
beforeEach(async () => {
  client = await openClient("small");
});
afterEach(async () => client.host.close());

const { id } = wellKnownInvoices.draft;
const confirm = async () => client.message("msdyn_PostInvoice", id);
const effects = async () => (await client.door<{ message: string }[]>("effects")).map((effect) => effect.message);

/** Everything that is ready to go on has gone on; no time passes. */
const settle = async () => new Promise((resolve) => setImmediate(resolve));

describe("an answer that does not come", () => {
  it.each([
    { why: "lost on the way in: nothing happened", when: "before", happened: [] },
    { why: "lost on the way out: it happened", when: "after", happened: ["msdyn_PostInvoice"] },
  ])("$why", async ({ when, happened }) => {
    await client.door("faults", { path: "msdyn_PostInvoice$", when, drop: true });
    await expect(confirm()).rejects.toThrow(TypeError);
    expect(await effects()).toEqual(happened);
  });
});

describe("an answer that is another one", () => {
  it.each([
    { why: "busy before the effect", when: "before", status: 429, happened: [] },
    { why: "gateway time-out after the effect", when: "after", status: 504, happened: ["msdyn_PostInvoice"] },
  ])("$why", async ({ when, status, happened }) => {
    await client.door("faults", { path: "msdyn_PostInvoice", when, status, code: "0x80072322", retryAfterSeconds: 7 });
    const answer = await confirm();
    expect([answer.status, answer.headers.get("retry-after"), answer.json.error.code]).toEqual([
      status,
      "7",
      "0x80072322",
    ]);
    expect(await effects()).toEqual(happened);
  });
});

describe("an answer that is late", () => {
  it.each([
    { why: "the effect comes late too", when: "before", atOnce: [] },
    { why: "the effect came at once", when: "after", atOnce: ["msdyn_PostInvoice"] },
  ])("$why, and the clock releases it", async ({ when, atOnce }) => {
    await client.door("faults", { path: "msdyn_PostInvoice", when, delayMs: 120_000 });
    let answered = false;
    const answer = confirm().then((result) => {
      answered = true;
      return result;
    });
    await settle();
    expect([answered, await effects()]).toEqual([false, atOnce]);
    await client.door("clock", { advanceMs: 119_000 });
    await settle();
    expect(answered).toBe(false);
    await client.door("clock", { advanceMs: 2_000 });
    expect((await answer).status).toBe(204);
    expect(await effects()).toEqual(["msdyn_PostInvoice"]);
  });

  it("happens even though the client went away", async () => {
    await client.door("faults", { path: "msdyn_PostInvoice", when: "before", delayMs: 60_000 });
    const leaving = new AbortController();
    const path = `/api/data/v9.2/invoices(${id})/Microsoft.Dynamics.CRM.msdyn_PostInvoice`;
    const asked = client.host.fetch(path, { method: "POST", body: "{}", signal: leaving.signal });
    await settle();
    leaving.abort();
    await expect(asked).rejects.toThrow();
    await client.door("clock", { advanceMs: 60_000 });
    await settle();
    expect(await effects()).toEqual(["msdyn_PostInvoice"]);
  });
});

describe("which requests a fault meets", () => {
  it("as many as it says, then none", async () => {
    await client.door("faults", { path: "^invoices", status: 503, times: 2 });
    const statuses = [];
    for (let turn = 0; turn < 3; turn += 1) statuses.push((await client.get("invoices?$top=1")).status);
    expect(statuses).toEqual([503, 503, 200]);
  });

  it("only those of its method", async () => {
    await client.door("faults", { method: "PATCH", path: "^invoices", status: 503 });
    expect((await client.get("invoices?$top=1")).status).toBe(200);
    expect((await client.door<unknown[]>("faults")).length).toBe(1);
    await client.door("faults", undefined, "DELETE");
    expect(await client.door("faults")).toEqual([]);
  });

  it("also by what stands in the query", async () => {
    await client.door("faults", { path: "\\$filter=.*msdyn_transaction1", status: 503 });
    expect((await client.get("msdyn_transactionconnections?$filter=msdyn_transaction1%20eq%20'x'")).status).toBe(503);
  });

  it("single operations inside a batch", async () => {
    const places = [1, 2, 3];
    await client.door("faults", { method: "PATCH", path: wellKnownDetail("draft", 2), status: 503, when: "before" });
    const parts = places.flatMap((place) => [
      "--b",
      "Content-Type: application/http",
      "",
      `PATCH ${detailAddress(wellKnownDetail("draft", place))} HTTP/1.1`,
      "Content-Type: application/json",
      "",
      JSON.stringify({ msdyn_quantity: place }),
    ]);
    const headers = { "content-type": "multipart/mixed; boundary=b", prefer: "odata.continue-on-error" };
    const answer = await client.send("POST", "$batch", [...parts, "--b--", ""].join("\r\n"), headers);
    expect([...answer.text.matchAll(/^HTTP\/1\.1 (\d+)/gm)].map((match) => match[1])).toEqual(["204", "503", "204"]);
  });

  it("a batch whose one part is cut is not answered at all, though the parts before took effect", async () => {
    await client.door("faults", { method: "PATCH", path: wellKnownDetail("draft", 1), when: "after", drop: true });
    const text = [
      "--b",
      "",
      `PATCH ${detailAddress(wellKnownDetail("draft", 1))}`,
      "",
      '{"msdyn_quantity":1}',
      "--b--",
    ].join("\n");
    const asked = client.send("POST", "$batch", text, { "content-type": "multipart/mixed; boundary=b" });
    await expect(asked).rejects.toThrow(TypeError);
    const read = await client.get(`${detailAddress(wellKnownDetail("draft", 1))}?$select=msdyn_quantity`);
    expect(read.json.msdyn_quantity).toBe(1);
  });

  it.each([
    { why: "a member that is not known", body: { path: "x", stauts: 500 } },
    { why: "a path that is no expression", body: { path: "(" } },
    { why: "no path", body: { status: 500 } },
  ])("none, when it is asked for wrongly: $why", async ({ body }) => {
    await expect(client.door("faults", body)).rejects.toThrow();
  });
});

describe("reset", () => {
  it("puts data, clock, faults, trace and settings back", async () => {
    await confirm();
    await client.door("clock", { advanceMs: 1_000_000 });
    await client.door("faults", { path: "x", status: 500 });
    await client.door("settings", { rollUpOnSave: false });
    await client.door("reset", {});
    expect(await effects()).toEqual([]);
    expect(await client.door("faults")).toEqual([]);
    expect(await client.door("trace")).toEqual([]);
    expect(await client.door("settings")).toMatchObject({ rollUpOnSave: true });
    expect(await client.door<{ advancedMs: number }>("clock")).toMatchObject({ advancedMs: 0 });
    const { json } = await client.get(`invoices(${id})?$select=msdyn_projectinvoicestatus`);
    expect(json.msdyn_projectinvoicestatus).toBe(192350000);
  });

  it("cuts a request that waits: its effect must not land in the fresh data", async () => {
    await client.door("faults", { path: "msdyn_PostInvoice$", when: "before", delayMs: 180_000 });
    const late = confirm();
    await settle();
    await client.door("reset", {});
    expect((await late).status).toBe(503);
    expect(await effects()).toEqual([]);
  });

  it("changes the scenario", async () => {
    await client.door("reset", { scenario: "contoso" });
    expect(await client.door("version")).toMatchObject({ scenario: "contoso", rows: { invoice: 42 } });
    await expect(client.door("reset", { scenario: "nothing" })).rejects.toThrow("nothing");
  });
});

describe("the rest of the door", () => {
  it("answers a select and nothing else", async () => {
    expect(await client.query("select count(*) as n from invoice")).toEqual([{ n: 4 }]);
    await expect(client.query("delete from invoice")).rejects.toThrow("select");
    await expect(client.query("select 1; delete from invoice")).rejects.toThrow("select");
  });

  it("knows who asks", async () => {
    const response = await client.host.fetch("/__host/whoami", { headers: { "x-host-user": "manager" } });
    expect(await response.json()).toMatchObject({ key: "manager", timeZone: "America/Los_Angeles" });
    const stranger = await client.get("invoices", { "x-host-user": "nobody" });
    expect(stranger.status).toBe(401);
  });

  it("names its scenarios", async () => {
    const scenarios = await client.door<{ name: string }[]>("scenarios");
    expect(scenarios.map((scenario) => scenario.name)).toEqual(
      expect.arrayContaining(["contoso", "wizard", "backlog", "worked", "small"]),
    );
  });

  it("is reached by a socket as well, and not by other sites", async () => {
    const server = await client.host.listen(0);
    expect((await fetch(`${server.url}/__host/version`)).status).toBe(200);
    expect(
      (await fetch(`${server.url}/__host/version`, { headers: { origin: "http://elsewhere.example" } })).status,
    ).toBe(403);
    await client.door("faults", { path: "^invoices", when: "after", drop: true });
    await expect(fetch(`${server.url}/api/data/v9.2/invoices`)).rejects.toThrow();
    await server.close();
  });
});
