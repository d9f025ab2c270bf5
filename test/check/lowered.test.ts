import { openClient, type HostClient } from "../host/hostClient";
import { askedOfHost } from "./askedOfHost";

let client: HostClient;
beforeAll(async () => {
  client = await openClient("small");
});
afterAll(() => client.host.close());

const says = async (id: string) => (await askedOfHost(client.host)).assumed.find((each) => each.id === id);

/** As by hand in a sandbox: lower a line of a draft, and its price too, then confirm. */
async function lowerAndConfirm(): Promise<void> {
  const [draft] = await client.query<{ invoiceid: string }>(
    "select invoiceid from invoice where msdyn_ordertype = 192350001 and msdyn_projectinvoicestatus = 192350000",
  );
  const [line] = (
    await client.get(
      `msdyn_invoicelinetransactions?$select=msdyn_quantity,msdyn_price&$filter=_msdyn_invoice_value eq ${draft?.invoiceid}` +
        " and msdyn_transactionclassification eq 192350000 and msdyn_quantity gt 2 and msdyn_billingtype eq 192350001&$top=1",
    )
  ).json.value;
  const id = String(line?.["msdyn_invoicelinetransactionid"]);
  const changed = { msdyn_quantity: 1, msdyn_price: Number(line?.["msdyn_price"]) - 1 };
  expect((await client.send("PATCH", `msdyn_invoicelinetransactions(${id})`, changed)).status).toBe(204);
  expect((await client.message("msdyn_PostInvoice", String(draft?.invoiceid))).status).toBe(204);
}

it("what a test by hand left behind settles the next reading", async () => {
  expect((await says("lowered-quantity"))?.verdict).toBe("byHand");
  await lowerAndConfirm();
  expect(await says("lowered-quantity")).toMatchObject({ verdict: "holds", isEvidence: true });
  expect(await says("price-of-the-rest")).toMatchObject({
    verdict: "holds",
    found: { en: "Holds in 1 of 1 rows seen." },
  });
});
