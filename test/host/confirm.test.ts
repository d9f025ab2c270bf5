import { wellKnownDetail, wellKnownInvoices } from "../../host/scenarios/wellKnown";
import { detailAddress, openClient, type HostClient } from "./hostClient";

let client: HostClient;
beforeEach(async () => {
  client = await openClient("contoso");
});
afterEach(async () => client.host.close());

type InvoiceKey = keyof typeof wellKnownInvoices;

const typeNames = new Map([
  [192350005, "unbilled"],
  [192350006, "billed"],
]);
const billingNames = new Map([
  [192350000, "non-chargeable"],
  [192350001, "chargeable"],
  [192350002, "complimentary"],
]);

/** The actuals of one description as `billed 6/1200 chargeable`, in the order they came. */
async function ledger(description: string): Promise<string[]> {
  const rows = await client.query<{
    type: number;
    billing: number;
    quantity: number;
    amount: number;
    adjusted: number | null;
  }>(
    `select msdyn_transactiontypecode as type, msdyn_billingtype as billing, msdyn_quantity as quantity,
            msdyn_amount as amount, msdyn_adjustmentstatus as adjusted
     from msdyn_actual where msdyn_description = ? order by rowid`,
    [description],
  );
  return rows.map(
    (row) =>
      `${typeNames.get(row.type)} ${row.quantity / 100}/${row.amount / 10000} ${billingNames.get(row.billing)}` +
      (row.adjusted === 192350001 ? " (adjusted)" : ""),
  );
}

async function change(invoice: InvoiceKey, place: number, body: object): Promise<void> {
  const answer = await client.send("PATCH", detailAddress(wellKnownDetail(invoice, place)), body);
  if (answer.status !== 204) throw new Error(answer.text);
}

async function confirm(invoice: InvoiceKey): Promise<void> {
  const answer = await client.message("msdyn_PostInvoice", wellKnownInvoices[invoice].id);
  if (answer.status !== 204) throw new Error(answer.text);
}

