import { readActuals } from "../../shared/dataverse/readActuals";
import type { ReadApi } from "../../shared/dataverse/readRows";
import { backlogContracts } from "../../host/scenarios/wellKnownBacklog";
import { createWebApi } from "../../host/web/context/webApi";
import type { ContractId } from "../../shared/invoicing/ids";
import { openClient, type HostClient } from "../host/hostClient";
import { valueOf } from "../support/valueOf";

const contract = backlogContracts.network as ContractId;
let client: HostClient;
beforeAll(async () => {
  client = await openClient("backlog");
});
afterAll(async () => client.host.close());
beforeEach(async () => {
  await client.door("reset", {});
});

const reads = (): ReadApi => createWebApi((url, init) => client.host.fetch(url, init), "/api/data/v9.2/");
const requests = async (): Promise<number> => (await client.door<unknown[]>("trace")).length;
const idsIn = (rows: readonly Readonly<Record<string, unknown>>[]): Set<unknown> =>
  new Set(rows.map((row) => row.msdyn_actualid));

describe("20,000 transactions of a contract", () => {
  it.each<{ why: string; before: () => Promise<unknown>; requests: number }>([
    { why: "the first page beside their number, then three pages together", before: async () => null, requests: 5 },
    {
      why: "too many to be counted: page after page, the first once more",
      before: async () => client.door("settings", { aggregateLimit: 19_999 }),
      requests: 6,
    },
    {
      why: "a number that cannot be had is nobody's failure",
      before: async () => client.door("faults", { path: "aggregate", status: 500 }),
      requests: 6,
    },
  ])("are all read: $why", async ({ before, requests: expected }) => {
    await before();
    const rows = valueOf(await readActuals(reads(), contract));
    expect([rows.length, idsIn(rows).size, await requests()]).toEqual([20_000, 20_000, expected]);
  });

  it("a page that fails fails the whole: never a gap", async () => {
    await client.door("faults", { path: 'page="4"', status: 503 });
    expect((await readActuals(reads(), contract)).ok).toBe(false);
  });

  it("rows that another user's change moved to a page already read are read after all", async () => {
    let asked = 0;
    const shifted: ReadApi = {
      retrieveMultipleRecords: async (table, options, size) => {
        const page = await reads().retrieveMultipleRecords(table, options, size);
        asked += 1;
        const isSecondPage = options?.includes(encodeURIComponent('page="2"')) === true;
        return isSecondPage ? { ...page, entities: page.entities.slice(1) } : page;
      },
    };
    const rows = valueOf(await readActuals(shifted, contract));
    expect([idsIn(rows).size, asked]).toEqual([20_000, 9]);
  });
});
