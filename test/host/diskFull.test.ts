import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ApiError } from "../../host/server/apiError";
import { openHost } from "../../host/server/openHost";
import { Store } from "../../host/server/store/store";

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), "invoicing-full-"));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

it.each([
  { why: "one write", nested: false },
  { why: "a write inside another", nested: true },
])(
  "a full disk refuses $why in a sentence, keeps what was there, and is worked on once there is room",
  ({ nested }) => {
    const store = Store.open(join(data, "small.sqlite"));
    try {
      store.exec("CREATE TABLE note (text TEXT); INSERT INTO note VALUES ('before'); PRAGMA max_page_count = 8");
      const add = () => store.run("INSERT INTO note VALUES (?)", "x".repeat(1_000_000));
      const write = () => store.transact(() => (nested ? store.transact(add) : add()));
      expect(write).toThrow(ApiError);
      expect(write).toThrow("is full, so nothing was saved");
      expect(store.all("SELECT text FROM note").map(({ text }) => text)).toEqual(["before"]);
      store.exec("PRAGMA max_page_count = 1000000");
      write();
      expect(store.all("SELECT count(*) AS n FROM note")).toEqual([expect.objectContaining({ n: 2 })]);
    } finally {
      store.close();
    }
  },
);

it("a reset that cannot put the data back says so, and the host goes on with what it had", async () => {
  const host = await openHost({ scenario: "small", data });
  try {
    // what stands where the copy is to be written: a full disk would fail at the same place
    mkdirSync(join(data, "host.sqlite.next"));
    const reset = await host.fetch("/__host/reset", { method: "POST", body: "{}" });
    expect([reset.status, await reset.text()]).toEqual([500, expect.not.stringContaining("    at ")]);
    const read = await host.fetch("/api/data/v9.2/invoices?$top=1");
    expect([read.status, readdirSync(data)]).toEqual([200, expect.arrayContaining(["host.sqlite"])]);
  } finally {
    await host.close();
  }
});
