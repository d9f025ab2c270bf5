import { isJournalColumnGone } from "../../shared/dataverse/creation/creationProject";
import { transactionClasses } from "../../shared/invoicing/words/transactionClass";
import { selectFromBacklog } from "../../shared/invoicing/backlog/backlogSelection";
import type { BacklogItem } from "../../shared/invoicing/backlog/backlog";
import type { CalendarDate } from "../../shared/invoicing/words/calendarDate";
import type { InvoiceId } from "../../shared/invoicing/ids";
import type { ContractBacklog } from "../../shared/procedures/creation/creationPort";
import {
  backlogUnits,
  openWorkId,
  resourcingUnits,
  towerMilestones,
  towerProducts,
  wellKnownDrafts,
} from "../../host/scenarios/wellKnownBacklog";
import { largeDetailCount, wellKnownInvoices } from "../../host/scenarios/wellKnown";
import { day } from "../support/aBacklogItem";
import {
  contractId,
  openCreationHost,
  projectId,
  userId,
  type ContractKey,
  type CreationHost,
  type ProjectKey,
} from "../support/creationHost";
import { valueOf } from "../support/valueOf";

let host: CreationHost;
beforeAll(async () => {
  host = await openCreationHost();
});
afterAll(async () => host.host.close());

const backlogOf = async (contract: ContractKey, project: ProjectKey, zone?: string): Promise<ContractBacklog> =>
  valueOf(await host.port(zone ? { zone } : {}).readBacklog(contractId(contract), projectId(project)));

const itemIn = (backlog: ContractBacklog, id: string): BacklogItem => {
  const found = backlog.items.find((item) => item.id === id);
  if (!found) throw new Error(`No ${id} in the backlog`);
  return found;
};

describe("a project and its contracts", () => {
  it("the project comes with its version and its journal, empty at first", async () => {
    const project = valueOf(await host.port().readProject(projectId("plant")));
    expect(project).toMatchObject({ id: projectId("plant"), journal: "" });
    expect(project.version).toMatch(/^W\/"\d+"$/);
  });

  it("a project that is gone is told as that", async () => {
    const answer = await host.port().readProject("00000000-0000-4000-8000-000000000000" as never);
    expect(answer).toEqual({ ok: false, error: { kind: "gone" } });
  });

  it.each<{ project: ProjectKey; contracts: string[] }>([
    { project: "plant", contracts: ["Contoso plant automation, build USD 2", "Contoso plant automation, care USD 2"] },
    { project: "library", contracts: ["Fabrikam campus USD 2"] },
    { project: "ferry", contracts: ["Wide World ferry booking JPY 0"] },
    { project: "idea", contracts: [] },
  ])("the contracts of $project, each once, with their currency", async ({ project, contracts }) => {
    const { contracts: read } = valueOf(await host.port().readContracts(projectId(project)));
    expect(read.map(({ name, currency }) => `${name} ${currency.code} ${currency.decimals}`)).toEqual(contracts);
  });
});

