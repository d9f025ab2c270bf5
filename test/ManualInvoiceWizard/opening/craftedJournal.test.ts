import { defaultCreationMessage } from "../../../shared/dataverse/messages";
import type { InvoiceId } from "../../../shared/invoicing/ids";
import type { CreationIntent } from "../../../shared/invoicing/journal/journal";
import { journalText, readJournal } from "../../../shared/invoicing/journal/journalText";
import { selectionFingerprint } from "../../../shared/invoicing/journal/journalSelection";
import { transactionClasses } from "../../../shared/invoicing/words/transactionClass";
import { createInvoice } from "../../../shared/procedures/creation/createInvoice";
import { remediesOf, takesOff } from "../../../ManualInvoiceWizard/opening/remedies";
import type { WizardPage } from "../../../ManualInvoiceWizard/app/wizardState";
import type { Remedy } from "../../../ManualInvoiceWizard/opening/openingState";
import { backlogContracts, backlogProjects } from "../../../host/scenarios/wellKnownBacklog";
import { users } from "../../../host/server/users";
import {
  type Choosing,
  contractId,
  openCreationHost,
  projectId,
  userId,
  type CreationHost,
} from "../../support/creationHost";
import { storedDrafts, type StoredDraft } from "../../support/draftInDatabase";
import { leftAt } from "../../support/leftUnfinished";
import { valueOf } from "../../support/valueOf";
import { wizardPlay } from "../../support/wizardPlay";

let host: CreationHost;
beforeAll(async () => {
  host = await openCreationHost();
});
beforeEach(async () => host.freshStart());
afterAll(async () => host.host.close());

/** The tower's time: a milestone and product lines of the same contract come along and are to be taken off. */
const tower: Choosing = { project: "tower", contract: "tower", itemTypes: new Set(["time"]) };

/** Presses Finish and leaves the page when its draft is there with everything on it. */
const leftUnfinished = async (choosing = tower): Promise<CreationIntent> =>
  (await leftAt(host, "matching", choosing)).unfinished.intent;

async function everyDraft(): Promise<readonly StoredDraft[]> {
  const all = await Promise.all(Object.values(backlogContracts).map(async (contract) => storedDrafts(host, contract)));
  return all.flat();
}

/** Opens the project with this journal, presses the remedy and agrees to whatever is asked. */
async function tried(journal: string, remedy: Remedy): Promise<{ opened: WizardPage; ended: WizardPage }> {
  await host.send("PATCH", `msdyn_projects(${projectId("tower")})`, { pinv_invoicingjournal: journal });
  const play = wizardPlay(host, { mode: "trim", project: "tower", contracts: ["tower"], moves: [], order: 1 });
  const opened = await play.openAnew();
  await play.play({ window: 0, act: { kind: "reload" }, thenTurns: null });
  await play.play({ window: 0, act: { kind: "remedy", remedy }, thenTurns: null });
  await play.end();
  return { opened, ended: await play.openAnew() };
}

const writtenAs = (intent: CreationIntent): string => valueOf(journalText({ intent, last: null }, 4000));
const reported = (page: WizardPage): string =>
  page.step === "unfinished" && page.now.kind === "found" ? page.now.report.kind : page.step;

const days = (intent: CreationIntent, by: number): string =>
  new Date(Date.parse(intent.at) + by * 86_400_000).toISOString();

/** What somebody else could have written in the journal's place: every field with what another run would have there. */
async function forgeries(honest: CreationIntent): Promise<readonly { why: string; intent: CreationIntent }[]> {
  const { rule, selection } = honest;
  const own = (await everyDraft()).filter(({ number }) => !number.startsWith("PINV"));
  const others = (all: Readonly<Record<string, string>>, mine: string) =>
    Object.entries(all).filter(([, id]) => id !== mine);
  return [
    ...others(backlogProjects, rule.project).map(([key, id]) => ({
      why: `the project ${key}`,
      intent: { ...honest, rule: { ...rule, project: id as never } },
    })),
    ...others(backlogContracts, rule.contract).map(([key, id]) => ({
      why: `the contract ${key}`,
      intent: { ...honest, rule: { ...rule, contract: id as never } },
    })),
    ...users
      .filter(({ id }) => id !== honest.user)
      .map(({ key, id }) => ({ why: `the user ${key}`, intent: { ...honest, user: id } })),
    { why: "a day before", intent: { ...honest, at: days(honest, -1) } },
    { why: "ninety days before", intent: { ...honest, at: days(honest, -90) } },
    { why: "a day to come", intent: { ...honest, at: days(honest, 1) } },
    { why: "its own draft as seen before", intent: { ...honest, draftsSeen: own.map(({ id }) => id as never) } },
    { why: "one transaction fewer", intent: { ...honest, selection: { ...selection, count: selection.count - 1 } } },
    { why: "one transaction more", intent: { ...honest, selection: { ...selection, count: selection.count + 1 } } },
    {
      why: "a selection of nothing, rightly computed",
      intent: { ...honest, selection: { count: 0, total: "0", fingerprint: selectionFingerprint([]) } },
    },
    {
      why: "another fingerprint",
      intent: { ...honest, selection: { ...selection, fingerprint: "0123456789abcdef" } },
    },
    { why: "an earlier cut-off", intent: { ...honest, rule: { ...rule, cutOff: "2026-01-01" as never } } },
    { why: "another type of item", intent: { ...honest, rule: { ...rule, itemTypes: ["milestone"] as const } } },
  ];
}

