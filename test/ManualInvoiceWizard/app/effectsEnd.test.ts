import type { CreationPort } from "../../../shared/procedures/creation/creationPort";
import { type Outside, performEffect } from "../../../ManualInvoiceWizard/app/performEffect";
import type { WizardEffect, WizardEvent } from "../../../ManualInvoiceWizard/app/wizardEvent";
import { wizardReducer } from "../../../ManualInvoiceWizard/app/wizardReducer";
import { firstState } from "../../../ManualInvoiceWizard/app/wizardState";
import type { Remedy } from "../../../ManualInvoiceWizard/opening/openingState";
import { contract, project } from "../../support/aBacklogItem";
import { intent, ourDraft } from "../../support/aDraftInMemory";
import { anOpenStore, someSettings, today } from "../aWizard";

type Name = WizardEffect["effect"];
type Named<Each extends Name> = Extract<WizardEffect, { effect: Each }>;

/** What a press of Finish comes to. */
function pressed(): Named<"create"> {
  const store = anOpenStore();
  store.dispatch({ type: "nextPressed" });
  store.dispatch({ type: "finishPressed" });
  return store.effects.find((effect): effect is Named<"create"> => effect.effect === "create")!;
}

const ids = { project: project("project"), contract: contract("contract"), errand: 7 };
const remedies: Readonly<Record<Remedy, true>> = { finish: true, takeBack: true, forget: true };

/** Every effect, and the event in which it ends: a new one does not compile until it stands here. */
const effects: { readonly [Each in Name]: readonly [WizardEvent["type"], ...Named<Each>[]] } = {
  readProject: ["projectRead", { effect: "readProject", ...ids }],
  readBacklog: ["backlogRead", { effect: "readBacklog", version: "1", ...ids }],
  lookAtIntent: ["intentLookedAt", { effect: "lookAtIntent", ...ids, intent }],
  create: ["runEnded", pressed()],
  remedy: [
    "runEnded",
    ...Object.keys(remedies).map(
      (remedy) =>
        ({ effect: "remedy", remedy: remedy as Remedy, ...ids, intent, looked: "", journalLimit: 4000 }) as const,
    ),
  ],
  cancelWait: ["broke", { effect: "cancelWait" }],
  openInvoice: ["broke", { effect: "openInvoice", invoice: ourDraft.id }],
};

const thrown = (): never => {
  throw new Error("a mistake of ours");
};
const rejected = async (): Promise<never> => thrown();
const fits: Pick<Outside, "today" | "newRun" | "nowMs"> = {
  today: () => today,
  newRun: () => `run ${(runs += 1)}`,
  nowMs: () => 0,
};
let runs = 0;

/** The outside, where all that can fail does. What answers at once cannot reject. */
const failing = (fail: () => never | Promise<never>): Outside => ({
  port: new Proxy({} as CreationPort, { get: () => fail }),
  wait: fail,
  readLacks: fail,
  nowMs: thrown,
  today: thrown,
  newRun: thrown,
  isJournalColumnGone: thrown,
  cancelWait: thrown,
  openInvoiceForm: thrown,
});

const rows = Object.values(effects).flatMap(([end, ...each]) =>
  each.flatMap((effect) =>
    [
      { how: "all of it throws", outside: failing(thrown) },
      { how: "all of it throws or rejects", outside: failing(rejected) },
      { how: "the port throws", outside: { ...failing(thrown), ...fits } },
      { how: "the port rejects", outside: { ...failing(rejected), ...fits } },
    ].map(({ how, outside }) => ({
      name: "remedy" in effect ? effect.remedy : effect.effect,
      ...{ how, outside, effect: effect, end },
    })),
  ),
);

/** The events that an effect comes to, until nothing more follows. */
async function toldOf(effect: WizardEffect, outside: Outside): Promise<readonly WizardEvent[]> {
  const told: WizardEvent[] = [];
  performEffect(effect, (event) => told.push(event), outside);
  await new Promise((resolve) => setImmediate(resolve));
  return told;
}

describe("whatever goes wrong outside, an effect ends in the event that is waited for", () => {
  const tellError = console.error;
  const errors: unknown[] = [];
  beforeEach(() => {
    errors.length = 0;
    console.error = (error: unknown) => errors.push(error);
  });
  afterEach(() => {
    console.error = tellError;
  });

  it.each(rows)("$name, where $how", async ({ effect, outside, end }) => {
    const told = await toldOf(effect, outside);
    const last = told[told.length - 1];
    expect(last).toMatchObject({ type: end, ...("errand" in effect && { errand: effect.errand }) });
    expect(JSON.stringify(last)).toContain('{"kind":"broken","message":"Error: a mistake of ours"}');
    expect(told.filter(({ type }) => type === end)).toHaveLength(1);
    expect(errors).toHaveLength(1);
  });
});

it("what nothing waits for tells nothing where it goes well", async () => {
  const outside: Outside = { ...failing(thrown), cancelWait: () => undefined, openInvoiceForm: () => undefined };
  expect(await toldOf({ effect: "cancelWait" }, outside)).toEqual([]);
  expect(await toldOf({ effect: "openInvoice", invoice: ourDraft.id }, outside)).toEqual([]);
});

it("a mistake that no page waits to hear of is shown until another page comes", () => {
  const first = firstState(someSettings(), "user");
  const [told] = wizardReducer(first, { type: "broke", error: { kind: "broken", message: "x" } });
  expect(told).toEqual({ ...first, broke: { kind: "broken", message: "x" } });
  const [opened] = wizardReducer(told, { type: "placed", project: project("project") });
  expect(opened.broke).toBeNull();
});
