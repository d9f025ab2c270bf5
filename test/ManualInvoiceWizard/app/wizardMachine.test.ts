import * as fc from "fast-check";
import { err, ok } from "../../../shared/core/result";
import { WizardPage } from "../../../ManualInvoiceWizard/app/wizardState";
import { RunOutcome } from "../../../ManualInvoiceWizard/finish/finishState";
import { Remedy } from "../../../ManualInvoiceWizard/opening/openingState";
import { aBacklogItem, contract, day, project, source, unit } from "../../support/aBacklogItem";
import { aBacklog, aContract, aProjectRead, aRecordedDraft, aStore, tell, Told } from "../aWizard";

const items = [
  aBacklogItem({ id: source("hour") }),
  aBacklogItem({ id: source("day"), unit: unit("Day"), date: day("2026-11-01") }),
  aBacklogItem({ id: source("gap"), price: null, amount: null }),
  aBacklogItem({ id: source("milestone"), kind: "milestone", itemType: "milestone", unit: null }),
];
const contracts = [aContract("contract"), aContract("other")];
const outcomes: readonly RunOutcome[] = [
  { kind: "created", invoice: aRecordedDraft(), rowCount: 1, others: [], rounded: null },
  { kind: "refused", refusal: { kind: "nothingChosen" } },
  { kind: "notCreated", error: { kind: "conflict" } },
  { kind: "notKnownYet" },
];

const anyContract = fc.constantFrom(contract("contract"), contract("other"));
const anyChoice: fc.Arbitrary<Told> = fc.oneof(
  fc
    .constantFrom("time" as const, "milestone" as const)
    .map((itemType) => ({ type: "itemTypeToggled" as const, itemType })),
  fc.constantFrom("2026-10-01", "2026-10-31", "2026-11-22", "2027-01-01", "", "0002-10-31").map((text) => ({
    type: "cutOffTyped" as const,
    text,
  })),
  fc.record({
    type: fc.constantFrom("unitToggled" as const, "resourcingUnitToggled" as const),
    unit: fc.constantFrom(unit("Hour").id, unit("Copenhagen").id),
  }),
  fc.record({
    type: fc.constant("itemsTicked" as const),
    ids: fc.subarray(items.map(({ id }) => id)),
    isTicked: fc.boolean(),
  }),
  fc.constant({ type: "lastChoicesTaken" as const }),
);
const anyOther: fc.Arbitrary<Told> = fc.oneof(
  fc.constantFrom("nextPressed" as const, "backPressed" as const, "finishPressed" as const).map((type) => ({ type })),
  fc.constantFrom("startAgainPressed" as const, "lookAgainPressed" as const).map((type) => ({ type })),
  anyContract.map((id) => ({ type: "contractChosen" as const, contract: id })),
  fc.constantFrom<Remedy>("finish", "takeBack", "forget").map((remedy) => ({ type: "remedyChosen" as const, remedy })),
  fc.boolean().map((isReadOnly) => ({ type: "readOnlyRead" as const, isReadOnly })),
  fc.constantFrom(project("project"), null).map((id) => ({ type: "placed" as const, project: id })),
  fc.nat(2).map((count) => ({
    type: "projectRead" as const,
    read: ok(aProjectRead({ contracts: contracts.slice(0, count) })),
  })),
  fc.record({ id: anyContract, isRead: fc.boolean() }).map(({ id, isRead }) => ({
    type: "backlogRead" as const,
    isMoving: false,
    read: isRead ? ok(aBacklog(items.map((item) => ({ ...item, contract: id })))) : err({ kind: "gone" as const }),
  })),
  fc.constant({ type: "progressed" as const, progress: { stage: "asking" as const } }),
  fc.constantFrom(...outcomes).map((outcome) => ({ type: "runEnded" as const, outcome })),
);
/** What takes a wizard to its end, if nothing comes between. */
const forward: readonly Told[] = [
  { type: "placed", project: project("project") },
  { type: "projectRead", read: ok(aProjectRead({ contracts: [contracts[0]!] })) },
  { type: "backlogRead", isMoving: false, read: ok(aBacklog(items)) },
  { type: "nextPressed" },
  { type: "finishPressed" },
];
/** Some steps forward, and then anything. */
const anyWalk = fc
  .record({
    steps: fc.nat(forward.length),
    rest: fc.array(fc.oneof(anyChoice, anyOther, fc.constantFrom(...forward)), { maxLength: 60 }),
  })
  .map(({ steps, rest }) => [...forward.slice(0, steps), ...rest]);

const isRunning = ({ step }: WizardPage): boolean => step === "finishing";

it("whatever happens, every event is answered and creating starts only from the review, never while it runs", () => {
  let created = 0;
  fc.assert(
    fc.property(anyWalk, (walk) => {
      const store = aStore();
      for (const event of walk) {
        const before = store.state().page;
        const known = store.effects.length;
        tell(store, event);
        const started = store.effects.slice(known).filter(({ effect }) => effect === "create");
        created += started.length;
        expect(started.length).toBeLessThanOrEqual(1);
        if (started.length > 0) {
          expect([before.step, event.type, store.state().isReadOnly]).toEqual(["review", "finishPressed", false]);
          expect(store.state().page.step).toBe("finishing");
        }
        if (isRunning(before)) expect(started).toEqual([]);
      }
    }),
    { numRuns: 400 },
  );
  expect(created).toBeGreaterThan(0);
});

it("a choice never makes a request", () => {
  fc.assert(
    fc.property(anyWalk, fc.array(anyChoice, { minLength: 1, maxLength: 10 }), (walk, choices) => {
      const store = aStore();
      for (const event of walk) tell(store, event);
      const known = store.effects.length;
      for (const choice of choices) tell(store, choice);
      expect(store.effects).toHaveLength(known);
    }),
  );
});

it("Next and Back come round to the same choices", () => {
  fc.assert(
    fc.property(anyWalk, (walk) => {
      const store = aStore();
      for (const event of walk) tell(store, event);
      const { page } = store.state();
      if (page.step !== "parameters") return;
      store.dispatch({ type: "nextPressed" });
      store.dispatch({ type: "backPressed" });
      expect(store.state().page).toEqual(page);
    }),
    { numRuns: 300 },
  );
});