/** The same of an intent that says that its draft is being emptied, and one that names every other draft for it. */
async function forgedEmptying(honest: CreationIntent): Promise<readonly { why: string; intent: CreationIntent }[]> {
  const all = await everyDraft();
  const own = all.find(({ number }) => !number.startsWith("PINV"))?.id as InvoiceId;
  return [
    ...(await forgeries(honest)).map(({ why, intent }) => ({
      why: `emptying, and ${why}`,
      intent: { ...intent, emptying: own },
    })),
    ...all
      .filter(({ id }) => id !== own)
      .map(({ number, id }) => ({ why: `emptying ${number}`, intent: { ...honest, emptying: id as InvoiceId } })),
  ];
}

it("an honest intent is finished: it is what the forgeries differ from", async () => {
  const honest = await leftUnfinished();
  const { opened, ended } = await tried(writtenAs(honest), "finish");
  expect([reported(opened), ended.step]).toEqual(["ours", "parameters"]);
});

describe.each<Remedy>(["finish", "takeBack", "forget"])("a journal that somebody else wrote, and %s", (remedy) => {
  it("takes no line off any draft, whatever field says something else", async () => {
    const honest = await leftUnfinished();
    await host.door("snapshot", { name: "left" });
    const before = await everyDraft();
    for (const { why, intent } of [...(await forgeries(honest)), ...(await forgedEmptying(honest))]) {
      await host.door("restore", { name: "left" });
      const { opened } = await tried(writtenAs(intent), remedy);
      expect({ why, report: reported(opened), drafts: await everyDraft() }).toMatchObject({ why, drafts: before });
    }
  });
});

it("a journal that says that our draft, with nothing on it but a part of more, is being emptied: that is asked first", async () => {
  const honest = await leftUnfinished({ ...tower, itemTypes: new Set(transactionClasses) });
  const before = await everyDraft();
  const draft = before.find(({ number }) => !number.startsWith("PINV"));
  const { selection } = honest;
  const more = { ...honest, selection: { ...selection, count: selection.count + 1 } };
  const { opened } = await tried(writtenAs({ ...more, emptying: draft?.id as InvoiceId }), "finish");
  expect(await everyDraft()).toEqual(before);
  const report = opened.step === "unfinished" && opened.now.kind === "found" ? opened.now.report : null;
  if (report?.kind !== "ours") throw new Error("The draft was not found");
  expect(remediesOf(report)).toEqual(["takeBack", "forget"]);
  expect([report.draft.id, report.draft.createdBy]).toEqual([draft?.id, honest.user]);
  expect(takesOff("takeBack", report)).toBe(true);
});

it("our own draft that is being emptied, before anything that was chosen went, can be finished as well", async () => {
  const honest = await leftUnfinished();
  const draft = (await everyDraft()).find(({ number }) => !number.startsWith("PINV"));
  const { opened, ended } = await tried(writtenAs({ ...honest, emptying: draft?.id as InvoiceId }), "finish");
  expect([reported(opened), ended.step]).toEqual(["ours", "parameters"]);
});

it("a draft made by hand long after an intent whose request never arrived is not claimed", async () => {
  const port = host.port();
  const steps = createInvoice(await host.request(tower, port), port, host.wait, host.now);
  for (let step = await steps.next(); !step.done && step.value.stage !== "asking";) step = await steps.next();
  await steps.return({ kind: "notKnownYet" });
  await host.wait(90 * 86_400_000);
  await host.newInvoice(contractId("tower"));
  const play = wizardPlay(host, { mode: "trim", project: "tower", contracts: ["tower"], moves: [], order: 1 });
  expect(reported(await play.openAnew())).toBe("nothingMore");
});

it("a draft that the user makes between the intent and its request is not taken for the wizard's", async () => {
  const port = host.port();
  const request = await host.request(tower, port);
  let isMade = false;
  const meddling = {
    ...port,
    writeJournal: async (...args: Parameters<typeof port.writeJournal>) => {
      const written = await port.writeJournal(...args);
      if (!isMade) await host.newInvoice(contractId("tower"));
      isMade = true;
      return written;
    },
  };
  const before = await everyDraft();
  const steps = createInvoice(request, meddling, host.wait, host.now);
  let step = await steps.next();
  while (!step.done) step = await steps.next();
  expect(step.value).toEqual({ kind: "notCreated", error: { kind: "conflict" } });
  expect(await host.timesAsked(defaultCreationMessage)).toBe(1);
  expect(await everyDraft()).toHaveLength(before.length + 1);
  expect(valueOf(readJournal(valueOf(await port.readProject(projectId("tower"))).journal)).intent).toBeNull();
});

it("a computer whose clock is twenty minutes fast still finds its own draft", async () => {
  const port = host.port();
  const request = await host.request(tower, port);
  const fast = (): number => host.now() + 20 * 60_000;
  const steps = createInvoice(request, port, host.wait, fast);
  for (let step = await steps.next(); !step.done && step.value.stage !== "matching";) step = await steps.next();
  await steps.return({ kind: "notKnownYet" });
  const play = wizardPlay(host, { mode: "trim", project: "tower", contracts: ["tower"], moves: [], order: 1 });
  expect(reported(await play.openAnew())).toBe("ours");
  expect(userId("billing")).toBe(request.user);
});
