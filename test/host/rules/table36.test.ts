import { workedContractLines, workedMilestones } from "../../../host/scenarios/wellKnownWorked";
import { openClient, type HostClient } from "../hostClient";
import { addByHand, change, confirm, correct, detailOn, draftOf, ledger, lineOn } from "./workedInvoice";

let client: HostClient;
beforeEach(async () => {
  client = await openClient("worked");
});
afterEach(async () => client.host.close());

const time = "Arm installation";
const cost = "cost 8/800 Chargeable";

it("base case: 8 h at cost 100, bill 200: cost actual 8 h / 800; unbilled sales 8 h / 1,600", async () => {
  expect(await ledger(client, time)).toEqual([cost, "unbilled 8/1600 Chargeable, Ready to Invoice"]);
});

describe("confirm", () => {
  const written = "unbilled 8/1600 Chargeable, Customer Invoice Posted";
  const back = "unbilled -8/-1600 Chargeable, Unadjustable";
  it.each([
    {
      event: "unchanged",
      body: {},
      changed: written,
      created: [back, "billed 8/1600 Chargeable"],
    },
    {
      event: "quantity reduced to 6",
      body: { msdyn_quantity: 6 },
      changed: `${written}, Adjusted`,
      created: [
        back,
        "unbilled 6/1200 Chargeable, Customer Invoice Posted",
        "unbilled 2/400 Non-chargeable, Customer Invoice Posted",
        "unbilled -6/-1200 Chargeable, Unadjustable",
        "unbilled -2/-400 Non-chargeable, Unadjustable",
        "billed 6/1200 Chargeable",
        "billed 2/400 Non-chargeable",
      ],
    },
    {
      event: "raised to 10",
      body: { msdyn_quantity: 10 },
      changed: `${written}, Adjusted`,
      created: [
        back,
        "unbilled 10/2000 Chargeable, Customer Invoice Posted",
        "unbilled -10/-2000 Chargeable, Unadjustable",
        "billed 10/2000 Chargeable",
      ],
    },
    {
      event: "another price, as if raised (not in the table: an inference)",
      body: { msdyn_price: 150 },
      changed: `${written}, Adjusted`,
      created: [
        back,
        "unbilled 8/1200 Chargeable, Customer Invoice Posted",
        "unbilled -8/-1200 Chargeable, Unadjustable",
        "billed 8/1200 Chargeable",
      ],
    },
    {
      event: "made complimentary: billed as such (not in the table: an inference)",
      body: { msdyn_billingtype: 192350002 },
      changed: written,
      created: [back, "billed 8/1600 Complimentary"],
    },
  ])("$event", async ({ body, changed, created }) => {
    const draft = await draftOf(client);
    await change(client, draft, time, body);
    await confirm(client, draft);
    const [unchanged, first, ...others] = await ledger(client, time);
    expect([unchanged, first]).toEqual([cost, changed]);
    expect(others.sort()).toEqual([...created].sort());
  });
});

