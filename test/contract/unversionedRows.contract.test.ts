import type { Fetch } from "../../shared/dataverse/wire/webRequest";
import type { HeaderField } from "../../shared/invoicing/edits/editableField";
import type { LoadedInvoice } from "../../shared/invoicing/invoice";
import type { RowWrite } from "../../shared/procedures/review/reviewPort";
import { digits } from "../support/amount";
import { invoiceId, openReviewHost, patchRow, type ReviewHost, rowId } from "../support/reviewHost";
import { changeOf, removalOf } from "../support/rowWrites";
import { valueOf } from "../support/valueOf";
import { fieldEdit } from "../support/fieldValue";

let host: ReviewHost;
let before: LoadedInvoice;
beforeAll(async () => {
  host = await openReviewHost("contoso");
});
beforeEach(async () => {
  await host.freshStart();
  await host.door("settings", { optimisticConcurrency: false });
  before = await host.read("draft");
});
afterAll(async () => host.host.close());

const [first, second] = [rowId("draft", 1), rowId("draft", 2)];
const places = new Map<string, string>([
  [first, "first"],
  [second, "second"],
]);
const detail = "msdyn_invoicelinetransactions";

async function save(writes: readonly RowWrite[], fetch?: (real: Fetch) => Fetch) {
  const port = host.port(fetch ? { fetch } : {});
  const answer = valueOf(await port.saveRows(invoiceId("draft"), writes));
  const said = [
    ...answer.saved.map((row) => `${places.get(row) ?? row} saved`),
    ...answer.refused.map(({ row, error }) => `${places.get(row) ?? row} ${error.kind}`),
  ];
  return { said: said.join(", "), isCompared: answer.isCompared === true };
}

const nameTo = (value: string | null, field: HeaderField = "name"): RowWrite => ({
  kind: "header",
  version: before.invoice.version,
  fields: fieldEdit(field, before.invoice[field], value),
});
const quantities = async () => {
  const { detailById } = await host.read("draft");
  return [first, second].map((row) => digits(detailById.get(row)?.quantity ?? null));
};
/** The second request is the one that writes: somebody is quicker than it. */
const meanwhile =
  (done: () => Promise<unknown>) =>
  (real: Fetch): Fetch => {
    let batches = 0;
    return async (url, init) => {
      if ((batches += 1) === 2) await done();
      return real(url, init);
    };
  };

