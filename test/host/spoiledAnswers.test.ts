import { request } from "node:http";
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
const oneInvoice = "invoices?$select=name&$top=1";

describe("an answer that is not what the service said", () => {
  it("changed bytes: it is no JSON any more, and its length is right", async () => {
    await client.door("faults", { path: "^invoices", garble: "bytes" });
    const answer = await client.host.fetch(`/api/data/v9.2/${oneInvoice}`);
    const text = await answer.text();
    expect([answer.status, text.charCodeAt(0), text.charCodeAt(64)]).toEqual([200, 0, 0]);
    expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
  });

  it("changed bytes inside a batch: only the part that is meant", async () => {
    await client.door("faults", { path: wellKnownDetail("draft", 2), garble: "bytes" });
    const gets = [1, 2].map((place) => {
      const address = `${detailAddress(wellKnownDetail("draft", place))}?$select=msdyn_quantity`;
      return `--b\r\nContent-Type: application/http\r\n\r\nGET ${address} HTTP/1.1\r\n\r\n`;
    });
    const headers = { "content-type": "multipart/mixed; boundary=b" };
    const answer = await client.send("POST", "$batch", `${gets.join("\r\n")}\r\n--b--\r\n`, headers);
    const bodies = [...answer.text.matchAll(/\r\n\r\n([{\0]"@odata.context.*)\r\n/g)].map((match) => match[1]?.[0]);
    expect(bodies).toEqual(["{", "\0"]);
  });

  it.each([
    { why: "where an answer has no body", ask: confirm, status: 200 },
    { why: "where it has one", ask: async () => client.get(oneInvoice), status: 200 },
  ])("a page for people $why", async ({ ask, status }) => {
    await client.door("faults", { path: "^invoices", garble: "page" });
    const answer = await ask();
    expect([answer.status, answer.headers.get("content-type")]).toEqual([status, "text/html; charset=utf-8"]);
    expect(answer.text).toContain("Sign in");
  });

  it("a page for people under a status of failure", async () => {
    await client.door("faults", { path: "^invoices", garble: "page", status: 503, retryAfterSeconds: 30 });
    const answer = await client.get(oneInvoice);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([503, "text/html; charset=utf-8"]);
  });

  it("what was asked for has happened all the same", async () => {
    await client.door("faults", { path: "msdyn_PostInvoice", garble: "page" });
    await confirm();
    expect(await effects()).toEqual(["msdyn_PostInvoice"]);
  });

  it("says when to come back, whatever the status", async () => {
    await client.door("faults", { path: "^invoices", retryAfterSeconds: 12 });
    const answer = await client.get(oneInvoice);
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([200, "12"]);
  });
});

describe("an answer that ends half way", () => {
  it("fails while it is read, in this process", async () => {
    await client.door("faults", { path: "^invoices", cut: true });
    const answer = await client.host.fetch(`/api/data/v9.2/${oneInvoice}`);
    expect(answer.status).toBe(200);
    await expect(answer.text()).rejects.toThrow("terminated");
  });

  it("sends fewer bytes than it promised over a socket, and the connection is gone", async () => {
    const { url, close } = await client.host.listen(0);
    await client.door("faults", { path: "^invoices", cut: true });
    const got = await rawGet(`${url}/api/data/v9.2/${oneInvoice}`);
    expect(got).toEqual({ promised: got.promised, bytes: Math.floor(got.promised / 2), ended: "aborted" });
    expect(got.promised).toBeGreaterThan(50);
    await close();
  });

  it("does not come at all where it has no body, and the effect has happened", async () => {
    await client.door("faults", { path: "msdyn_PostInvoice", cut: true });
    await expect(confirm()).rejects.toThrow(TypeError);
    expect(await effects()).toEqual(["msdyn_PostInvoice"]);
  });

  it("takes a whole batch along when one of its parts is meant", async () => {
    await client.door("faults", { path: wellKnownDetail("draft", 1), cut: true });
    const address = detailAddress(wellKnownDetail("draft", 1));
    const text = `--b\n\nPATCH ${address}\n\n{"msdyn_quantity":1}\n--b--`;
    const headers = { "content-type": "multipart/mixed; boundary=b" };
    await expect(client.send("POST", "$batch", text, headers)).rejects.toThrow("terminated");
    const read = await client.get(`${address}?$select=msdyn_quantity`);
    expect(read.json.msdyn_quantity).toBe(1);
  });
});

it("only every n-th request meets a fault that says so", async () => {
  await client.door("faults", { path: "^invoices", status: 503, every: 3, times: 2 });
  const statuses = [];
  for (let turn = 0; turn < 9; turn += 1) statuses.push((await client.get(oneInvoice)).status);
  expect(statuses).toEqual([200, 200, 503, 200, 200, 503, 200, 200, 200]);
});

it.each([
  { why: "never", body: { path: "x", every: 0 } },
  { why: "a way to garble that there is not", body: { path: "x", garble: "letters" } },
  { why: "a privilege that there is not", body: { path: "x", revoke: ["Print"] } },
  { why: "a status that no answer can have", body: { path: "x", status: 42 } },
])("the door refuses $why", async ({ body }) => {
  await expect(client.door("faults", body)).rejects.toThrow();
});

interface RawAnswer {
  readonly promised: number;
  readonly bytes: number;
  readonly ended: "whole" | "aborted";
}

/** Reads an answer as it comes, with Node's own client, which says how a connection ended. */
async function rawGet(url: string): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const asked = request(url, (answer) => {
      let bytes = 0;
      const promised = Number(answer.headers["content-length"]);
      answer.on("data", (chunk: Buffer) => (bytes += chunk.length));
      answer.on("end", () => resolve({ promised, bytes, ended: "whole" }));
      answer.on("error", () => resolve({ promised, bytes, ended: "aborted" }));
    });
    asked.on("error", reject);
    asked.end();
  });
}
