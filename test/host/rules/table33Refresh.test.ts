import { wellKnownInvoices } from "../../../host/scenarios/wellKnown";
import { workedContractIds } from "../../../host/scenarios/wellKnownWorked";
import { openClient, type HostClient } from "../hostClient";
import { contentOf, done, draftOf, takeOff } from "./workedInvoice";

let client: HostClient;
beforeEach(async () => {
  client = await openClient("worked");
});
afterEach(async () => client.host.close());

const { sharedArm } = workedContractIds;

describe("Refresh Invoice Line Transactions", () => {
  const refresh = async (invoice: string) => client.message("msdyn_AddInvoiceLineDetails", invoice);

  /** Taking a detail off makes its actual ready again, so that there is something to refresh with. */
  async function draftWithout(...names: readonly string[]): Promise<string> {
    const draft = await draftOf(client);
    for (const name of names) await takeOff(client, draft, name);
    return draft;
  }

  it("adds ready actuals", async () => {
    const draft = await draftWithout("Arm installation", "Flight");
    const before = await contentOf(client, draft);
    expect((await refresh(draft)).status).toBe(204);
    expect(await contentOf(client, draft)).toEqual([...before, "Arm installation", "Flight"].sort());
    expect((await client.get(`invoices(${draft})?$select=totalamount`)).json["totalamount"]).toBe(
      // 1,600 + 1,600 + 200 + 40 + 200, the milestone 5,000 + 1,250, the product 499.90 + 10
      10399.9,
    );
  });

  it("that are past-dated", async () => {
    const draft = await draftWithout("Handover");
    done(await refresh(draft));
    expect(await contentOf(client, draft)).not.toContain("Handover");
    await client.door("clock", { now: "2030-01-15T09:00:00Z" });
    done(await refresh(draft));
    expect(await contentOf(client, draft)).toContain("Handover");
  });

  it("and not yet on it", async () => {
    const draft = await draftWithout();
    const before = await contentOf(client, draft);
    done(await refresh(draft));
    expect(await contentOf(client, draft)).toEqual(before);
  });

  it("and no milestones and products, of which the page does not speak", async () => {
    const draft = await draftWithout("Arm delivered");
    done(await refresh(draft));
    expect(await contentOf(client, draft)).not.toContain("Arm delivered");
  });

  it("of the invoice's customer only (an inference)", async () => {
    const draft = await draftOf(client, sharedArm);
    await takeOff(client, draft, "Shared hours");
    const [trey] = await client.query<{ id: string }>(
      "select invoiceid as id from invoice where salesorderid = ? and invoiceid <> ?",
      [sharedArm, draft],
    );
    await takeOff(client, String(trey?.id), "Shared hours");
    for (const [invoice, total] of [
      [String(trey?.id), 640],
      [draft, 960],
    ] as const) {
      done(await refresh(invoice));
      expect((await client.get(`invoices(${invoice})?$select=totalamount`)).json["totalamount"]).toBe(total);
    }
  });

  it("on a new invoice line, where the draft has none for the contract line", async () => {
    await client.door("reset", { scenario: "contoso60" });
    const { id } = wellKnownInvoices.empty;
    const lines = async () =>
      client.query("select invoicedetailname as name from invoicedetail where invoiceid = ? order by lineitemnumber", [
        id,
      ]);
    expect((await lines()).map((row) => row["name"])).toEqual(["Implementation services", "Travel and expenses"]);
    done(await refresh(id));
    expect((await lines()).map((row) => row["name"])).toEqual([
      "Implementation services",
      "Travel and expenses",
      "Training",
      "Licences and fees",
    ]);
  });
});
