import { CreationIntent } from "../../../shared/invoicing/journal/journal";
import { InvoicingError } from "../../../shared/invoicing/invoicingError";
import { journalText } from "../../../shared/invoicing/journal/journalText";
import { ruleOf } from "../../../shared/invoicing/backlog/selectionRule";
import { RemovalLacks } from "../../../shared/procedures/creation/creationRequest";
import { lackedFor, remediesOf } from "../../../ManualInvoiceWizard/opening/remedies";
import { ReconcileReport } from "../../../shared/procedures/creation/reconcileOutcome";
import { Remedy } from "../../../ManualInvoiceWizard/opening/openingState";
import { contract, project, someChoices } from "../../support/aBacklogItem";
import { anUnreadRow } from "../../support/anUnreadRow";
import { aContract, anOpenStore, aProject, aRecordedDraft, NotedStore, pageAt, tell } from "../aWizard";

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

describe("an intent that nobody finished", () => {
  const opened = (differs: Partial<CreationIntent> = {}, removal: RemovalLacks = {}): NotedStore =>
    anOpenStore({
      lacks: { begin: [], removal },
      project: aProject({ id: ourProject, journal: withIntent(differs) }),
      contracts: [aContract(ourContract)],
    });
  const found = (report: ReconcileReport, store = opened()): NotedStore => {
    tell(store, { type: "intentLookedAt", report });
    return store;
  };
  const draft = aRecordedDraft();
  const unread = anUnreadRow();
  const emptied = { isWhatWasChosen: false, isBeingEmptied: true } as const;
  const ours: ReconcileReport = {
    kind: "ours",
    draft,
    rowCount: 3,
    outside: 1,
    kinds: { all: ["detail", "productLine"], outside: ["productLine"] },
    unlinked: 0,
    missing: 0,
    isWhatWasChosen: true,
    isBeingEmptied: false,
    isNotBack: false,
    looked: "as shown",
  };

  it.each<{ why: string; lacks: RemovalLacks; report: ReconcileReport; allowed: readonly Remedy[] }>([
    { why: "nothing", lacks: {}, report: ours, allowed: ["finish", "takeBack", "forget"] },
    {
      why: "Delete on what only taking back takes off",
      lacks: { details: "prvDelete" },
      report: ours,
      allowed: ["finish", "forget"],
    },
    {
      why: "Delete on what both take off",
      lacks: { productLines: "prvDelete" },
      report: ours,
      allowed: ["forget"],
    },
    {
      why: "the same, and nothing has to come off to finish",
      lacks: { productLines: "prvDelete" },
      report: { ...ours, outside: 0, kinds: { all: ["productLine"], outside: [] } },
      allowed: ["finish", "forget"],
    },
    {
      why: "both, and nothing is on it any more",
      lacks: { details: "prvDelete", productLines: "prvDelete" },
      report: { ...ours, ...emptied, rowCount: 0, outside: 0, kinds: { all: [], outside: [] } },
      allowed: ["takeBack", "forget"],
    },
  ])("whose user lacks $why: $allowed", ({ lacks, report, allowed }) => {
    const done = (["finish", "takeBack", "forget"] as const).filter((remedy) => {
      const store = found(report, opened({}, lacks));
      store.dispatch({ type: "remedyChosen", remedy });
      store.dispatch({ type: "remedyAgreed" });
      return store.effects.some(({ effect }) => effect === "remedy");
    });
    expect(done).toEqual(allowed);
    const named = (["finish", "takeBack"] as const).filter(
      (remedy) => lackedFor(remedy, report, lacks) === "prvDelete",
    );
    expect(named).toEqual(remediesOf(report).filter((remedy) => remedy !== "forget" && !allowed.includes(remedy)));
  });

  it("comes before anything new, and is looked after by reading", () => {
    const store = opened();
    expect(pageAt(store, "unfinished").now).toEqual({ kind: "looking" });
    expect(store.effects.map(({ effect }) => effect)).toEqual(["readProject", "lookAtIntent"]);
  });

  it.each([
    { why: "our draft, every row known", report: ours, allowed: ["finish", "takeBack", "forget"] },
    { why: "our draft, a row unknown", report: { ...ours, unlinked: 1 }, allowed: ["forget"] },
    { why: "a draft that holds something else", report: { ...ours, isWhatWasChosen: false }, allowed: ["forget"] },
    {
      why: "what taking back has left on its draft",
      report: { ...ours, isWhatWasChosen: false, isBeingEmptied: true },
      allowed: ["takeBack", "forget"],
    },
    {
      why: "the same, a row unknown",
      report: { ...ours, isWhatWasChosen: false, isBeingEmptied: true, unlinked: 1 },
      allowed: ["forget"],
    },
    {
      why: "a draft off which a line was taken that did not come back",
      report: { ...ours, isBeingEmptied: true, isNotBack: true },
      allowed: ["forget"],
    },
    { why: "a draft that could not be read", report: { ...ours, draft: { ...draft, unread } }, allowed: ["forget"] },
    { why: "no draft, and none will come", report: { kind: "nothingMore" }, allowed: ["forget"] },
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

  it("of a contract that cannot be read any more is the project's all the same", () => {
    const unreadContracts = [{ ...anUnreadRow(), id: ourContract }];
    const read = { project: aProject({ id: ourProject, journal: withIntent() }), unreadContracts };
    expect(pageAt(anOpenStore({ ...read, contracts: [aContract()] }), "unfinished").now.kind).toBe("looking");
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
    tell(store, { type: "runEnded", outcome: { kind: "notKnownYet" } });
    expect(pageAt(store, "finished").work).toBeNull();
  });
});
