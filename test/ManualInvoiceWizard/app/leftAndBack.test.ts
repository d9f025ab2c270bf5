import { ok } from "../../../shared/core/result";
import { createWizardStore, type WizardStore } from "../../../ManualInvoiceWizard/app/wizardStore";
import type { BacklogItem } from "../../../shared/invoicing/backlog/backlog";
import { withLastChoices } from "../../../ManualInvoiceWizard/parameters/parametersTurn";
import type { ChoiceEvent } from "../../../ManualInvoiceWizard/parameters/parametersEvent";
import { ruleOf } from "../../../shared/invoicing/backlog/selectionRule";
import { aBacklogItem, contract, day, project, someChoices, source, unit } from "../../support/aBacklogItem";
import { forgetChoices } from "../../support/forgetChoices";
import {
  aBacklog,
  aContract,
  aProject,
  aProjectRead,
  aRecordedDraft,
  aWork,
  pageAt,
  someSettings,
  tell,
} from "../aWizard";

const hour = aBacklogItem({ id: source("hour") });
const dayOfWork = aBacklogItem({ id: source("day"), unit: unit("Day") });
const milestone = aBacklogItem({ id: source("m"), kind: "milestone", itemType: "milestone", unit: null });
const items = [hour, dayOfWork, milestone];

beforeEach(forgetChoices);

const newControl = (): WizardStore => createWizardStore(someSettings(), "user", () => undefined);

interface There {
  readonly items?: readonly BacklogItem[];
  readonly contracts?: readonly ReturnType<typeof aContract>[];
  readonly id?: string;
  readonly on?: string;
}

/** A form of the project opens, in a control of its own unless one is given. */
function open({ items: found = items, contracts = [aContract()], id = "project" }: There = {}, store = newControl()) {
  store.dispatch({ type: "placed", project: project(id) });
  const read = ok(aProjectRead({ project: aProject({ id: project(id) }), contracts }));
  tell(store, { type: "projectRead", read });
  const { page } = store.state();
  if (page.step === "contract" && page.contract) {
    const of = page.contract.id;
    const own = found.map((item) => ({ ...item, contract: of, project: project(id) }));
    tell(store, { type: "backlogRead", isMoving: false, read: ok(aBacklog(own)) });
  }
  return store;
}

function chooseAll(store: WizardStore): void {
  store.dispatch({ type: "cutOffTyped", text: "2026-10-31" });
  store.dispatch({ type: "itemTypeToggled", itemType: "time" });
  store.dispatch({ type: "unitToggled", unit: unit("Hour").id });
  store.dispatch({ type: "unitToggled", unit: unit("Day").id });
  store.dispatch({ type: "itemsTicked", ids: [milestone.id], isTicked: false });
}