// "Picking workshop" is 8 h at 225, the worked example of facts 3.6 with another price
describe("the actuals of a confirmed detail (facts 3.6)", () => {
  it.each([
    {
      why: "unchanged",
      body: {},
      actuals: ["unbilled 8/1800 chargeable", "unbilled -8/-1800 chargeable", "billed 8/1800 chargeable"],
    },
    {
      why: "reduced to 6: the rest is written off",
      body: { msdyn_quantity: 6 },
      actuals: [
        "unbilled 8/1800 chargeable (adjusted)",
        "unbilled -8/-1800 chargeable",
        "unbilled 6/1350 chargeable",
        "unbilled 2/450 non-chargeable",
        "unbilled -2/-450 non-chargeable",
        "billed 2/450 non-chargeable",
        "unbilled -6/-1350 chargeable",
        "billed 6/1350 chargeable",
      ],
    },
    {
      why: "raised to 10",
      body: { msdyn_quantity: 10 },
      actuals: [
        "unbilled 8/1800 chargeable (adjusted)",
        "unbilled -8/-1800 chargeable",
        "unbilled 10/2250 chargeable",
        "unbilled -10/-2250 chargeable",
        "billed 10/2250 chargeable",
      ],
    },
    {
      why: "another price, as if raised (inferred)",
      body: { msdyn_price: 200 },
      actuals: [
        "unbilled 8/1800 chargeable (adjusted)",
        "unbilled -8/-1800 chargeable",
        "unbilled 8/1600 chargeable",
        "unbilled -8/-1600 chargeable",
        "billed 8/1600 chargeable",
      ],
    },
    {
      why: "made complimentary: billed as such (inferred)",
      body: { msdyn_billingtype: 192350002 },
      actuals: ["unbilled 8/1800 chargeable", "unbilled -8/-1800 chargeable", "billed 8/1800 complimentary"],
    },
  ])("$why", async ({ body, actuals }) => {
    await change("draft", 5, body);
    await confirm("draft");
    expect(await ledger("Picking workshop")).toEqual(actuals);
  });

  it("leaves nothing unbilled: the unbilled side of an invoice adds up to zero", async () => {
    await change("draft", 5, { msdyn_quantity: 6 });
    await change("draft", 6, { msdyn_quantity: 10 });
    await confirm("draft");
    const [sum] = await client.query(
      `select sum(msdyn_amount) as amount from msdyn_actual where msdyn_transactiontypecode = 192350005
       and msdyn_salescontract = (select salesorderid from invoice where invoiceid = ?)
       and msdyn_documentdate between '2026-09-01' and '2026-10-01' and msdyn_description in ('Picking workshop', 'Picking workshop, second day')`,
      [wellKnownInvoices.draft.id],
    );
    expect(sum).toEqual({ amount: 0 });
  });

  it("posts the source", async () => {
    await confirm("draft");
    const rows = await client.query(
      "select msdyn_billingstatus as status from msdyn_actual where msdyn_description = 'Picking workshop' and rowid = (select min(rowid) from msdyn_actual where msdyn_description = 'Picking workshop')",
    );
    expect(rows).toEqual([{ status: 192350002 }]);
  });

  it("of a detail added by hand come only now: unbilled, its reversal, billed", async () => {
    expect(await ledger("Courier")).toEqual([]);
    await confirm("manual");
    expect(await ledger("Courier")).toEqual([
      "unbilled 3/73.05 chargeable",
      "unbilled -3/-73.05 chargeable",
      "billed 3/73.05 chargeable",
    ]);
  });

  it("of a milestone is one billed actual, and the milestone is posted", async () => {
    await confirm("milestones");
    expect(await ledger("Beta delivered")).toEqual(["billed 1/28000 chargeable"]);
    const rows = await client.query(
      "select msdyn_invoicestatus as status from msdyn_contractlinescheduleofvalue where msdyn_name = 'Beta delivered'",
    );
    expect(rows).toEqual([{ status: 192350003 }]);
  });

  it("of a product line is one billed actual of quantity and amount before tax", async () => {
    await confirm("products");
    expect(await ledger("Label printer")).toEqual(["billed 10/175 chargeable"]);
  });

  it("leaves the billed ones of the invoice summing to its chargeable amount", async () => {
    await confirm("draft");
    const [billed] = await client.query(
      "select sum(msdyn_amount) as amount from msdyn_actual where msdyn_invoice = ? and msdyn_transactiontypecode = 192350006 and msdyn_billingtype = 192350001",
      [wellKnownInvoices.draft.id],
    );
    const [invoice] = await client.query("select totallineitemamount as amount from invoice where invoiceid = ?", [
      wellKnownInvoices.draft.id,
    ]);
    expect(billed).toEqual(invoice);
  });
});

// "Data cleansing" of the invoice `corrected`: 8 h at 200 and 4.5 h at 187.55
describe("the actuals of a confirmed correction (facts 3.6)", () => {
  const onTheDay = async (description: string, from: number) => (await ledger(description)).slice(from);

  it.each([
    {
      why: "down to 6: what is left is billable again",
      quantity: 6,
      added: [
        "billed -8/-1600 chargeable",
        "unbilled 6/1200 chargeable",
        "unbilled 2/400 chargeable",
        "unbilled -6/-1200 chargeable",
        "billed 6/1200 chargeable",
      ],
    },
    {
      why: "up to 10",
      quantity: 10,
      added: [
        "billed -8/-1600 chargeable",
        "unbilled 10/2000 chargeable",
        "unbilled -10/-2000 chargeable",
        "billed 10/2000 chargeable",
      ],
    },
    { why: "down to nothing", quantity: 0, added: ["billed -8/-1600 chargeable", "unbilled 8/1600 chargeable"] },
  ])("$why", async ({ quantity, added }) => {
    const before = (await ledger("Data cleansing")).length;
    await client.send("DELETE", detailAddress(wellKnownDetail("corrective", 2)));
    await change("corrective", 1, { msdyn_quantity: quantity });
    await confirm("corrective");
    expect(await onTheDay("Data cleansing", before)).toEqual(added);
  });

  it("taking a line off a correction leaves the original as it was", async () => {
    const before = await ledger("Data cleansing");
    await client.send("DELETE", detailAddress(wellKnownDetail("corrective", 2)));
    expect(await ledger("Data cleansing")).toEqual(before);
  });
});