describe("the backlog of a contract", () => {
  it("is read in one wave of seven requests, one of which counts", async () => {
    const port = host.port();
    await port.readProject(projectId("plant"));
    await host.door("trace", undefined, "DELETE");
    await port.readBacklog(contractId("plantBuild"), projectId("plant"));
    expect(await host.door<unknown[]>("trace")).toHaveLength(7);
  });

  it("a transaction, as the user would read it", async () => {
    const item = itemIn(await backlogOf("plantBuild", "plant"), openWorkId("plant/tie"));
    expect({
      ...item,
      quantity: `${item.quantity.toFixed()}`,
      price: item.price?.toFixed(),
      amount: item.amount?.toFixed(),
    }).toEqual({
      id: openWorkId("plant/tie"),
      kind: "actual",
      itemType: "time",
      contract: contractId("plantBuild"),
      contractLine: expect.any(String),
      contractLineName: "Engineering",
      project: projectId("plant"),
      date: "2026-10-06",
      instantMs: expect.any(Number),
      description: "Control cabinet",
      resource: "Developer 1",
      roleOrCategory: "Developer",
      unit: { id: backlogUnits.hour, name: "Hour" },
      resourcingUnit: { id: resourcingUnits.denmark, name: "Contoso Denmark" },
      billingType: "chargeable",
      quantity: "3.5",
      price: "7.75",
      amount: "27.12",
      currency: "USD",
      status: "ready",
      adjustment: "none",
      invoice: null,
    });
  });

  it.each<{ why: string; key: string; says: Partial<BacklogItem> }>([
    {
      why: "in days, from another unit",
      key: "plant/day1",
      says: {
        unit: { id: backlogUnits.day, name: "Day" } as never,
        resourcingUnit: { id: resourcingUnits.unitedStates, name: "Contoso US" } as never,
      },
    },
    {
      why: "an expense says its category",
      key: "plant/flight",
      says: { itemType: "expense", roleOrCategory: "Airfare" },
    },
    { why: "not chargeable", key: "plant/meals", says: { billingType: "nonChargeable" } },
    { why: "complimentary", key: "plant/goodwill", says: { billingType: "complimentary" } },
    {
      why: "no price is not a price of 0",
      key: "plant/unpriced",
      says: { price: null, amount: null, status: "ready" },
    },
    { why: "not ready", key: "plant/notReady1", says: { status: "notReady" } },
    { why: "canceled", key: "plant/canceled", says: { status: "canceled" } },
    { why: "adjusted", key: "plant/adjusted", says: { adjustment: "adjusted" } },
    { why: "its reversal", key: "plant/reversal", says: { adjustment: "unadjustable" } },
    { why: "being adjusted", key: "plant/underAdjustment", says: { adjustment: "inProcess", status: "ready" } },
    { why: "in another currency", key: "plant/yen", says: { currency: "JPY" } },
  ])("$key: $why", async ({ key, says }) => {
    expect(itemIn(await backlogOf("plantBuild", "plant"), openWorkId(key))).toMatchObject(says);
  });

  it("what is on an invoice names it by its number, also where it is a draft no more", async () => {
    const { plantDraft, plantPosted } = wellKnownDrafts;
    const { items } = await backlogOf("plantBuild", "plant");
    const on = items.flatMap(({ invoice }) => (invoice ? [invoice.name] : []));
    // of the posted one its transaction and the reversal of that
    expect(on.sort()).toEqual([plantDraft.number, plantDraft.number, plantPosted.number, plantPosted.number]);
  });

  it.each([
    { why: "billed", id: towerMilestones.drawings, status: "posted", amount: "10000" },
    { why: "ready", id: towerMilestones.frame, status: "ready", amount: "25000.25" },
    { why: "not ready", id: towerMilestones.handover, status: "notReady", amount: "14999.75" },
  ])("a milestone that is $why", async ({ id, status, amount }) => {
    const item = itemIn(await backlogOf("tower", "tower"), id);
    expect(item).toMatchObject({
      kind: "milestone",
      itemType: "milestone",
      status,
      unit: null,
      billingType: "chargeable",
    });
    expect([item.amount?.toFixed(), item.project]).toEqual([amount, projectId("tower")]);
  });

  it.each([
    { why: "ready", id: towerProducts.scanners, status: "ready", amount: "1249.75" },
    { why: "not ready", id: towerProducts.printers, status: "notReady", amount: "60" },
  ])("a product line that is $why, before tax", async ({ id, status, amount }) => {
    const item = itemIn(await backlogOf("tower", "tower"), id);
    expect(item).toMatchObject({ kind: "product", itemType: "product", status, contractLine: id });
    expect(item.amount?.toFixed()).toBe(amount);
  });

  it.each<{ contract: ContractKey; project: ProjectKey; says: Partial<ContractBacklog> }>([
    { contract: "campus", project: "library", says: { otherProjects: ["Library annex"] } },
    { contract: "airport", project: "terminal", says: { otherProjects: [] } },
    { contract: "plantBuild", project: "plant", says: { scheduledCutOff: day("2026-10-31") } },
    { contract: "plantCare", project: "plant", says: { scheduledCutOff: null } },
    { contract: "campus", project: "annex", says: { scheduledCutOff: null, otherProjects: ["Library renovation"] } },
  ])("what $contract says beside its transactions, to $project", async ({ contract, project, says }) => {
    expect(await backlogOf(contract, project)).toMatchObject(says);
  });

  it("the drafts that are there, with whose they are", async () => {
    const { drafts } = await backlogOf("plantBuild", "plant");
    expect(drafts).toMatchObject([
      { ...wellKnownDrafts.plantDraft, createdBy: expect.stringMatching(/^[0-9a-f-]{36}$/) },
    ]);
    expect(Number.isNaN(Date.parse(drafts[0]?.createdOn ?? ""))).toBe(false);
  });
});