describe("who leaves midway and comes back while the page lives", () => {
  it("finds every choice of the first step", () => {
    const store = open();
    chooseAll(store);
    const { choices } = pageAt(store, "parameters").work;
    expect(pageAt(open(), "parameters").work).toMatchObject({ choices, dropped: 0 });
  });

  it("finds the second step with its ticks", () => {
    const store = open();
    chooseAll(store);
    store.dispatch({ type: "nextPressed" });
    store.dispatch({ type: "itemsTicked", ids: [hour.id], isTicked: false });
    expect(pageAt(open(), "review").work.choices.leftOut).toEqual(new Set(["m", "hour"]));
  });

  it("finds a date that is none where it was", () => {
    open().dispatch({ type: "cutOffTyped", text: "0202-10-31" });
    expect(pageAt(open(), "parameters").work.cutOffText).toBe("0202-10-31");
  });

  it("finds each project's own choices, in one control as in several", () => {
    const store = open();
    chooseAll(store);
    open({ id: "other" }, store).dispatch({ type: "itemTypeToggled", itemType: "fee" });
    open({ id: "third" });
    expect(pageAt(open({ id: "other" }), "parameters").work.choices.itemTypes).toEqual(new Set(["fee"]));
    expect(pageAt(open(), "parameters").work.choices.itemTypes).toEqual(new Set(["time"]));
  });

  it("finds the contract that was chosen among several", () => {
    const contracts = [aContract(), aContract("other")];
    const store = open({ contracts });
    store.dispatch({ type: "contractChosen", contract: contract("other") });
    const own = items.map((item) => ({ ...item, contract: contract("other") }));
    tell(store, { type: "backlogRead", isMoving: false, read: ok(aBacklog(own)) });
    expect(pageAt(open({ contracts }), "parameters").work.contract.id).toBe("other");
  });

  it.each<{ why: string; there: There; dropped: number; left: object }>([
    { why: "a unit", there: { items: [hour, milestone] }, dropped: 1, left: { units: new Set(["Hour"]) } },
    { why: "a milestone", there: { items: [hour, dayOfWork] }, dropped: 1, left: { leftOut: new Set() } },
    { why: "both", there: { items: [hour] }, dropped: 2, left: { units: new Set(["Hour"]), leftOut: new Set() } },
    { why: "the contract", there: { contracts: [aContract("new")] }, dropped: 5, left: { itemTypes: new Set() } },
  ])("is told what no longer exists: $why", ({ there, dropped, left }) => {
    chooseAll(open());
    const { work } = pageAt(open(there), "parameters");
    expect(work.dropped).toBe(dropped);
    expect(work.choices).toMatchObject(left);
  });

  it.each<{ why: string; chosen: ChoiceEvent; gone: string; offered: readonly BacklogItem[] }>([
    {
      why: "the last chosen unit is gone, and none chosen means all",
      chosen: { type: "unitToggled", unit: unit("Day").id },
      gone: "units",
      offered: [hour],
    },
    {
      why: "the chosen type is offered no more",
      chosen: { type: "itemTypeToggled", itemType: "other" },
      gone: "itemTypes",
      offered: [hour],
    },
  ])("stands on the first step, where it is said: $why", ({ chosen, gone, offered }) => {
    const other = aBacklogItem({ id: source("other"), itemType: "other", unit: unit("Each") });
    const store = open({ items: [...items, other] });
    store.dispatch({ type: "cutOffTyped", text: "2026-10-31" });
    store.dispatch(chosen);
    store.dispatch({ type: "nextPressed" });
    pageAt(store, "review");
    const { work } = pageAt(open({ items: offered }), "parameters");
    expect([work.dropped, work.choices]).toMatchObject([1, { [gone]: new Set() }]);
  });

  it("is told what of last time's choices no longer exists", () => {
    const last = ruleOf(someChoices({ itemTypes: new Set(["time"]), units: new Set([unit("Gone").id]) }));
    const work = withLastChoices(aWork([hour], { journal: { intent: null, last } }));
    expect([work.dropped, work.choices]).toMatchObject([1, { itemTypes: new Set(["time"]), units: new Set() }]);
  });

  it("stands on the first step where nothing of the second is left", () => {
    const store = open();
    chooseAll(store);
    store.dispatch({ type: "nextPressed" });
    const posted = items.map((item) => ({ ...item, status: "posted" as const }));
    const back = open({ items: [...posted, aBacklogItem({ id: source("late"), date: day("2026-11-20") })] });
    expect(back.state().page.step).toBe("parameters");
  });

  it("finds nothing of what was finished", () => {
    const store = open();
    chooseAll(store);
    store.dispatch({ type: "nextPressed" });
    store.dispatch({ type: "finishPressed" });
    expect(pageAt(open(), "parameters").work.choices.itemTypes.size).toBe(0);
    const outcome = { kind: "created", invoice: aRecordedDraft(), rowCount: 1, others: [], rounded: null } as const;
    tell(store, { type: "runEnded", outcome });
    expect(pageAt(open(), "parameters").work.choices.itemTypes.size).toBe(0);
  });

  it("finds it again where nothing was created", () => {
    const store = open();
    chooseAll(store);
    store.dispatch({ type: "nextPressed" });
    store.dispatch({ type: "finishPressed" });
    const outcome = { kind: "notCreated", error: { kind: "conflict" } } as const;
    tell(store, { type: "runEnded", outcome });
    expect(pageAt(open(), "parameters").work.choices.itemTypes).toEqual(new Set(["time"]));
  });

  it("is not written over by a control that was left", () => {
    const left = open();
    chooseAll(open());
    left.dispatch({ type: "itemTypeToggled", itemType: "fee" });
    expect(pageAt(open(), "parameters").work.choices.itemTypes).toEqual(new Set(["time"]));
  });
});
