import { err, ok } from "../../../shared/core/result";
import { InvoicingError } from "../../../shared/invoicing/invoicingError";
import { RunOutcome } from "../../../ManualInvoiceWizard/finish/finishState";
import { ProjectRead } from "../../../ManualInvoiceWizard/opening/openingEvent";
import { WizardSettings } from "../../../ManualInvoiceWizard/review/wizardSettings";
import { aBacklogItem, contract, day, project, source } from "../../support/aBacklogItem";
import { anUnreadRow } from "../../support/anUnreadRow";
import {
  aBacklog,
  aContract,
  anOpenStore,
  aProject,
  aProjectRead,
  aRecordedDraft,
  aStore,
  NotedStore,
  pageAt,
  tell,
} from "../aWizard";

const gone: InvoicingError = { kind: "gone" };

const atReview = (): NotedStore => {
  const store = anOpenStore();
  store.dispatch({ type: "nextPressed" });
  return store;
};

const atFinishing = (): NotedStore => {
  const store = atReview();
  store.dispatch({ type: "finishPressed" });
  return store;
};

const endedWith = (outcome: RunOutcome): NotedStore => {
  const store = atFinishing();
  tell(store, { type: "runEnded", outcome });
  return store;
};

describe("what cannot be begun ends in a page that says so, and nothing is asked for", () => {
  it.each<{ why: string; settings?: Partial<WizardSettings>; read?: Partial<ProjectRead>; kind: string }>([
    { why: "the control is bound to no column", settings: { journalColumn: null }, kind: "noJournalColumn" },
    { why: "column security keeps the journal", settings: { isJournalKept: true }, kind: "journalKept" },
    { why: "the customer's own message has no name", settings: { createMode: "customApi" }, kind: "customApiUnnamed" },
    { why: "the project is on no contract", read: { contracts: [] }, kind: "noContract" },
    {
      why: "the user may not write",
      read: { lacks: { begin: ["prvCreateinvoice"], removal: {} } },
      kind: "noPrivilege",
    },
    { why: "the organisation lacks the message", read: { availability: "missing" }, kind: "messageMissing" },
    {
      why: "the journal's column takes no update",
      read: { project: aProject({ journalProblem: "journalReadOnly" }) },
      kind: "journalReadOnly",
    },
    { why: "the journal is not ours", read: { project: aProject({ journal: "hello" }) }, kind: "journalUnreadable" },
  ])("$why: $kind", ({ settings, read, kind }) => {
    const store = anOpenStore(read, aBacklog(), settings);
    expect(pageAt(store, "blocked").reason.kind).toBe(kind);
    expect(store.effects.every(({ effect }) => effect === "readProject")).toBe(true);
  });

  it("a record that was never saved has no project, and is opened once it has one", () => {
    const store = aStore();
    store.dispatch({ type: "placed", project: null });
    expect(pageAt(store, "blocked").reason.kind).toBe("noProject");
    store.dispatch({ type: "placed", project: project("project") });
    expect(store.effects).toMatchObject([{ effect: "readProject", project: "project" }]);
  });

  it("a journal column that the organisation does not have is named", () => {
    const store = aStore();
    store.dispatch({ type: "placed", project: project("project") });
    const read = err({ kind: "journalColumnGone" as const });
    tell(store, { type: "projectRead", read });
    const { reason } = pageAt(store, "blocked");
    expect(reason).toEqual({ kind: "journalColumnGone", name: "pinv_invoicingjournal" });
  });

  it("a project that cannot be read says why, and is read again on request", () => {
    const store = aStore();
    store.dispatch({ type: "placed", project: project("project") });
    tell(store, { type: "projectRead", read: err(gone) });
    expect(pageAt(store, "blocked").reason).toEqual({ kind: "notOpened", error: gone });
    store.dispatch({ type: "startAgainPressed" });
    expect(store.effects).toHaveLength(2);
  });

  it.each([
    { why: "nothing is ready", item: { status: "notReady" as const }, page: "nothingReady" },
    { why: "nothing has a price", item: { price: null, amount: null }, page: "allUnpriced" },
  ])("$why", ({ item, page }) => {
    expect(pageAt(anOpenStore({}, aBacklog([aBacklogItem(item)])), "nothing").why).toBe(page);
  });
});

