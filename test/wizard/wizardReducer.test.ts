import { err, ok } from "../../shared/core/result";
import { InvoicingError } from "../../shared/invoicing/invoicingError";
import { CreationIntent } from "../../shared/invoicing/journal";
import { journalText } from "../../shared/invoicing/journalText";
import { ruleOf } from "../../shared/invoicing/selectionRule";
import { ReconcileReport } from "../../shared/procedures/reconcileOutcome";
import { ProjectRead } from "../../ManualInvoiceWizard/wizard/wizardEvent";
import { WizardSettings } from "../../ManualInvoiceWizard/wizard/wizardSettings";
import { Remedy, RunOutcome } from "../../ManualInvoiceWizard/wizard/wizardState";
import { aBacklogItem, contract, day, project, someChoices, source } from "../support/aBacklogItem";
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
  today,
} from "./aWizard";

const gone: InvoicingError = { kind: "gone" };

const ourContract = contract("1f0a3a52-5a0e-4b7b-8a53-0b6b4a4f1a02");
const ourProject = project("2f0a3a52-5a0e-4b7b-8a53-0b6b4a4f1a02");
const another = "4f0a3a52-5a0e-4b7b-8a53-0b6b4a4f1a02";

const intent: CreationIntent = {
  run: "0b0a3a52-5a0e-4b7b-8a53-0b6b4a4f1a01",
  rule: ruleOf(someChoices({ contract: ourContract, project: ourProject })),
  selection: { count: 2, total: "200", fingerprint: "0123456789abcdef" },
  draftsSeen: [],
  user: "3f0a3a52-5a0e-4b7b-8a53-0b6b4a4f1a03",
  at: "2026-11-22T08:00:00.000Z",
};

function withIntent(differs: Partial<CreationIntent> = {}): string {
  const text = journalText({ intent: { ...intent, ...differs }, last: null }, 4000);
  if (!text.ok) throw new Error("The intent fits");
  return text.value;
}

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
  store.dispatch({ type: "runEnded", contract: contract("contract"), outcome });
  return store;
};

