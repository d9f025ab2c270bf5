import { openClient, type HostClient } from "../hostClient";

let client: HostClient;
beforeAll(async () => {
  client = await openClient("contoso60");
});
afterAll(async () => client.host.close());

const lines = "select 1 from invoicedetail d where d.invoiceid = i.invoiceid";

it.each([
  { why: "any row at all", filter: "invoice_details/any()", where: `exists (${lines})` },
  { why: "no row at all", filter: "not invoice_details/any()", where: `not exists (${lines})` },
  {
    why: "any row that fits",
    filter: "invoice_details/any(d:startswith(d/invoicedetailname,'Travel') and d/tax ge 0)",
    where: `exists (${lines} and d.invoicedetailname like 'Travel%' and d.tax >= 0)`,
  },
  {
    why: "all rows fit, and so they do where there is none",
    filter: "invoice_details/all(d:d/producttypecode eq 5)",
    where: `not exists (${lines} and coalesce(d.producttypecode <> 5, 1))`,
  },
  {
    why: "a row without a value does not fit",
    filter: "invoice_details/all(d:d/_msdyn_project_value ne null)",
    where: `not exists (${lines} and d.msdyn_project is null)`,
  },
  {
    why: "behind a lookup of the row",
    filter: "invoice_details/any(d:d/msdyn_Project/msdyn_subject eq 'warehouse rollout')",
    where: `exists (${lines} and d.msdyn_project in (select msdyn_projectid from msdyn_project where msdyn_subject = 'Warehouse rollout'))`,
  },
  {
    why: "behind a lookup of the owner",
    filter: "salesorderid/order_details/any(o:o/msdyn_billingmethod eq 192350001)",
    where:
      "exists (select 1 from salesorderdetail o where o.salesorderid = i.salesorderid and o.msdyn_billingmethod = 192350001)",
  },
  {
    why: "one inside the other",
    filter:
      "invoice_details/any(d:d/msdyn_invoicedetail_msdyn_invoicelinetransaction_InvoiceLineId/any(t:t/msdyn_billingtype eq 192350002 and d/tax eq 0))",
    where: `exists (${lines} and d.tax = 0 and exists (select 1 from msdyn_invoicelinetransaction t where t.msdyn_invoicelineid = d.invoicedetailid and t.msdyn_billingtype = 192350002))`,
  },
  {
    why: "with a condition on the owner beside it",
    filter: "statecode eq 0 and invoice_details/any(d:d/extendedamount gt 10000) or invoicenumber eq 'PINV-1000'",
    where: `i.statecode = 0 and exists (${lines} and d.extendedamount > 100000000) or i.invoicenumber = 'PINV-1000'`,
  },
])("$why: $filter", async ({ filter, where }) => {
  const rows = await client.query<{ n: string }>(
    `select i.invoicenumber as n from invoice i where ${where} order by i.invoicenumber`,
  );
  const path = `invoices?$select=invoicenumber&$orderby=invoicenumber&$filter=${encodeURIComponent(filter)}`;
  const answer = await client.get(path);
  expect([answer.status, answer.json.value.map((row) => row["invoicenumber"])]).toEqual([200, rows.map(({ n }) => n)]);
});

it.each([
  { why: "of what is no collection", filter: "salesorderid/any(d:d/name eq 'x')", status: 400, says: "'salesorderid'" },
  { why: "all without a condition", filter: "invoice_details/all()", status: 400, says: "Syntax" },
  { why: "another function behind a path", filter: "invoice_details/some(d:d/tax eq 0)", status: 501, says: "'some'" },
])("refuses any and all $why", async ({ filter, status, says }) => {
  const answer = await client.get(`invoices?$filter=${encodeURIComponent(filter)}`);
  expect([answer.status, answer.json.error.message]).toEqual([status, expect.stringContaining(says)]);
});
