import { existsSync, mkdtempSync, readdirSync, readlinkSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { wellKnownInvoices } from "../../host/scenarios/wellKnown";
import { openHost, type Host } from "../../host/server/openHost";
import { mostWaiting } from "../../host/server/store/closedDatabases";
import { Store } from "../../host/server/store/store";

const openFiles = "/proc/self/fd";
const onLinux = existsSync(openFiles) ? it : it.skip;

let data: string;
let host: Host;
beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), "invoicing-handles-"));
  host = await openHost({ scenario: "small", data });
});
afterEach(async () => {
  await host.close();
  rmSync(data, { recursive: true, force: true });
});

/** What this process holds open below the data folder. A descriptor may be gone again before it is looked at. */
const held = (): string[] =>
  readdirSync(openFiles)
    .map((name) => {
      try {
        return readlinkSync(join(openFiles, name));
      } catch {
        return "";
      }
    })
    .filter((file) => file.startsWith(data))
    .map((file) => file.slice(data.length + 1))
    .sort();

const ofOneHost = ["host.lock", "host.sqlite", "host.sqlite-shm", "host.sqlite-wal"];

const call = async (path: string, init?: { method: string; body?: string; headers?: Record<string, string> }) => {
  const answer = await host.fetch(path, init);
  await answer.text();
  return answer.status;
};
const door = async (name: string, body: object = {}) =>
  call(`/__host/${name}`, { method: "POST", body: JSON.stringify(body) });

/** Reads that end half way, writes, and a statement that fails: what could keep a database open. */
const use = async () => {
  const invoice = `/api/data/v9.2/invoices(${wellKnownInvoices.draft.id})`;
  const page = { prefer: "odata.maxpagesize=1" };
  await call("/api/data/v9.2/invoices?$expand=invoice_details", { method: "GET", headers: page });
  await call(invoice, { method: "PATCH", body: JSON.stringify({ description: "used" }) });
  await door("query", { sql: "select nothing from nowhere" });
};

onLinux.each([
  { why: "the data are put back", again: async () => door("reset") },
  { why: "another scenario takes their place", again: async () => door("reset", { scenario: "worked" }) },
  { why: "a snapshot is put back", again: async () => door("restore", { name: "kept" }) },
])("$why: nothing stays open (skipped where the system does not list open files)", async ({ again }) => {
  await door("snapshot", { name: "kept" });
  for (let round = 0; round < 2; round += 1) {
    // closed databases may wait for each other: of so many rounds one ends with nothing left of those before
    let left: readonly string[] = [];
    for (let more = 0; more <= mostWaiting; more += 1) {
      await again();
      await use();
      await new Promise((next) => setImmediate(next));
      left = held();
      if (left.length === ofOneHost.length) break;
    }
    expect(left).toEqual(ofOneHost);
  }
});

onLinux("after closing nothing at all is open (skipped where the system does not list open files)", async () => {
  await use();
  await host.close();
  for (let more = 0; more < mostWaiting && held().length > 0; more += 1) {
    const other = Store.open(join(data, "other.sqlite"));
    other.close();
    await new Promise((next) => setImmediate(next));
  }
  expect(held()).toEqual([]);
  host = await openHost({ scenario: "small", data });
});