describe("the last day of October in the user's zone", () => {
  /** Shifts a minute before and after the end of the day of each zone; their number is their quantity. */
  const shifts = (backlog: ContractBacklog, cutOff: CalendarDate): number[] =>
    selectFromBacklog(backlog.items, {
      contract: contractId("service"),
      project: projectId("service"),
      currency: "USD",
      cutOff,
      itemTypes: new Set(transactionClasses),
      units: new Set(),
      resourcingUnits: new Set(),
      leftOut: new Set(),
    }).chosen.map(({ quantity }) => quantity.toNumber());

  it.each([
    { zone: "Pacific/Kiritimati", why: "+14", upTo: 1 },
    { zone: "Europe/Copenhagen", why: "+1, an hour after summer time ended", upTo: 3 },
    { zone: "UTC", why: "0", upTo: 5 },
    { zone: "America/Los_Angeles", why: "−7, summer time still", upTo: 7 },
  ])("$zone ($why): 23:59 is in, 00:00 of the next day is out", async ({ zone, upTo }) => {
    const backlog = await backlogOf("service", "service", zone);
    expect(shifts(backlog, day("2026-10-31"))).toEqual(Array.from({ length: upTo }, (_, place) => place + 1));
  });
});

describe("the rows of a draft", () => {
  const rowsOf = async (invoice: string) => valueOf(await host.port().readDraftRows(invoice as InvoiceId));

  it("each has its source and its version", async () => {
    const rows = await rowsOf(wellKnownDrafts.plantDraft.id);
    expect(rows).toHaveLength(2);
    for (const row of rows) {
      expect(row).toMatchObject({ kind: "detail", version: expect.stringMatching(/^W\//), source: { kind: "actual" } });
    }
  });

  it("milestones and product lines too", async () => {
    await host.send("POST", `salesorders(${contractId("tower")})/Microsoft.Dynamics.CRM.msdyn_NewInvoiceContract`, {});
    const drafts = valueOf(await host.port().readDrafts(contractId("tower")));
    const rows = await rowsOf(drafts[0]?.id ?? "");
    const kinds = rows.map(({ kind, source }) => `${kind} of ${source?.kind ?? "?"}`).sort();
    expect(kinds).toEqual([
      "detail of actual",
      "detail of actual",
      "detail of milestone",
      "detail of milestone",
      "productLine of product",
    ]);
    expect(drafts[0]?.createdBy).toBe(userId("billing"));
  });
});

describe("a project whose journal column the organisation does not have", () => {
  const column = "pinv_invoicingjournal";
  const message = `Could not find a property named '${column}' on type 'Microsoft.Dynamics.CRM.msdyn_project'.`;
  it.each([
    { why: "the column is not there", fault: { status: 400, code: "0x80060888", message }, isGone: true },
    {
      why: "another column is not there",
      fault: { status: 400, code: "0x80060888", message: message.replace(column, "msdyn_subject") },
      isGone: false,
    },
    {
      why: "the platform says no to something else",
      fault: { status: 400, code: "0x80040265", message },
      isGone: false,
    },
    { why: "no privilege", fault: { status: 403, code: "0x80040220", message }, isGone: false },
  ])("$why", async ({ fault, isGone }) => {
    await host.door("faults", { path: "^msdyn_projects", ...fault });
    const read = await host.port().readProject(projectId("website"));
    expect(!read.ok && isJournalColumnGone(read.error, column)).toBe(isGone);
  });
});

describe("one draft with its recorded totals", () => {
  it("is read without its rows, in its own currency", async () => {
    await host.door("trace", undefined, "DELETE");
    const draft = valueOf(await host.port().readDraft(wellKnownDrafts.plantDraft.id as InvoiceId));
    const [stored] = await host.query<{ total: string; tax: string }>(
      "SELECT CAST(totalamount AS TEXT) AS total, CAST(totaltax AS TEXT) AS tax FROM invoice WHERE invoiceid = ?",
      [draft.id],
    );
    expect([draft.number, draft.currency.code]).toEqual([wellKnownDrafts.plantDraft.number, "USD"]);
    expect([draft.total, draft.parts.tax].map((amount) => amount.times(10_000).toFixed())).toEqual([
      stored?.total,
      stored?.tax,
    ]);
    expect(await host.door<unknown[]>("trace")).toHaveLength(1);
  });

  it("is still read when somebody confirmed it meanwhile", async () => {
    const { id, number } = wellKnownDrafts.plantPosted;
    expect(valueOf(await host.port().readDraft(id as InvoiceId)).number).toBe(number);
  });

  it("is gone where it is not there", async () => {
    const nowhere = "00000000-0000-4000-8000-00000000dead" as InvoiceId;
    expect(await host.port().readDraft(nowhere)).toEqual({ ok: false, error: { kind: "gone" } });
  });
});

it("of a draft with 5,000 rows the links come in a few pages, not in a hundred requests", async () => {
  const contoso = await openCreationHost("contoso");
  const rows = valueOf(await contoso.port().readDraftRows(wellKnownInvoices.large.id as InvoiceId));
  expect([rows.length, rows.filter(({ source }) => source === null).length]).toEqual([largeDetailCount, 0]);
  expect((await contoso.door<unknown[]>("trace")).length).toBeLessThan(10);
  await contoso.host.close();
});
