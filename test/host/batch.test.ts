import { wellKnownDetail, wellKnownInvoices } from "../../host/scenarios/wellKnown";
import { detailAddress, openClient, type HostClient } from "./hostClient";

let client: HostClient;
beforeEach(async () => {
  client = await openClient("small");
});
afterEach(async () => client.host.close());

interface Part {
  readonly request: string;
  readonly headers?: readonly string[];
  readonly body?: unknown;
  readonly id?: string;
}

const patch = (place: number, body: unknown, headers: readonly string[] = []): Part => ({
  request: `PATCH /api/data/v9.2/${detailAddress(wellKnownDetail("draft", place))}`,
  headers,
  body,
});

function written(parts: readonly (Part | readonly Part[])[], boundary: string, newline = "\r\n"): string {
  const lines = parts.flatMap((part) => {
    if (!("request" in part)) {
      const inner = written(part, "inner", newline);
      return [`--${boundary}`, "Content-Type: multipart/mixed; boundary=inner", "", inner];
    }
    const body = part.body === undefined ? "" : JSON.stringify(part.body);
    return [
      `--${boundary}`,
      "Content-Type: application/http",
      "Content-Transfer-Encoding: binary",
      ...(part.id === undefined ? [] : [`Content-ID: ${part.id}`]),
      "",
      `${part.request} HTTP/1.1`,
      "Content-Type: application/json",
      ...(part.headers ?? []),
      "",
      body,
    ];
  });
  return [...lines, `--${boundary}--`, ""].join(newline);
}

async function batch(
  parts: readonly (Part | readonly Part[])[],
  headers: Record<string, string> = {},
  newline = "\r\n",
) {
  const all = { "content-type": 'multipart/mixed; boundary="outer"', ...headers };
  const answer = await client.send("POST", "$batch", written(parts, "outer", newline), all);
  const statuses = [...answer.text.matchAll(/^HTTP\/1\.1 (\d+)/gm)].map((match) => Number(match[1]));
  return { status: answer.status, statuses, text: answer.text, headers: answer.headers };
}

const goOn = { prefer: "odata.continue-on-error" };
const quantityOf = async (place: number) =>
  (await client.get(`${detailAddress(wellKnownDetail("draft", place))}?$select=msdyn_quantity`)).json
    .msdyn_quantity as number;

it("carries out independent parts in order and answers each", async () => {
  const answer = await batch([
    patch(1, { msdyn_quantity: 1 }),
    { request: `GET invoices(${wellKnownInvoices.draft.id})?$select=name` },
  ]);
  expect(answer.status).toBe(200);
  expect(answer.statuses).toEqual([204, 200]);
  expect(answer.headers.get("content-type")).toMatch(/^multipart\/mixed; boundary=batchresponse_/);
  expect(answer.text).toContain("Contoso warehouse programme");
});

it("reads line ends of both kinds", async () => {
  expect((await batch([patch(1, { msdyn_quantity: 1 }), patch(2, { msdyn_quantity: 2 })], {}, "\n")).statuses).toEqual([
    204, 204,
  ]);
});

describe("a failing part", () => {
  const parts = [
    patch(1, { msdyn_quantity: 1 }),
    patch(2, { msdyn_quantity: 2 }, ['If-Match: W/"1"']),
    patch(3, { msdyn_quantity: 3 }),
  ];

  it("is alone in failing under odata.continue-on-error", async () => {
    const answer = await batch(parts, goOn);
    expect([answer.status, answer.statuses]).toEqual([200, [204, 412, 204]]);
    expect(await Promise.all([1, 2, 3].map(quantityOf))).toEqual([1, 7.5, 3]);
  });

  it("stops the batch otherwise; what was done before stays", async () => {
    const answer = await batch(parts);
    expect([answer.status, answer.statuses]).toEqual([400, [204, 412]]);
    expect(await Promise.all([1, 2, 3].map(quantityOf))).toEqual([1, 7.5, 6]);
  });

  it("undoes its whole change set and answers for it alone", async () => {
    const answer = await batch([parts, patch(4, { msdyn_quantity: 4 })], goOn);
    expect([answer.status, answer.statuses]).toEqual([200, [412, 204]]);
    expect(await Promise.all([1, 2, 3, 4].map(quantityOf))).toEqual([8, 7.5, 6, 4]);
  });
});

describe("a change set", () => {
  it("is all done, with an answer per part", async () => {
    const answer = await batch([[patch(1, { msdyn_quantity: 1 }), patch(2, { msdyn_quantity: 2 })]]);
    expect([answer.status, answer.statuses]).toEqual([200, [204, 204]]);
    expect(answer.text).toContain("changesetresponse_");
  });

  it("may refer to a row that it created before", async () => {
    const answer = await batch([
      [
        { request: "POST accounts", body: { name: "New customer" }, id: "1" },
        { request: "PATCH $1", body: { accountnumber: "N1" }, id: "2" },
        {
          request: `PATCH invoices(${wellKnownInvoices.draft.id})`,
          body: { "customerid_account@odata.bind": "$1" },
          id: "3",
        },
      ],
    ]);
    expect(answer.statuses).toEqual([204, 204, 204]);
    const path = `invoices(${wellKnownInvoices.draft.id})?$select=name&$expand=customerid_account($select=name,accountnumber)`;
    expect((await client.get(path)).json.customerid_account).toMatchObject({
      name: "New customer",
      accountnumber: "N1",
    });
  });

  it.each([
    { why: "cut before one part: nothing of it happened", fault: { when: "before", drop: true }, first: 8 },
    { why: "cut after one part: all of it happened", fault: { when: "after", drop: true }, first: 1 },
    { why: "one part refused before its effect: nothing happened", fault: { when: "before", status: 503 }, first: 8 },
    {
      why: "one part answered wrongly after its effect: all happened",
      fault: { when: "after", status: 503 },
      first: 1,
    },
  ])("$why", async ({ fault, first }) => {
    await client.door("faults", { method: "PATCH", path: wellKnownDetail("draft", 2), ...fault });
    const asked = batch([[patch(1, { msdyn_quantity: 1 }), patch(2, { msdyn_quantity: 2 })]]);
    if (fault.drop) await expect(asked).rejects.toThrow(TypeError);
    else expect((await asked).statuses).toEqual([503]);
    expect(await quantityOf(1)).toBe(first);
  });

  it("holds no GET", async () => {
    expect((await batch([[{ request: "GET accounts" }]])).status).toBe(400);
  });
});

it("shows each part in the trace under the outer request", async () => {
  await client.door("trace", undefined, "DELETE");
  await batch([patch(1, { msdyn_quantity: 1 }), patch(2, { msdyn_quantity: 2 })]);
  const trace =
    await client.door<{ n: number; method: string; path: string; status: number; batch?: number }[]>("trace");
  expect(trace.map(({ n, method, status, batch: outer }) => ({ n, method, status, outer }))).toEqual([
    { n: 1, method: "POST", status: 200, outer: undefined },
    { n: 2, method: "PATCH", status: 204, outer: 1 },
    { n: 3, method: "PATCH", status: 204, outer: 1 },
  ]);
});

it("refuses a body without its boundary", async () => {
  const answer = await client.send("POST", "$batch", "--other--", {
    "content-type": "multipart/mixed; boundary=outer",
  });
  expect(answer.status).toBe(400);
});