describe("correct", () => {
  it.each([
    {
      event: "down to 6",
      body: { msdyn_quantity: 6 },
      created: [
        "billed -8/-1600 Chargeable, Unadjustable",
        "unbilled 6/1200 Chargeable, Customer Invoice Posted",
        "unbilled 2/400 Chargeable, Unbilled Sales Created",
        "unbilled -6/-1200 Chargeable, Unadjustable",
        "billed 6/1200 Chargeable",
      ],
    },
    {
      event: "up to 10",
      body: { msdyn_quantity: 10 },
      created: [
        "billed -8/-1600 Chargeable, Unadjustable",
        "unbilled 10/2000 Chargeable, Customer Invoice Posted",
        "unbilled -10/-2000 Chargeable, Unadjustable",
        "billed 10/2000 Chargeable",
      ],
    },
    {
      event: "full credit (Revise project invoices): a billed reversal, and all of it unbilled anew",
      body: {},
      created: ["billed -8/-1600 Chargeable, Unadjustable", "unbilled 8/1600 Chargeable, Unbilled Sales Created"],
    },
    {
      event: "down to 6 at another price: the rest keeps the old price (an inference)",
      body: { msdyn_quantity: 6, msdyn_price: 150 },
      created: [
        "billed -8/-1600 Chargeable, Unadjustable",
        "unbilled 6/900 Chargeable, Customer Invoice Posted",
        "unbilled 2/400 Chargeable, Unbilled Sales Created",
        "unbilled -6/-900 Chargeable, Unadjustable",
        "billed 6/900 Chargeable",
      ],
    },
  ])("$event", async ({ body, created }) => {
    const draft = await draftOf(client);
    await confirm(client, draft);
    const before = await ledger(client, time);
    const corrective = await correct(client, draft);
    await change(client, corrective, time, body);
    await confirm(client, corrective);
    const after = await ledger(client, time);
    expect(before[3]).toBe("billed 8/1600 Chargeable");
    expect(after.slice(0, 4)).toEqual([...before.slice(0, 3), "billed 8/1600 Chargeable, Adjusted"]);
    expect(after.slice(4).sort()).toEqual([...created].sort());
  });

  it("what stays and what is open again add up to what was billed, where cents are rounded as well", async () => {
    const draft = await draftOf(client);
    await change(client, draft, time, { msdyn_quantity: 4.5, msdyn_price: 187.55 });
    await confirm(client, draft);
    const corrective = await correct(client, draft);
    await change(client, corrective, time, { msdyn_quantity: 1.5 });
    await confirm(client, corrective);
    const [sum] = await client.query(
      `select sum(msdyn_amount) as amount from msdyn_actual where msdyn_description = ?
       and (msdyn_billingstatus = 192350000 or msdyn_invoice = ? and msdyn_transactiontypecode = 192350006)`,
      [time, corrective],
    );
    // 4.5 × 187.55 = 843.975, which was billed as 843.98
    expect(sum).toEqual({ amount: 8439800 });
  });
});

describe("milestone", () => {
  const statusOf = async () =>
    client.query("select msdyn_invoicestatus as status from msdyn_contractlinescheduleofvalue where msdyn_name = ?", [
      "Arm delivered",
    ]);

  it("5,000 confirmed: billed 5,000 (no unbilled)", async () => {
    await confirm(client, await draftOf(client));
    expect(await ledger(client, "Arm delivered")).toEqual(["billed 1/5000 Chargeable"]);
    expect(await statusOf()).toEqual([{ status: 192350003 }]);
  });

  it("corrected: billed → Adjusted; billed −5,000; milestone back to Ready", async () => {
    const draft = await draftOf(client);
    await confirm(client, draft);
    await confirm(client, await correct(client, draft));
    expect(await ledger(client, "Arm delivered")).toEqual([
      "billed 1/5000 Chargeable, Adjusted",
      "billed -1/-5000 Chargeable, Unadjustable",
    ]);
    expect(await statusOf()).toEqual([{ status: 192350001 }]);
  });

  it("corrected, and invoiced again: the correction of the first is not the correction of the second", async () => {
    const draft = await draftOf(client);
    await confirm(client, draft);
    await confirm(client, await correct(client, draft));
    const second = await draftOf(client);
    await confirm(client, second);
    await confirm(client, await correct(client, second));
    expect(await ledger(client, "Arm delivered")).toEqual([
      "billed 1/5000 Chargeable, Adjusted",
      "billed -1/-5000 Chargeable, Unadjustable",
      "billed 1/5000 Chargeable, Adjusted",
      "billed -1/-5000 Chargeable, Unadjustable",
    ]);
  });

  it.each([{ msdyn_quantity: 0.5 }, { msdyn_amount: 2500 }, { msdyn_price: 2500 }, { msdyn_description: "Half" }])(
    "corrected: partial credit unsupported, so a fixed price correction is not edited: %j",
    async (body) => {
      const draft = await draftOf(client);
      await confirm(client, draft);
      const detail = await detailOn(client, await correct(client, draft), "Arm delivered");
      const answer = await client.send("PATCH", detail, body);
      expect([answer.status, answer.json.error.code]).toEqual([400, "0x80040265"]);
    },
  );
});

