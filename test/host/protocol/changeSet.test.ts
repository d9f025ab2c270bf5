import { wellKnownInvoices } from "../../../host/scenarios/wellKnown";
import { openClient, type HostClient } from "../hostClient";

let client: HostClient;
beforeEach(async () => {
  client = await openClient("small");
});
afterEach(async () => client.host.close());

interface Detail {
  readonly id: string;
  readonly line: string;
}
const invoice = wellKnownInvoices.draft.id;
const detailsOf = async (): Promise<Detail[]> =>
  client.query<{ id: string; line: string }>(
    "select msdyn_invoicelinetransactionid as id, msdyn_invoicelineid as line from msdyn_invoicelinetransaction where msdyn_invoice = ? and msdyn_price is not null order by line, id",
    [invoice],
  );
const changeSet = async (changes: readonly { readonly id: string; readonly quantity: number | string }[]) => {
  const parts = changes.map(
    ({ id, quantity }) =>
      `--set\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nPATCH msdyn_invoicelinetransactions(${id}) HTTP/1.1\r\nContent-Type: application/json\r\n\r\n${JSON.stringify({ msdyn_quantity: quantity })}\r\n`,
  );
  const body = `--all\r\nContent-Type: multipart/mixed; boundary=set\r\n\r\n${parts.join("")}--set--\r\n--all--\r\n`;
  return client.send("POST", "$batch", body, { "content-type": "multipart/mixed; boundary=all" });
};
/** Totals as they stand, and as a recalculation finds them. */
const totals = async () => {
  const read = async () => (await client.get(`invoices(${invoice})?$select=totalamount,totaltax`)).json["totalamount"];
  const before = await read();
  await client.message("msdyn_InvoiceRecalculate", invoice);
  return [before, await read()];
};

it("rolls up every line it touched, and then the invoice, whatever the order of its parts", async () => {
  const details = await detailsOf();
  const first = details.filter(({ line }) => line === details[0]?.line);
  const other = details.find(({ line }) => line !== details[0]?.line);
  const [a, b] = first;
  expect([a, b, other].every(Boolean)).toBe(true);
  const answer = await changeSet([
    { id: a?.id ?? "", quantity: 3 },
    { id: other?.id ?? "", quantity: 5 },
  ]);
  expect(answer.status).toBe(200);
  const [recorded, recalculated] = await totals();
  expect(recorded).toBe(recalculated);
  await changeSet([
    { id: other?.id ?? "", quantity: 1 },
    { id: a?.id ?? "", quantity: 1 },
    { id: other?.id ?? "", quantity: 2 },
    { id: b?.id ?? "", quantity: 7 },
  ]);
  const [again, recalculatedAgain] = await totals();
  expect(again).toBe(recalculatedAgain);
});

it("gives the invoice one new version and not one for each part", async () => {
  const versionOf = async () =>
    (await client.query<{ v: number }>("select versionnumber as v from invoice where invoiceid = ?", [invoice]))[0]?.v;
  const effects = await detailsOf();
  const before = await versionOf();
  await changeSet(effects.slice(0, 5).map(({ id }, at) => ({ id, quantity: at + 2 })));
  const counters = await client.query<{ value: number }>("select value from host_counter where name = 'version'");
  // the invoice is the last that was written
  expect([(await versionOf()) === before, await versionOf()]).toEqual([false, counters[0]?.value]);
});

it("that is undone leaves neither quantities nor totals behind, now or in the next one", async () => {
  const [detail, other] = await detailsOf();
  const [before] = await totals();
  const answer = await changeSet([
    { id: detail?.id ?? "", quantity: 99 },
    { id: other?.id ?? "", quantity: "not a number" },
  ]);
  expect(answer.status).toBe(400);
  await client.send("PATCH", `invoices(${invoice})`, { description: "Something else" });
  expect(await totals()).toEqual([before, before]);
});
