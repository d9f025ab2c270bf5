import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openHost } from "../../host/server/openHost";
import {
  largeDetailCount,
  wellKnownContracts,
  wellKnownCurrencies,
  wellKnownInvoices,
  wellKnownProjects,
} from "../../host/scenarios/wellKnown";
import { openClient, type HostClient } from "./hostClient";

let client: HostClient;
beforeAll(async () => {
  client = await openClient("contoso");
});
afterAll(async () => client.host.close());

it("has every well-known invoice under its number", async () => {
  const rows = await client.query<{ id: string; number: string }>(
    "select invoiceid as id, invoicenumber as number from invoice",
  );
  const numbers = new Map(rows.map((row) => [row.id, row.number]));
  for (const { id, number } of Object.values(wellKnownInvoices)) expect(numbers.get(id)).toBe(number);
  expect(rows).toHaveLength(42);
});

it.each([
  { table: "salesorder", ids: Object.values(wellKnownContracts) },
  { table: "msdyn_project", ids: Object.values(wellKnownProjects) },
  { table: "transactioncurrency", ids: Object.values(wellKnownCurrencies) },
])("has every well-known $table", async ({ table, ids }) => {
  const rows = await client.query<{ id: string }>(`select ${table}id as id from ${table}`);
  expect(rows.map((row) => row.id).sort()).toEqual([...ids].sort());
});

it("spreads invoices over every status", async () => {
  const rows = await client.query<{ status: number; n: number }>(
    "select msdyn_projectinvoicestatus as status, count(*) as n from invoice where msdyn_ordertype = 192350001 group by 1 order by 1",
  );
  expect(rows.map((row) => row.status)).toEqual([192350000, 192350001, 192350002, 192350003]);
});

it("has the large invoice at its size", async () => {
  const [row] = await client.query("select count(*) as n from msdyn_invoicelinetransaction where msdyn_invoice = ?", [
    wellKnownInvoices.large.id,
  ]);
  expect(row).toEqual({ n: largeDetailCount });
});

it("adds up: lines to their details and headers to their lines, in plain SQL, except on the stale invoice", async () => {
  const wrongLines = await client.query<{ invoice: string }>(
    `select distinct l.invoiceid as invoice from invoicedetail l where l.producttypecode = 5 and (
       l.extendedamount <> (select coalesce(sum(d.msdyn_amount + coalesce(d.msdyn_tax, 0)), 0)
                            from msdyn_invoicelinetransaction d
                            where d.msdyn_invoicelineid = l.invoicedetailid and d.msdyn_billingtype = 192350001)
       or l.extendedamount <> l.baseamount + l.tax)`,
  );
  const wrongHeaders = await client.query<{ invoice: string }>(
    `select i.invoiceid as invoice from invoice i where i.discountpercentage is null and
       i.totalamount <> (select coalesce(sum(l.extendedamount), 0) from invoicedetail l where l.invoiceid = i.invoiceid)`,
  );
  expect(wrongLines.map((row) => row.invoice)).toEqual([wellKnownInvoices.stale.id]);
  expect(wrongHeaders.map((row) => row.invoice)).toEqual([wellKnownInvoices.stale.id]);
});

it("has half-cent ties to round", async () => {
  const [row] = await client.query<{ n: number }>(
    "select count(*) as n from msdyn_invoicelinetransaction where (msdyn_quantity * msdyn_price) % 10000 = 5000 and msdyn_invoice = ?",
    [wellKnownInvoices.large.id],
  );
  expect(Number(row?.n)).toBeGreaterThan(100);
});

it("connects only what is there", async () => {
  const [broken] = await client.query<{ n: number }>(
    `select count(*) as n from msdyn_transactionconnection c
     where not exists (select 1 from msdyn_invoicelinetransaction d where d.msdyn_invoicelinetransactionid = c.msdyn_transaction1
                       union all select 1 from msdyn_actual b where b.msdyn_actualid = c.msdyn_transaction1)
        or not exists (select 1 from msdyn_actual a where a.msdyn_actualid = c.msdyn_transaction2
                       union all select 1 from msdyn_contractlinescheduleofvalue m
                       where m.msdyn_contractlinescheduleofvalueid = c.msdyn_transaction2)`,
  );
  expect(broken).toEqual({ n: 0 });
});

it("knows what was billed before on a contract line", async () => {
  const [line] = await client.query<{ before: number }>(
    "select msdyn_invoicedtilldate as before from invoicedetail where invoiceid = ? and lineitemnumber = 1",
    [wellKnownInvoices.draft.id],
  );
  // 3,900 + 5,800 + 7,000 + 8,500 + 4,100 of the months before
  expect(Number(line?.before) / 10000).toBe(29300);
});

it("is the same in every run, ids and amounts", async () => {
  const fingerprints = await Promise.all(
    [1, 2].map(async () => {
      const data = mkdtempSync(join(tmpdir(), "seed-test-"));
      const host = await openHost({ scenario: "small", data });
      const sql =
        "select group_concat(msdyn_invoicelinetransactionid || msdyn_amount || versionnumber) as all_rows from msdyn_invoicelinetransaction";
      const answer = await host.fetch("/__host/query", { method: "POST", body: JSON.stringify({ sql }) });
      const text = await answer.text();
      await host.close();
      rmSync(data, { recursive: true });
      return text;
    }),
  );
  expect(fingerprints[0]).toBe(fingerprints[1]);
});

it("keeps edits when the same folder is opened again", async () => {
  const data = mkdtempSync(join(tmpdir(), "seed-test-"));
  const address = `/api/data/v9.2/invoices(${wellKnownInvoices.draft.id})`;
  const first = await openHost({ scenario: "small", data });
  await first.fetch(address, { method: "PATCH", body: JSON.stringify({ name: "Kept" }) });
  await first.close();
  const second = await openHost({ scenario: "small", data });
  expect(await (await second.fetch(`${address}?$select=name`)).json()).toMatchObject({ name: "Kept" });
  await second.close();
  const other = await openHost({ scenario: "contoso", data });
  expect(await (await other.fetch(`${address}?$select=name`)).json()).toMatchObject({
    name: "Contoso warehouse programme",
  });
  await other.close();
  rmSync(data, { recursive: true });
});
