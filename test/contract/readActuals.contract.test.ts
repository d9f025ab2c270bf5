import { actualsQuery } from "../../shared/dataverse/creation/actualsQueries";
import type { ReadApi } from "../../shared/dataverse/wire/readApi";
import { readRows } from "../../shared/dataverse/wire/readRows";
import { asRead } from "../../shared/dataverse/wire/row";
import { backlogContracts } from "../../host/scenarios/wellKnownBacklog";
import { createWebApi, type Fetch } from "../../host/web/context/webApi";
import type { ContractId } from "../../shared/invoicing/ids";
import { openClient, type HostClient } from "../host/hostClient";
import { valueOf } from "../support/valueOf";

const contract = backlogContracts.network as ContractId;
let client: HostClient;
let aggregateLimit: unknown;
beforeAll(async () => {
  client = await openClient("backlog");
  ({ aggregateLimit } = await client.door<Record<string, unknown>>("settings"));
});
afterAll(async () => client.host.close());
beforeEach(async () => {
  asked.length = 0;
  await client.door("settings", { aggregateLimit });
  await client.door("faults", undefined, "DELETE");
});

/** The host's pages of rows by address. Nobody changes the data: each is fetched once, and read as often as asked for. */
const pages = new Map<string, string>();
const asked: string[] = [];

const fetchOnce: Fetch = async (url, init) => {
  asked.push(url);
  const known = pages.get(url);
  if (known !== undefined) return new Response(known, { headers: { "content-type": "application/json" } });
  const answer = await client.host.fetch(url, init);
  if (answer.ok && !url.includes("aggregate")) pages.set(url, await answer.clone().text());
  return answer;
};

const reads = (fetch: Fetch = fetchOnce): ReadApi => createWebApi(fetch, "/api/data/v9.2/");
const readActuals = async (api: ReadApi) => readRows(api, actualsQuery(contract), asRead);
const idsIn = (rows: readonly Readonly<Record<string, unknown>>[]): Set<unknown> =>
  new Set(rows.map((row) => row.msdyn_actualid));

describe("20,000 transactions of a contract", () => {
  it.each<{ why: string; before: () => Promise<unknown>; requests: number }>([
    { why: "the first page beside their number, then four parts together", before: async () => null, requests: 6 },
    {
      why: "too many to be counted: page after page",
      before: async () => client.door("settings", { aggregateLimit: 19_999 }),
      requests: 5,
    },
    {
      why: "a number that cannot be had is nobody's failure",
      before: async () => client.door("faults", { path: "aggregate", status: 500 }),
      requests: 5,
    },
  ])("are all read: $why", async ({ before, requests: expected }) => {
    await before();
    const rows = valueOf(await readActuals(reads()));
    expect([rows.length, idsIn(rows).size, asked.length]).toEqual([20_000, 20_000, expected]);
  });

  it("a part that fails fails the whole: never a gap", async () => {
    await client.door("faults", { path: " ge ", status: 503 });
    const past: Fetch = (url, init) =>
      decodeURIComponent(url).includes(" ge ") ? client.host.fetch(url, init) : fetchOnce(url, init);
    expect((await readActuals(reads(past))).ok).toBe(false);
  });

  it("rows that another user's change moved to a part already read are read after all", async () => {
    let isMoved = false;
    const shifted: ReadApi = {
      retrieveMultipleRecords: async (table, options, size) => {
        const page = await reads().retrieveMultipleRecords(table, options, size);
        if (isMoved || options?.includes(" ge ") !== true) return page;
        isMoved = true;
        return { ...page, entities: page.entities.slice(0, -1) };
      },
    };
    const rows = valueOf(await readActuals(shifted));
    expect([idsIn(rows).size, asked.length]).toEqual([20_000, 9]);
  });
});
