import { createInvoice } from "../../shared/procedures/creation/createInvoice";
import type { CreationPort } from "../../shared/procedures/creation/creationPort";
import { finishIntent } from "../../shared/procedures/creation/reconcileFinish";
import { reconcileIntent } from "../../shared/procedures/creation/reconcileIntent";
import { takeBackIntent } from "../../shared/procedures/creation/reconcileTakeBack";
import { readJournal } from "../../shared/invoicing/journal/journalText";
import { defaultCreationMessage } from "../../shared/dataverse/messages";
import { creationRefusal } from "../../shared/procedures/creation/creationRefusal";
import { towerMilestones, wellKnownDrafts } from "../../host/scenarios/wellKnownBacklog";
import { asLookedAt } from "../support/asLookedAt";
import { type Choosing, contractId, projectId } from "../support/creationHost";
import { endOf } from "../support/endOf";
import { openFinishingHost, plant, website, type FinishingHost } from "../support/finishingHost";
import { valueOf } from "../support/valueOf";

let host: FinishingHost;
beforeAll(async () => {
  host = await openFinishingHost();
});
beforeEach(async () => host.freshStart());
afterAll(async () => host.host.close());

/** More digits than a number of the Web API is sure to carry. */
const odd = 12345678901234.56;
const oddFound = { table: "invoice", column: "totalamount", found: String(odd) };

/** A port to which the total of the invoices with these ids is odd. */
const oddTotals = (isOdd: (invoice: string) => boolean): CreationPort =>
  host.port({
    odd: (table, row) => (table === "invoice" && isOdd(String(row["invoiceid"])) ? { ...row, totalamount: odd } : row),
  });

const backlogOf = async (port: CreationPort) =>
  valueOf(await port.readBacklog(contractId("plantBuild"), projectId("plant")));

/** Reads and presses Finish. */
async function finish(choosing: Choosing, port: CreationPort) {
  const request = await host.request(choosing, port);
  return endOf(createInvoice(request, port, host.wait, host.now));
}

describe("an odd invoice of the contract", () => {
  const { plantDraft, plantPosted } = wellKnownDrafts;

  it("that is a draft is named, has no total, and everything else is read", async () => {
    const before = await backlogOf(host.port());
    const port = oddTotals((id) => id === plantDraft.id);
    const { drafts, ...rest } = await backlogOf(port);
    expect(drafts).toMatchObject([
      { ...plantDraft, total: null, unread: { id: plantDraft.id, name: plantDraft.number, ...oddFound } },
    ]);
    expect({ ...rest, drafts: before.drafts }).toEqual(before);
    expect(valueOf(await port.readDrafts(contractId("plantBuild")))).toEqual(drafts);
  });

  it("that is a draft no more changes nothing: its figures are not asked for", async () => {
    const port = oddTotals((id) => id === plantPosted.id);
    expect(await backlogOf(port)).toEqual(await backlogOf(host.port()));
  });

  it.each([plantDraft, plantPosted])("$number does not stand in the way of Finish", async ({ id }) => {
    expect(
      await finish(
        plant,
        oddTotals((each) => each === id),
      ),
    ).toMatchObject({ kind: "created" });
    expect([await host.newDrafts(plant), await host.hasIntent(plant)]).toMatchObject([[{}], false]);
  });
});

describe("an odd draft that is the one being made", () => {
  const spoilt = (): CreationPort => oddTotals(() => true);

  it("is named at once, and nothing that was not chosen is taken off it", async () => {
    const expenses: Choosing = { ...plant, itemTypes: new Set(["expense"]) };
    const outcome = await finish(expenses, spoilt());
    const [draft] = await host.newDrafts(expenses);
    expect(draft?.sources.length).toBeGreaterThan(10);
    expect(outcome).toMatchObject({
      kind: "stopped",
      reason: { kind: "failed", error: { kind: "unreadableRow", ...oddFound } },
      draft: { id: draft?.id, number: draft?.number, unread: oddFound },
      rowCount: draft?.sources.length,
    });
    expect([await host.timesAsked(defaultCreationMessage), await host.hasIntent(expenses)]).toEqual([1, true]);
  });

  it("is named at the next opening too, and neither finishing nor taking back touches it", async () => {
    const port = spoilt();
    await finish(website, port);
    const before = await host.newDrafts(website);
    const project = projectId("website");
    const { intent } = valueOf(readJournal(valueOf(await port.readProject(project)).journal));
    if (!intent) throw new Error("No intent");
    const unfinished = { project, intent };
    expect(await endOf(reconcileIntent(unfinished, port, host.wait))).toMatchObject({
      kind: "ours",
      draft: { unread: oddFound },
    });
    const remedying = await asLookedAt(unfinished, port, host.wait);
    const stopped = { kind: "stopped", reason: { kind: "failed", error: oddFound }, draft: { id: before[0]?.id } };
    expect(await endOf(finishIntent(remedying, port, host.wait, host.now))).toMatchObject(stopped);
    expect(await endOf(takeBackIntent(remedying, port, host.wait, host.now))).toMatchObject(stopped);
    expect([await host.newDrafts(website), await host.hasIntent(website)]).toEqual([before, true]);
  });
});

describe("an odd contract of a project that is on several", () => {
  const plantContracts = async (port: CreationPort) => valueOf(await port.readContracts(projectId("plant")));
  const care = contractId("plantCare");
  /** The contract's lines, or its first alone, are in a currency that says nothing of its decimals. */
  function oddCurrency(howMany: number): CreationPort {
    let seen = 0;
    return host.port({
      odd: (table, row) => {
        if (table !== "salesorderdetail" || row["_salesorderid_value"] !== care || seen === howMany) return row;
        seen += 1;
        return { ...row, transactioncurrencyid: { isocurrencycode: "USD", currencyprecision: 11 } };
      },
    });
  }

  it("is named by its own name and id, and the other can be invoiced", async () => {
    const before = await plantContracts(host.port());
    const { contracts, unreadContracts } = await plantContracts(oddCurrency(Infinity));
    expect(contracts).toEqual(before.contracts.filter(({ id }) => id !== care));
    expect(unreadContracts).toMatchObject([
      { id: care, name: expect.stringContaining("care") as string, column: "currencyprecision", found: "11" },
    ]);
    expect(await finish(plant, oddCurrency(Infinity))).toMatchObject({ kind: "created" });
  });
});

it("another project's odd milestone does not stand in the way of Finish, and this project's does", async () => {
  const port = host.port({
    odd: (table, row) =>
      table === "msdyn_contractlinescheduleofvalue" && row[`${table}id`] === towerMilestones.foundation
        ? { ...row, msdyn_amount: odd, _msdyn_project_value: null }
        : row,
  });
  const request = await host.request({ project: "tower", contract: "tower" }, port);
  const [unread] = request.backlog.items.filter((item) => item.unread);
  expect(unread).toMatchObject({ id: towerMilestones.foundation, project: projectId("tower") });
  expect(creationRefusal("trim", request)).toMatchObject({ kind: "unreadable", count: 1 });
  const rule = { ...request.rule, project: projectId("annex") };
  expect(creationRefusal("trim", { ...request, rule })).toBeNull();
});
