import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openWorkId } from "../../../host/scenarios/wellKnownBacklog";
import {
  workedContractIds,
  workedContractLines,
  workedMilestones,
  workedSchedule,
} from "../../../host/scenarios/wellKnownWorked";
import { openClient, type HostClient } from "../hostClient";
import { confirm, contentOf, done, draftOf } from "./workedInvoice";

let client: HostClient;
beforeEach(async () => {
  client = await openClient("worked");
});
afterEach(async () => client.host.close());

const { arm, sharedArm, plannedArm } = workedContractIds;
const readme = readFileSync(join(__dirname, "../../../host/README.md"), "utf8");
const refused = readme.slice(readme.indexOf("## What it refuses"));

describe("all transactions of the contract that are Ready to Invoice", () => {
  it.each([
    ["time", "Arm installation"],
    ["time that is not chargeable", "Rework"],
    ["expense", "Flight"],
    ["material", "Cable"],
    ["fee", "Permit"],
    ["milestones", "Arm delivered"],
    ["product contract lines", "Barcode scanners"],
  ])("%s", async (_class, name) => {
    expect(await contentOf(client, await draftOf(client))).toContain(name);
  });

  it.each([
    ["what is not ready", "Not ready"],
    ["a milestone that is not ready", "Arm accepted"],
  ])("and not %s", async (_what, name) => {
    expect(await contentOf(client, await draftOf(client))).not.toContain(name);
  });
});

describe("one invoice per contract; with several contract customers, one per customer that has billable transactions", () => {
  const customersOf = async (contract: string) =>
    client.query(
      `select a.name as customer, i.totalamount / 10000 as total from invoice i join account a on a.accountid = i.customerid
       where i.salesorderid = ? order by a.name`,
      [contract],
    );

  it("one", async () => {
    await draftOf(client);
    expect(await customersOf(arm)).toHaveLength(1);
  });

  it("one per customer", async () => {
    await draftOf(client, sharedArm);
    expect(await customersOf(sharedArm)).toEqual([
      { customer: "Northwind Traders", total: 960 },
      { customer: "Trey Research", total: 640 },
    ]);
  });

  it("none for the customer who has nothing", async () => {
    await draftOf(client, sharedArm);
    const [trey] = await client.query<{ id: string }>(
      "select i.invoiceid as id from invoice i join account a on a.accountid = i.customerid where a.name = 'Trey Research'",
    );
    done(await client.send("DELETE", `invoices(${trey?.id})`));
    await draftOf(client, sharedArm);
    expect((await customersOf(sharedArm)).map((row) => row["customer"])).toEqual([
      "Northwind Traders",
      "Trey Research",
    ]);
  });
});

it("every project contract line gets an invoice line even when there is nothing on it (PO)", async () => {
  const draft = await draftOf(client);
  const lines = await client.query(
    `select l.invoicedetailname as name, (select count(*) from msdyn_invoicelinetransaction d
       where d.msdyn_invoicelineid = l.invoicedetailid) as details
     from invoicedetail l where l.invoiceid = ? and l.producttypecode = 5 order by l.lineitemnumber`,
    [draft],
  );
  expect(lines).toEqual([
    { name: "Installation", details: 6 },
    { name: "Training", details: 0 },
    { name: "Delivery, fixed price", details: 1 },
  ]);
});

describe("automatic job; T&M automatic invoicing needs a date-based schedule; fixed price needs milestones", () => {
  it("is not imitated: the message that runs schedules is refused by name", async () => {
    const schedule = { "@odata.type": "Microsoft.Dynamics.CRM.msdyn_contractlineinvoiceschedule" };
    const answer = await client.send(
      "POST",
      `salesorders(${arm})/Microsoft.Dynamics.CRM.msdyn_createinvoicefrominvoiceschedule`,
      { InvoiceSchedules: [{ ...schedule, msdyn_contractlineinvoicescheduleid: workedSchedule }] },
    );
    expect([answer.status, answer.json.error.message]).toEqual([
      501,
      expect.stringContaining("msdyn_createinvoicefrominvoiceschedule"),
    ]);
    expect(refused).toContain("automatic job");
  });

  it("and no schedule runs by itself when its day has come", async () => {
    await client.door("clock", { now: "2026-11-02T06:00:00Z" });
    expect(await client.query("select count(*) as n from invoice")).toEqual([{ n: 0 }]);
    expect((await client.get(`msdyn_contractlineinvoiceschedules(${workedSchedule})`)).json).toMatchObject({
      msdyn_invoicerunstatus: 192350000,
    });
  });
});