describe("what cannot be begun ends in a page that says so, and nothing is asked for", () => {
  it.each<{ why: string; settings?: Partial<WizardSettings>; read?: Partial<ProjectRead>; kind: string }>([
    { why: "the control is bound to no column", settings: { journalColumn: null }, kind: "noJournalColumn" },
    { why: "the customer's own message has no name", settings: { createMode: "customApi" }, kind: "customApiUnnamed" },
    { why: "the project is on no contract", read: { contracts: [] }, kind: "noContract" },
    { why: "the user may not write", read: { mayWrite: false }, kind: "noPrivilege" },
    { why: "the organisation lacks the message", read: { availability: "missing" }, kind: "messageMissing" },
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
    expect(store.effects).toEqual([{ effect: "readProject", project: "project" }]);
  });

  it("a journal column that the organisation does not have is named", () => {
    const store = aStore();
    store.dispatch({ type: "placed", project: project("project") });
    const read = err({ kind: "journalColumnGone" as const });
    store.dispatch({ type: "projectRead", project: project("project"), today, read });
    const { reason } = pageAt(store, "blocked");
    expect(reason).toEqual({ kind: "journalColumnGone", name: "pinv_invoicingjournal" });
  });

  it("a project that cannot be read says why, and is read again on request", () => {
    const store = aStore();
    store.dispatch({ type: "placed", project: project("project") });
    store.dispatch({ type: "projectRead", project: project("project"), today, read: err(gone) });
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
    store.dispatch({ type: "projectRead", project: project("project"), today, read: ok(aProjectRead(two)) });
    expect(pageAt(store, "contract").contract).toBeNull();
    expect(store.effects).toHaveLength(1);
    store.dispatch({ type: "contractChosen", contract: contract("other") });
    expect(store.effects[1]).toEqual({ effect: "readBacklog", contract: "other", project: "project" });
  });

  it("chosen anew drops the reply for the one chosen before", () => {
    const store = anOpenStore(two);
    store.dispatch({ type: "contractChosen", contract: contract("contract") });
    store.dispatch({ type: "contractChosen", contract: contract("other") });
    store.dispatch({ type: "backlogRead", contract: contract("contract"), read: ok(aBacklog()) });
    expect(pageAt(store, "contract").contract?.id).toBe("other");
  });

  it("whose backlog cannot be read says why, and is read again on request", () => {
    const store = anOpenStore(two);
    store.dispatch({ type: "contractChosen", contract: contract("contract") });
    store.dispatch({ type: "backlogRead", contract: contract("contract"), read: err(gone) });
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

  it("replies for another contract are dropped", () => {
    const store = atFinishing();
    const finishing = store.state();
    store.dispatch({ type: "runEnded", contract: contract("other"), outcome: { kind: "notKnownYet" } });
    expect(store.state()).toBe(finishing);
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
    store.dispatch({ type: "projectRead", project: project("project"), today, read: ok(aProjectRead()) });
    expect(store.effects[store.effects.length - 1]).toMatchObject({ effect: "readBacklog", contract: "contract" });
  });

  it("of an invoice that was created the next one begins with fresh choices", () => {
    const store = endedWith({ kind: "created", invoice: aRecordedDraft(), rowCount: 1, others: [], rounded: null });
    store.dispatch({ type: "startAgainPressed" });
    expect(pageAt(store, "opening").resume).toBeNull();
  });
});

describe("an intent that nobody finished", () => {
  const opened = (differs: Partial<CreationIntent> = {}): NotedStore =>
    anOpenStore({
      project: aProject({ id: ourProject, journal: withIntent(differs) }),
      contracts: [aContract(ourContract)],
    });
  const found = (report: ReconcileReport): NotedStore => {
    const store = opened();
    store.dispatch({ type: "intentLookedAt", run: intent.run, report });
    return store;
  };
  const draft = { id: "draft", number: "1", name: "", createdBy: "", createdOn: "", total: null } as never;
  const ours: ReconcileReport = {
    kind: "ours",
    draft,
    rowCount: 3,
    outside: 1,
    unlinked: 0,
    missing: 0,
    isWhatWasChosen: true,
  };

  it("comes before anything new, and is looked after by reading", () => {
    const store = opened();
    expect(pageAt(store, "unfinished").now).toEqual({ kind: "looking" });
    expect(store.effects.map(({ effect }) => effect)).toEqual(["readProject", "lookAtIntent"]);
  });

  it("drops the report on another run", () => {
    const store = opened();
    store.dispatch({ type: "intentLookedAt", run: "another", report: { kind: "nothingYet" } });
    expect(pageAt(store, "unfinished").now.kind).toBe("looking");
  });

  it.each([
    { why: "our draft, every row known", report: ours, allowed: ["finish", "takeBack", "forget"] },
    { why: "our draft, a row unknown", report: { ...ours, unlinked: 1 }, allowed: ["forget"] },
    { why: "a draft that holds something else", report: { ...ours, isWhatWasChosen: false }, allowed: ["forget"] },
    { why: "no draft", report: { kind: "nothingYet" }, allowed: ["forget"] },
    { why: "not of this project", report: { kind: "foreign", of: "contract" }, allowed: [] },
    { why: "several drafts", report: { kind: "several", drafts: [] }, allowed: ["forget"] },
    { why: "nothing could be read", report: { kind: "failed", error: gone }, allowed: [] },
  ] as const)("$why: $allowed", ({ report, allowed }) => {
    for (const remedy of ["finish", "takeBack", "forget"] as const) {
      const store = found(report);
      store.dispatch({ type: "remedyChosen", remedy });
      store.dispatch({ type: "remedyAgreed" });
      const isDone = store.effects.some(({ effect }) => effect === "remedy");
      expect(isDone).toBe((allowed as readonly string[]).includes(remedy));
    }
  });

  it.each<{ why: string; remedy: Remedy; report: ReconcileReport; isAsked: boolean }>([
    { why: "emptying a draft", remedy: "takeBack", report: ours, isAsked: true },
    { why: "taking the rest off", remedy: "finish", report: ours, isAsked: true },
    { why: "an empty draft has nothing to lose", remedy: "takeBack", report: { ...ours, rowCount: 0 }, isAsked: false },
    { why: "nothing to take off", remedy: "finish", report: { ...ours, outside: 0 }, isAsked: false },
    { why: "letting go leaves the draft", remedy: "forget", report: ours, isAsked: false },
  ])("$why: asked first is $isAsked", ({ remedy, report, isAsked }) => {
    const store = found(report);
    store.dispatch({ type: "remedyChosen", remedy });
    expect(pageAt(store, "unfinished").now.kind).toBe(isAsked ? "asking" : "working");
    expect(store.effects.some(({ effect }) => effect === "remedy")).toBe(!isAsked);
  });

  it("a question that is declined leaves everything, and what was found is still there", () => {
    const store = found(ours);
    store.dispatch({ type: "remedyChosen", remedy: "takeBack" });
    store.dispatch({ type: "remedyDeclined" });
    store.dispatch({ type: "remedyAgreed" });
    expect(pageAt(store, "unfinished").now).toEqual({ kind: "found", report: ours });
    expect(store.effects.some(({ effect }) => effect === "remedy")).toBe(false);
  });

  it.each([
    { why: "another project", rule: { project: project(another) }, of: "project" },
    { why: "a contract that the project is not on", rule: { contract: contract(another) }, of: "contract" },
  ])("an intent of $why is shown, and nothing is read or done by it", ({ rule, of }) => {
    const store = opened({ rule: { ...intent.rule, ...rule } });
    expect(pageAt(store, "unfinished").now).toEqual({ kind: "found", report: { kind: "foreign", of } });
    for (const type of ["lookAgainPressed", "remedyAgreed"] as const) store.dispatch({ type });
    expect(store.effects.map(({ effect }) => effect)).toEqual(["readProject"]);
  });

  it("is remedied once, however often the button is pressed, and never creates", () => {
    const store = found(ours);
    store.dispatch({ type: "remedyChosen", remedy: "finish" });
    store.dispatch({ type: "remedyAgreed" });
    store.dispatch({ type: "remedyAgreed" });
    store.dispatch({ type: "remedyChosen", remedy: "takeBack" });
    expect(store.effects.map(({ effect }) => effect)).toEqual(["readProject", "lookAtIntent", "remedy"]);
    store.dispatch({ type: "runEnded", contract: intent.rule.contract, outcome: { kind: "notKnownYet" } });
    expect(pageAt(store, "finished").work).toBeNull();
  });
});
