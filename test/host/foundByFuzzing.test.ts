import { wellKnownDetail } from "../../host/scenarios/wellKnown";
import { manyBrackets } from "../support/fuzz/manyBrackets";
import { detailAddress, openClient, type HostClient } from "./hostClient";

let client: HostClient;
beforeAll(async () => {
  client = await openClient("small");
});
afterAll(async () => client.host.close());

const detail = detailAddress(wellKnownDetail("draft", 1));
const send = async (method: string, address: string, body = "") =>
  client.host.fetch(`http://host.local${address}`, { method, body });

/** What the fuzzer has found, each with the smallest request that shows it. */
it.each([
  {
    why: "an address that is not encoded correctly ended the host",
    method: "GET",
    address: "/%",
    body: "",
    status: 400,
  },
  {
    why: "JSON nested 100,000 deep was a failure",
    method: "PATCH",
    address: `/api/data/v9.2/${detail}`,
    body: "[".repeat(100_000),
    status: 400,
  },
  {
    why: "a member called __proto__ was not seen, and so not refused",
    method: "PATCH",
    address: `/api/data/v9.2/${detail}`,
    body: '{"__proto__":{"msdyn_quantity":1}}',
    status: 400,
  },
  {
    why: "a select that SQLite does not take was a failure of the door",
    method: "POST",
    address: "/__host/query",
    body: '{"sql":"select nothing from nowhere"}',
    status: 400,
  },
  {
    why: "a value without a hole for it was a failure of the door",
    method: "POST",
    address: "/__host/query",
    body: '{"sql":"select 1","params":[1]}',
    status: 400,
  },
  {
    why: "a time that cannot be written down made every later request fail",
    method: "POST",
    address: "/__host/clock",
    body: '{"advanceMs":1e300}',
    status: 400,
  },
])("$why", async ({ method, address, body, status }) => {
  expect((await send(method, address, body)).status).toBe(status);
  expect((await client.get("WhoAmI")).status).toBe(200);
});

// how long it may take is asked by npm run test:long, where time is measured
it("a long run of brackets behind a row, which went through all of them once for each, is refused", async () => {
  expect((await send("GET", manyBrackets)).status).toBe(501);
});