describe("unbilled sales with not-to-exceed status Failed cannot be marked ready", () => {
  it.each(["msdyn_MarkActualReadyToInvoiceOrNot", "msdyn_ReevaluateActualNotToExceedStatus"])(
    "is not imitated: %s is refused by name",
    async (message) => {
      const path = `msdyn_actuals(${openWorkId("arm/notReady")})/Microsoft.Dynamics.CRM.${message}`;
      const answer = await client.send("POST", path, {});
      expect([answer.status, answer.json.error.message]).toEqual([501, expect.stringContaining(message)]);
      expect(refused).toContain("not-to-exceed");
    },
  );
});

describe("Adjusted / Unadjustable actuals are not invoiceable", () => {
  it.each(["Adjusted", "Unadjustable"])("%s", async (name) => {
    expect(await contentOf(client, await draftOf(client))).not.toContain(name);
  });
});

describe("statuses move on", () => {
  const statuses = async () => {
    const [row] = await client.query<Record<string, number>>(
      `select (select msdyn_billingstatus from msdyn_actual where msdyn_actualid = ?1) as actual,
              (select msdyn_invoicestatus from msdyn_contractlinescheduleofvalue where msdyn_contractlinescheduleofvalueid = ?2) as milestone,
              (select msdyn_billingstatus from salesorderdetail where salesorderdetailid = ?3) as product`,
      [openWorkId("arm/time"), workedMilestones.delivered, workedContractLines.scanners],
    );
    return [row?.["actual"], row?.["milestone"], row?.["product"]];
  };

  it("on a draft: actual → Customer Invoice Created; milestone → Customer invoice created; product line likewise", async () => {
    expect(await statuses()).toEqual([192350004, 192350001, 192350004]);
    await draftOf(client);
    expect(await statuses()).toEqual([192350001, 192350002, 192350001]);
  });

  it("on confirm → …Posted", async () => {
    await confirm(client, await draftOf(client));
    expect(await statuses()).toEqual([192350002, 192350003, 192350002]);
  });

  it.each([
    {
      what: "actual",
      path: `msdyn_actuals(${openWorkId("arm/time")})`,
      body: { msdyn_billingstatus: 192350001 },
      status: 400,
    },
    {
      what: "milestone",
      path: `msdyn_contractlinescheduleofvalues(${workedMilestones.delivered})`,
      body: { msdyn_invoicestatus: 192350003 },
      status: 501,
    },
    {
      what: "product line",
      path: `salesorderdetails(${workedContractLines.scanners})`,
      body: { msdyn_billingstatus: 192350001 },
      status: 501,
    },
  ])("do not set these statuses by custom code: $what, refused", async ({ path, body, status }) => {
    expect((await client.send("PATCH", path, body)).status).toBe(status);
    expect(await statuses()).toEqual([192350004, 192350001, 192350004]);
  });

  it.each([
    {
      what: "milestone",
      path: `msdyn_contractlinescheduleofvalues(${workedMilestones.delivered})`,
      column: "msdyn_invoicestatus",
      to: 192350001,
    },
    {
      what: "product line",
      path: `salesorderdetails(${workedContractLines.scanners})`,
      column: "msdyn_billingstatus",
      to: 192350004,
    },
  ])("nor away from them: $what, refused", async ({ path, column, to }) => {
    await draftOf(client);
    expect((await client.send("PATCH", path, { [column]: to })).status).toBe(501);
  });

  it("ready or not ready is a person's to say", async () => {
    const path = `msdyn_contractlinescheduleofvalues(${workedMilestones.accepted})`;
    done(await client.send("PATCH", path, { msdyn_invoicestatus: 192350001 }));
    expect(await contentOf(client, await draftOf(client))).toContain("Arm accepted");
  });
});

it("invoicing starts only after the deal is won and a project contract exists: confirmed, that is (an inference)", async () => {
  const answer = await client.newInvoice(plannedArm);
  expect([answer.status, answer.json.error.message]).toEqual([400, expect.stringContaining("confirmed")]);
});

it("billing hub: its selections are not imitated", () => {
  expect(refused).toContain("billing hub");
});

describe("a time/expense entry that is on a draft or posted invoice cannot be recalled", () => {
  it.each(["msdyn_timeentries", "msdyn_expenses"])("is not imitated: there is no table %s", async (table) => {
    const answer = await client.get(table);
    expect([answer.status, answer.json.error.message]).toEqual([404, expect.stringContaining(table)]);
    expect(refused).toContain("time and expense entries");
  });
});
