import { annotated, openClient, type HostClient } from "../hostClient";

let client: HostClient;
beforeAll(async () => {
  client = await openClient("contoso60");
});
afterAll(async () => client.host.close());

it("each row of a long answer has the words of its own values", async () => {
  const formatted = (name: string) => `${name}@OData.Community.Display.V1.FormattedValue`;
  const select = "$select=invoicenumber,_customerid_value,msdyn_projectinvoicestatus,duedate&$orderby=invoicenumber";
  const { json } = await client.get(`invoices?${select}`, annotated);
  const rows = await client.query<{ number: string; customer: string; status: number; due: string }>(
    "select invoicenumber as number, account.name as customer, msdyn_projectinvoicestatus as status, duedate as due from invoice join account on accountid = customerid order by 1",
  );
  const labels: Record<number, string> = {
    192350000: "Draft",
    192350001: "In Review",
    192350002: "Confirmed",
    192350003: "Invoice Paid",
  };
  expect(
    json.value.map((row) => [
      row["invoicenumber"],
      row[formatted("_customerid_value")],
      row[formatted("msdyn_projectinvoicestatus")],
      row["duedate"],
    ]),
  ).toEqual(rows.map((row) => [row.number, row.customer, labels[row.status], row.due]));
});
