import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { wellKnownInvoices } from "../../host/scenarios/wellKnown";
import { openHost, type Host } from "../../host/server/openHost";
import { Store } from "../../host/server/store/store";

let data: string;
let host: Host;
beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), "invoicing-store-"));
  host = await openHost({ scenario: "small", data });
});
afterEach(async () => {
  await host.close();
  rmSync(data, { recursive: true, force: true });
});

const rename = async (name: string) => {
  const path = `/api/data/v9.2/invoices(${wellKnownInvoices.draft.id})`;
  return host.fetch(path, { method: "PATCH", body: JSON.stringify({ name }) });
};

describe("a database that another program is writing", () => {
  it("is waited for two seconds; then the service is unavailable, and says when to come back", async () => {
    const other = Store.open(join(data, "host.sqlite"));
    other.exec("BEGIN IMMEDIATE");
    expect(Object.values(other.get("PRAGMA busy_timeout") ?? {}).map(Number)).toEqual([2_000]);
    const refused = await rename("while it is locked");
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "1"]);
    expect(await refused.text()).toContain("Another program is writing");
    other.exec("ROLLBACK");
    expect((await rename("afterwards")).status).toBe(204);
    other.close();
  });
});

describe("a transaction", () => {
  it("that fails leaves nothing, and one inside it takes back only itself", () => {
    const store = Store.open(join(data, "other.sqlite"));
    store.exec("CREATE TABLE note (text TEXT)");
    const add = (text: string) => store.run("INSERT INTO note VALUES (?)", text);
    const failing = (text: string) => () =>
      store.transact(() => {
        add(text);
        throw new Error(text);
      });
    store.transact(() => {
      add("outer");
      expect(failing("inner")).toThrow("inner");
      add("after inner");
    });
    expect(failing("alone")).toThrow("alone");
    expect(store.all("SELECT text FROM note").map(({ text }) => text)).toEqual(["outer", "after inner"]);
    store.close();
  });
});

it("the database is kept for the same scenario and seeded anew for another", async () => {
  await rename("kept");
  await host.close();
  const nameNow = async () => {
    const answer = await host.fetch(`/api/data/v9.2/invoices?$select=name&$filter=name eq 'kept'`);
    return ((await answer.json()) as { value: unknown[] }).value.length;
  };
  host = await openHost({ scenario: "small", data });
  expect(await nameNow()).toBe(1);
  await host.close();
  host = await openHost({ scenario: "wizard", data });
  expect(await nameNow()).toBe(0);
});