describe("where no table has optimistic concurrency", () => {
  it("rows that are as they were seen are saved, and it is said that only we compared them", async () => {
    const writes = [nameTo("October"), changeOf(before, first, { quantity: "6" }), removalOf(before, second)];
    expect(await save(writes)).toEqual({ said: "header saved, first saved, second saved", isCompared: true });
    const { invoice, detailById } = await host.read("draft");
    expect([invoice.name, detailById.has(second), (await quantities())[0]]).toEqual(["October", false, "6"]);
  });

  it.each<{ why: string; columns: object }>([
    { why: "in the very field", columns: { msdyn_quantity: 5 } },
    { why: "in another field: what it comes to is not what was seen", columns: { msdyn_price: 1 } },
  ])("a row that somebody changed $why is a conflict, and the others are saved", async ({ columns }) => {
    await patchRow(host, "draft", 1, columns);
    const theirs = (await host.read("draft")).detailById.get(first);
    const writes = [first, second].map((row) => changeOf(before, row, { quantity: "1" }));
    expect(await save(writes)).toEqual({ said: "second saved, first conflict", isCompared: true });
    expect((await host.read("draft")).detailById.get(first)).toEqual(theirs);
  });

  it("a row that somebody changed is not taken off", async () => {
    await patchRow(host, "draft", 1, { msdyn_price: 1 });
    expect(await save([removalOf(before, first)])).toEqual({ said: "first conflict", isCompared: false });
    expect((await host.read("draft")).detailById.has(first)).toBe(true);
  });

  it.each<{ why: string; fetch?: (real: Fetch) => Fetch }>([
    { why: "before we look" },
    { why: "after we looked", fetch: meanwhile(async () => host.send("DELETE", `${detail}(${first})`)) },
  ])("a row that is taken off $why is gone, and does not come back by being written", async ({ fetch }) => {
    if (!fetch) await host.send("DELETE", `${detail}(${first})`);
    expect((await save([changeOf(before, first, { quantity: "1" })], fetch)).said).toBe("first gone");
    expect((await host.read("draft")).detailById.has(first)).toBe(false);
  });

  it("a header that somebody changed in the very field is a conflict", async () => {
    await host.send("PATCH", `invoices(${invoiceId("draft")})`, { name: "Theirs" });
    expect(await save([nameTo("Ours")])).toEqual({ said: "header conflict", isCompared: false });
    expect((await host.read("draft")).invoice.name).toBe("Theirs");
  });

  it("what somebody writes between comparing and writing is written over, which is why it is said", async () => {
    const fetch = meanwhile(async () => patchRow(host, "draft", 1, { msdyn_quantity: 5 }));
    expect(await save([changeOf(before, first, { quantity: "1" })], fetch)).toEqual({
      said: "first saved",
      isCompared: true,
    });
    expect((await quantities())[0]).toBe("1");
  });

  it("a busy service is not waited for once rows were compared: by then they may be others", async () => {
    const busy = new Response("", { status: 429, headers: { "retry-after": "7" } });
    let batches = 0;
    const fetch =
      (real: Fetch): Fetch =>
      async (url, init) =>
        (batches += 1) === 2 ? busy : real(url, init);
    const port = host.port({ fetch, patience: async () => true });
    const { refused } = valueOf(await port.saveRows(invoiceId("draft"), [changeOf(before, first, { quantity: "1" })]));
    expect([refused.map(({ error }) => error.kind), batches]).toEqual([["busy"], 2]);
  });

  it.each<{ why: string; write: () => RowWrite; path: string }>([
    { why: "a row's", write: () => changeOf(before, first, { quantity: "1" }), path: `^${detail}` },
    { why: "the header's", write: () => nameTo("Ours"), path: "^invoices" },
  ])("nor is it while they are compared, $why: what is read first would be minutes old", async ({ write, path }) => {
    await host.door("faults", { method: "GET", path, status: 429, code: "0x80072322", retryAfterSeconds: 7 });
    const waits: number[] = [];
    const port = host.port({ patience: async (seconds) => waits.push(seconds) > 0 });
    const { saved, refused } = valueOf(await port.saveRows(invoiceId("draft"), [write()]));
    expect([saved, refused.map(({ error }) => error.kind), waits]).toEqual([[], ["busy"], []]);
  });

  it("where nothing of what was compared was written, nothing was written over, and nothing is said of it", async () => {
    const gone = meanwhile(async () => host.send("DELETE", `${detail}(${first})`));
    expect(await save([changeOf(before, first, { quantity: "1" })], gone)).toEqual({
      said: "first gone",
      isCompared: false,
    });
  });

  it("one that was not answered may have been", async () => {
    const lost = meanwhile(async () => Promise.reject(new TypeError("Failed to fetch")));
    expect(await save([changeOf(before, first, { quantity: "1" })], lost)).toEqual({
      said: "first noAnswer",
      isCompared: true,
    });
  });

  it("where the rows cannot be read again, nothing is written", async () => {
    const port = host.port({ reads: () => async () => new Response("", { status: 503 }) });
    const writes = [changeOf(before, first, { quantity: "1" }), nameTo("October")];
    const { saved, refused } = valueOf(await port.saveRows(invoiceId("draft"), writes));
    expect([saved, refused.map(({ error }) => error.kind)]).toEqual([[], ["unavailable", "unavailable"]]);
    expect(await quantities()).toEqual(["8", digits(before.detailById.get(second)?.quantity ?? null)]);
  });

  it("a product line is compared too", async () => {
    const products = await host.read("products");
    const product = products.details.find(({ origin }) => origin === "productLine");
    if (!product) throw new Error("No product line");
    const write = changeOf(products, product.id, { tax: "9.5" });
    expect(valueOf(await host.port().saveRows(invoiceId("products"), [write]))).toMatchObject({ saved: [product.id] });
    expect(valueOf(await host.port().saveRows(invoiceId("products"), [write])).refused).toMatchObject([
      { error: { kind: "conflict" } },
    ]);
  });
});

describe("where one table has none", () => {
  it.each<{ table: string; isCompared: boolean }>([
    { table: "invoice", isCompared: true },
    { table: "msdyn_invoicelinetransaction", isCompared: true },
    { table: "msdyn_project", isCompared: false },
  ])("$table: header and lines are saved together", async ({ table, isCompared }) => {
    await host.door("settings", { optimisticConcurrency: { except: [table] } });
    const writes = [nameTo("October"), changeOf(before, first, { quantity: "6" })];
    const { said, ...told } = await save(writes);
    expect([said.split(", ").sort(), told]).toEqual([["first saved", "header saved"], { isCompared }]);
    const { invoice } = await host.read("draft");
    expect([invoice.name, (await quantities())[0]]).toEqual(["October", "6"]);
  });
});