describe("the contract", () => {
  const two = { contracts: [aContract("contract"), aContract("other")] };

  it("is asked for only where there are several", () => {
    const store = aStore();
    store.dispatch({ type: "placed", project: project("project") });
    tell(store, { type: "projectRead", read: ok(aProjectRead(two)) });
    expect(pageAt(store, "contract").contract).toBeNull();
    expect(store.effects).toHaveLength(1);
    store.dispatch({ type: "contractChosen", contract: contract("other") });
    expect(store.effects[1]).toMatchObject({ effect: "readBacklog", contract: "other", project: "project" });
  });

  it("that cannot be read leaves the others: the only other one is not asked for", () => {
    const store = anOpenStore({ unreadContracts: [anUnreadRow()] });
    expect(pageAt(store, "parameters").work).toMatchObject({ contract: { id: "contract" }, unreadContracts: [{}] });
  });

  it("is named, with what to do, where none can be read", () => {
    const store = anOpenStore({ contracts: [], unreadContracts: [anUnreadRow()] });
    expect(pageAt(store, "blocked").reason).toEqual({ kind: "contractUnread", rows: [anUnreadRow()] });
  });

  it("whose backlog cannot be read says why, and is read again on request", () => {
    const store = anOpenStore(two);
    store.dispatch({ type: "contractChosen", contract: contract("contract") });
    tell(store, { type: "backlogRead", isMoving: false, read: err(gone) });
    expect(pageAt(store, "contract").error).toEqual(gone);
    store.dispatch({ type: "startAgainPressed" });
    expect(pageAt(store, "contract").error).toBeNull();
    expect(store.effects.filter(({ effect }) => effect === "readBacklog")).toHaveLength(2);
  });
});

describe("the first choices", () => {
  it.each([
    { why: "the schedule's cut-off", setting: "schedule", scheduled: "2026-10-31", cutOff: "2026-10-31" },
    { why: "today where there is no schedule", setting: "schedule", scheduled: null, cutOff: "2026-11-22" },
    { why: "today where the maker says so", setting: "today", scheduled: "2026-10-31", cutOff: "2026-11-22" },
    { why: "never the future", setting: "schedule", scheduled: "2026-11-30", cutOff: "2026-11-22" },
  ] as const)("$why", ({ setting, scheduled, cutOff }) => {
    const backlog = aBacklog([aBacklogItem()], { scheduledCutOff: scheduled === null ? null : day(scheduled) });
    const { choices } = pageAt(anOpenStore({}, backlog, { defaultCutOff: setting }), "parameters").work;
    expect(choices.cutOff).toBe(cutOff);
    const { itemTypes, units, resourcingUnits, leftOut } = choices;
    expect([itemTypes, units, resourcingUnits, leftOut].map(({ size }) => size)).toEqual([0, 0, 0, 0]);
  });
});

describe("the steps", () => {
  it("Next is refused while nothing is chosen", () => {
    const store = anOpenStore();
    store.dispatch({ type: "itemTypeToggled", itemType: "expense" });
    store.dispatch({ type: "nextPressed" });
    expect(store.state().page.step).toBe("parameters");
  });

  it("no choice makes a request, and Back keeps them all", () => {
    const store = anOpenStore({}, aBacklog([aBacklogItem(), aBacklogItem({ id: source("kept") })]));
    const before = store.effects.length;
    store.dispatch({ type: "itemTypeToggled", itemType: "time" });
    store.dispatch({ type: "cutOffTyped", text: "2026-10-20" });
    store.dispatch({ type: "nextPressed" });
    store.dispatch({ type: "itemsTicked", ids: [source("kept")], isTicked: false });
    const { choices } = pageAt(store, "review").work;
    store.dispatch({ type: "backPressed" });
    expect(pageAt(store, "parameters").work.choices).toBe(choices);
    expect(choices.leftOut).toEqual(new Set(["kept"]));
    expect(store.effects).toHaveLength(before);
  });

  it("Finish creates once: a second press does nothing", () => {
    const store = atFinishing();
    const finishing = store.state();
    store.dispatch({ type: "finishPressed" });
    expect(store.state()).toBe(finishing);
    expect(store.effects.filter(({ effect }) => effect === "create")).toHaveLength(1);
  });

  it("Finish is refused while the form is read-only", () => {
    const store = atReview();
    store.dispatch({ type: "readOnlyRead", isReadOnly: true });
    store.dispatch({ type: "finishPressed" });
    expect(store.state().page.step).toBe("review");
  });

  it("Finish hands over exactly what the user saw", () => {
    const effect = atFinishing().effects.find(({ effect: name }) => name === "create");
    expect(effect).toMatchObject({
      mode: "trim",
      situation: { chosen: [{ amount: expect.anything() }], user: "user" },
    });
  });
});

describe("after the end", () => {
  it("what was refused beforehand goes back to the review with its choices", () => {
    const store = endedWith({ kind: "refused", refusal: { kind: "unfinishedIntent" } });
    store.dispatch({ type: "backPressed" });
    expect(store.state().page.step).toBe("review");
  });

  it("what was written does not go back: everything is read again, and the choices stand", () => {
    const store = endedWith({ kind: "notCreated", error: gone });
    store.dispatch({ type: "backPressed" });
    expect(store.state().page.step).toBe("finished");
    store.dispatch({ type: "startAgainPressed" });
    expect(pageAt(store, "opening").resume?.choices.contract).toBe("contract");
    tell(store, { type: "projectRead", read: ok(aProjectRead()) });
    expect(store.effects[store.effects.length - 1]).toMatchObject({ effect: "readBacklog", contract: "contract" });
  });

  it("of an invoice that was created the next one begins with fresh choices", () => {
    const store = endedWith({ kind: "created", invoice: aRecordedDraft(), rowCount: 1, others: [], rounded: null });
    store.dispatch({ type: "startAgainPressed" });
    expect(pageAt(store, "opening").resume).toBeNull();
  });
});