it("product line: billed for quantity and amount", async () => {
  await confirm(client, await draftOf(client));
  expect(await ledger(client, "Barcode scanners")).toEqual(["billed 2/499.9 Chargeable"]);
  const [line] = await client.query(
    "select msdyn_billingstatus as status from salesorderdetail where salesorderdetailid = ?",
    [workedContractLines.scanners],
  );
  expect(line).toEqual({ status: 192350002 });
});

it("manual ILD on T&M: unbilled + reversal + billed", async () => {
  const draft = await draftOf(client);
  await addByHand(client, draft, await lineOn(client, draft, "Installation"));
  expect(await ledger(client, "By hand")).toEqual([]);
  await confirm(client, draft);
  expect(await ledger(client, "By hand")).toEqual([
    "unbilled 1/75 Chargeable, Customer Invoice Posted",
    "unbilled -1/-75 Chargeable, Unadjustable",
    "billed 1/75 Chargeable",
  ]);
});

it.each(["msdyn_timeentries", "msdyn_journallines"])(
  "approval is not imitated: %s is not there, so hours become actuals by the seed only",
  async (table) => {
    const answer = await client.get(table);
    expect([answer.status, answer.json.error.message]).toEqual([404, expect.stringContaining(table)]);
  },
);

describe("what every confirmation leaves", () => {
  it("the unbilled side of what was invoiced adds up to zero, and the billed side to the invoice", async () => {
    const draft = await draftOf(client);
    await change(client, draft, time, { msdyn_quantity: 6 });
    await change(client, draft, "Rework", { msdyn_quantity: 9 });
    await addByHand(client, draft, await lineOn(client, draft, "Installation"));
    await confirm(client, draft);
    const [unbilled] = await client.query(
      `select sum(msdyn_amount) as amount from msdyn_actual where msdyn_transactiontypecode = 192350005 and msdyn_invoice = ?`,
      [draft],
    );
    expect(unbilled).toEqual({ amount: 0 });
    const [sums] = await client.query<{ billed: number; invoice: number }>(
      `select (select sum(msdyn_amount) from msdyn_actual where msdyn_invoice = ?1 and msdyn_transactiontypecode = 192350006
               and msdyn_billingtype = 192350001) as billed,
              (select totallineitemamount from invoice where invoiceid = ?1) as invoice`,
      [draft],
    );
    expect(sums?.billed).toBe(sums?.invoice);
  });

  it.each([
    { role: "Reversing → Original", count: 1 },
    { role: "Billed Sales → Unbilled Sales", count: 1 },
  ])("connections between actuals (Transaction connections): $role", async ({ role, count }) => {
    await confirm(client, await draftOf(client));
    const rows = await client.query(
      `select count(*) as n from msdyn_transactionconnection c
       join msdyn_actual a on a.msdyn_actualid = c.msdyn_transaction1
       where a.msdyn_description = ? and c.msdyn_transaction1role || ' → ' || c.msdyn_transaction2role = ?`,
      [time, role],
    );
    expect(rows).toEqual([{ n: count }]);
  });

  it("the milestone that is not ready is not touched", async () => {
    await confirm(client, await draftOf(client));
    const rows = await client.query(
      "select msdyn_invoicestatus as status from msdyn_contractlinescheduleofvalue where msdyn_contractlinescheduleofvalueid = ?",
      [workedMilestones.accepted],
    );
    expect(rows).toEqual([{ status: 192350000 }]);
  });
});
