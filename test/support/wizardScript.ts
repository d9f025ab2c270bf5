import fc from "fast-check";
import { transactionClasses, type TransactionClass } from "../../shared/invoicing/words/transactionClass";
import type { CreateMode } from "../../shared/procedures/creation/creationOutcome";
import type { Remedy } from "../../ManualInvoiceWizard/opening/openingState";
import { anyFaultOf, type Fault } from "./anyFault";
import type { ContractKey, ProjectKey } from "./creationHost";
import { asking, someFaults } from "./creationStory";

/** One thing that happens. `place` picks among what the page offers. */
export type Act =
  /** The next thing that the page asks for: a contract, Next, Finish, a remedy, to begin again. */
  | { readonly kind: "goOn"; readonly place: number }
  /** Goes on until the review is there, or until something else is asked for. */
  | { readonly kind: "toReview"; readonly place: number }
  | { readonly kind: "press"; readonly what: "backPressed" | "startAgainPressed" | "lookAgainPressed" }
  | { readonly kind: "finishTwice" }
  | { readonly kind: "itemType"; readonly itemType: TransactionClass }
  | { readonly kind: "unit" | "tick"; readonly place: number }
  | { readonly kind: "cutOff"; readonly day: string }
  | { readonly kind: "remedy"; readonly remedy: Remedy }
  | { readonly kind: "reload" }
  | { readonly kind: "otherUsersDraft" }
  | { readonly kind: "noFaults" }
  | { readonly kind: "faults"; readonly faults: readonly Fault[] }
  | { readonly kind: "pass"; readonly milliseconds: number };

/** An act in one of two windows of the same user, and how far everything goes on before the next one. */
export interface Move {
  readonly window: 0 | 1;
  readonly act: Act;
  /** Turns without time passing; null goes on until no window waits for anything. */
  readonly thenTurns: number | null;
}

export interface Script {
  readonly mode: CreateMode;
  readonly project: ProjectKey;
  readonly contracts: readonly ContractKey[];
  readonly moves: readonly Move[];
  /** Which of several waiting requests goes first. */
  readonly order: number;
}

const settings: readonly Omit<Script, "moves" | "order">[] = [
  { mode: "trim", project: "plant", contracts: ["plantBuild", "plantCare"] },
  { mode: "trim", project: "tower", contracts: ["tower"] },
  { mode: "trim", project: "library", contracts: ["campus"] },
  { mode: "trim", project: "website", contracts: ["website"] },
  { mode: "wholeContract", project: "website", contracts: ["website"] },
  { mode: "customApi", project: "plant", contracts: ["plantBuild", "plantCare"] },
];

export const goOn: fc.Arbitrary<Act> = fc.nat(5).map((place) => ({ kind: "goOn", place }));
export const choice: fc.Arbitrary<Act> = fc.oneof(
  fc.constantFrom(...transactionClasses.slice(0, 5)).map((itemType) => ({ kind: "itemType" as const, itemType })),
  fc.record({ kind: fc.constantFrom("unit" as const, "tick" as const), place: fc.nat(20) }),
  fc.constantFrom("2026-10-08", "2026-10-31", "2026-11-22").map((day) => ({ kind: "cutOff" as const, day })),
);
export const press: fc.Arbitrary<Act> = fc
  .constantFrom("backPressed" as const, "startAgainPressed" as const, "lookAgainPressed" as const)
  .map((what) => ({ kind: "press", what }));
export const trouble: fc.Arbitrary<Act> = fc.oneof(
  fc
    .tuple(anyFaultOf(asking), someFaults)
    .map(([fault, others]) => ({ kind: "faults" as const, faults: [{ method: "POST", ...fault }, ...others] })),
  someFaults.map((faults) => ({ kind: "faults" as const, faults })),
);
export const remedy: fc.Arbitrary<Act> = fc
  .constantFrom<Remedy>("finish", "takeBack", "forget")
  .map((each) => ({ kind: "remedy", remedy: each }));
const passing: fc.Arbitrary<Act> = fc
  .constantFrom(1000, 20_000, 150_000)
  .map((milliseconds) => ({ kind: "pass", milliseconds }));
export const finish: Act = { kind: "finishTwice" };
const anyAct: fc.Arbitrary<Act> = fc.oneof(
  { arbitrary: goOn, weight: 10 },
  { arbitrary: choice, weight: 4 },
  { arbitrary: trouble, weight: 3 },
  { arbitrary: fc.constant(finish), weight: 2 },
  { arbitrary: fc.constantFrom<Act>({ kind: "reload" }, { kind: "otherUsersDraft" }, { kind: "noFaults" }), weight: 3 },
  { arbitrary: press, weight: 2 },
  { arbitrary: remedy, weight: 2 },
  { arbitrary: passing, weight: 1 },
);

const anyMove: fc.Arbitrary<Move> = fc.record({
  window: fc.oneof(
    { arbitrary: fc.constant(0 as const), weight: 3 },
    { arbitrary: fc.constant(1 as const), weight: 1 },
  ),
  act: anyAct,
  thenTurns: fc.oneof(
    { arbitrary: fc.constant(null), weight: 3 },
    { arbitrary: fc.integer({ min: 0, max: 24 }), weight: 2 },
  ),
});

/** Most stories are about Finish: a window or two go to the review first, and something may be wrong by then. */
const toReview = (window: 0 | 1): fc.Arbitrary<Move> =>
  fc.nat(1).map((place) => ({ window, act: { kind: "toReview", place }, thenTurns: null }));

/** The page is left while its run is under way; mostly it comes back. */
const interrupted: fc.Arbitrary<readonly Move[]> = fc
  .tuple(toReview(0), fc.array(trouble, { maxLength: 1 }), fc.integer({ min: 0, max: 24 }), fc.nat(2))
  .map(([begin, troubles, thenTurns, onwards]) => [
    begin,
    ...troubles.map((act): Move => ({ window: 0, act, thenTurns: 0 })),
    { window: 0, act: finish, thenTurns },
    { window: 0, act: { kind: "reload" }, thenTurns: null },
    ...Array.from({ length: onwards }, (_, place): Move => ({
      window: 0,
      act: { kind: "goOn", place },
      thenTurns: null,
    })),
  ]);
/** Somebody else comes between two requests of a run: the same user's other window, or another user. */
const raced: fc.Arbitrary<readonly Move[]> = fc
  .tuple(
    toReview(1),
    toReview(0),
    choice,
    fc.integer({ min: 0, max: 4 }),
    fc.constantFrom<Move>(
      { window: 1, act: finish, thenTurns: null },
      { window: 0, act: { kind: "otherUsersDraft" }, thenTurns: null },
    ),
  )
  .map(([other, begin, act, thenTurns, comes]) => [
    other,
    { window: 1, act, thenTurns: null },
    begin,
    { window: 0, act: finish, thenTurns },
    comes,
  ]);
const anyBeginning = fc.oneof<fc.Arbitrary<readonly Move[]>[]>(
  fc.tuple(toReview(0)),
  fc.tuple(toReview(1), toReview(0)),
  interrupted,
  interrupted,
  raced,
  raced,
);

export const anyScript: fc.Arbitrary<Script> = fc
  .tuple(fc.constantFrom(...settings), anyBeginning, fc.array(anyMove, { minLength: 3, maxLength: 20 }), fc.nat(65_535))
  .map(([setting, beginning, moves, order]) => ({ ...setting, moves: [...beginning, ...moves], order }));
