import fc from "fast-check";
import { actNames } from "../../InvoiceReview/acts/acts";
import type { DetailField, HeaderField } from "../../shared/invoicing/edits/editableField";
import { anyFaultOf, anyReadFault, type Fault } from "../support/anyFault";
import { choice, finish, goOn, press, remedy, trouble } from "../support/wizardScript";
import { seats, type MoneyField, type ReviewAct, type Step, type WizardAct, type WorldAct } from "./step";
import type { User } from "./world";

const row = fc.nat(3);
const user = fc.constantFrom<User>("billing", "second", "manager");

/** Mostly whole numbers; texts that are markup, empty, or somebody else's too, so that two want the same. */
const values: Readonly<Record<DetailField, readonly string[]>> = {
  quantity: ["8", "6", "1", "0", "-3", "2.5", "12.34", "40"],
  price: ["150", "165", "10", "0", "99.99"],
  tax: ["0", "25", "12.5"],
  billingType: ["chargeable", "nonChargeable", "complimentary"],
  description: ["Handheld screens", "<b>Workshop</b>", "Survey", ""],
  externalDescription: ["For the customer", "=1+1", ""],
};
const headerValues: Readonly<Record<HeaderField, readonly (string | null)[]>> = {
  name: ["October", "November", "October & more"],
  description: ["As agreed", ""],
  invoiceDate: ["2026-10-31", "2026-11-30", null],
  dueDate: ["2026-12-15", null],
  billToName: ["Contoso", "Fabrikam"],
  billToLine1: ["Harbour Street 1", ""],
  billToPostalCode: ["2100"],
  billToCity: ["Copenhagen"],
  billToCountry: ["Denmark"],
};

const editOf = (field: DetailField): fc.Arbitrary<ReviewAct> =>
  fc.record({
    kind: fc.constant("edit" as const),
    row,
    field: fc.constant(field),
    value: fc.constantFrom(...values[field]),
  });
const headerEdit: fc.Arbitrary<ReviewAct> = fc
  .constantFrom(...(Object.keys(headerValues) as HeaderField[]))
  .chain((field) =>
    fc.record({
      kind: fc.constant("editHeader" as const),
      field: fc.constant(field),
      value: fc.constantFrom(...headerValues[field]),
    }),
  );
const one = <Act extends { readonly kind: string }>(...acts: readonly Act[]): fc.Arbitrary<Act> =>
  fc.constantFrom(...acts);

const reviewAct = fc.oneof<{ weight: number; arbitrary: fc.Arbitrary<ReviewAct> }[]>(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("open" as const), place: fc.nat(5) }) },
  { weight: 9, arbitrary: editOf("quantity") },
  { weight: 5, arbitrary: editOf("price") },
  { weight: 4, arbitrary: editOf("billingType") },
  { weight: 1, arbitrary: fc.oneof(editOf("tax"), editOf("description"), editOf("externalDescription")) },
  { weight: 2, arbitrary: headerEdit },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom("takeOff" as const, "putBack" as const), row }) },
  { weight: 3, arbitrary: one<ReviewAct>({ kind: "undo" }, { kind: "discard" }) },
  { weight: 6, arbitrary: one<ReviewAct>({ kind: "redo" }) },
  { weight: 9, arbitrary: one<ReviewAct>({ kind: "save" }) },
  { weight: 4, arbitrary: one<ReviewAct>({ kind: "agree" }) },
  { weight: 1, arbitrary: one<ReviewAct>({ kind: "dismiss" }) },
  // what is seldom there is tried often
  { weight: 12, arbitrary: one<ReviewAct>({ kind: "lookAgain" }) },
  { weight: 4, arbitrary: one<ReviewAct>({ kind: "lookedAt" }) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(...actNames).map((action) => ({ kind: "press" as const, action })),
  },
  {
    weight: 9,
    arbitrary: fc
      .constantFrom("recalculate" as const, "send" as const, "send" as const, "markPaid" as const)
      .map((action) => ({ kind: "pressAndAgree" as const, action })),
  },
  {
    weight: 12,
    arbitrary: fc.constantFrom("mine" as const, "theirs" as const).map((take) => ({ kind: "settle" as const, take })),
  },
  {
    weight: 2,
    arbitrary: one<ReviewAct>(
      { kind: "reload" },
      { kind: "comeBack" },
      { kind: "comeBack" },
      { kind: "close" },
      { kind: "list" },
    ),
  },
);

const openProject: fc.Arbitrary<WizardAct> = fc
  .constantFrom(
    // where people meet
    ...Array(6).fill({ project: "plant", mode: "trim" } as const),
    ...Array(3).fill({ project: "tower", mode: "trim" } as const),
    { project: "library", mode: "trim" } as const,
    { project: "annex", mode: "trim" } as const,
    { project: "website", mode: "trim" } as const,
    { project: "website", mode: "wholeContract" } as const,
    { project: "plant", mode: "customApi" } as const,
  )
  .chain((where) => fc.boolean().map((goesOn) => ({ kind: "openProject" as const, ...where, goesOn })));

const wizardAct = fc.oneof<{ weight: number; arbitrary: fc.Arbitrary<WizardAct> }[]>(
  { weight: 2, arbitrary: openProject },
  { weight: 8, arbitrary: fc.nat(1).map((place) => ({ kind: "toReview", place })) },
  { weight: 8, arbitrary: goOn as fc.Arbitrary<WizardAct> },
  { weight: 5, arbitrary: choice as fc.Arbitrary<WizardAct> },
  { weight: 9, arbitrary: one(finish as WizardAct) },
  { weight: 9, arbitrary: fc.nat(24).map((afterTurns) => ({ kind: "finishAndReload", afterTurns })) },
  {
    weight: 9,
    arbitrary: fc.record({
      kind: fc.constant("finishAndDraft" as const),
      afterTurns: fc.oneof(fc.constant(null), fc.nat(24)),
      by: user,
    }),
  },
  { weight: 9, arbitrary: one<WizardAct>({ kind: "finishEverywhere" }) },
  { weight: 2, arbitrary: press as fc.Arbitrary<WizardAct> },
  { weight: 6, arbitrary: remedy as fc.Arbitrary<WizardAct> },
  { weight: 1, arbitrary: one<WizardAct>({ kind: "reload" }) },
);

/** What meets whatever request comes next. */
const nextRequest: fc.Arbitrary<Fault> = fc
  .tuple(
    fc.constantFrom<Fault>(
      { status: 429, code: "0x80072322", retryAfterSeconds: 5 },
      { status: 503, retryAfterSeconds: 2 },
      { status: 500 },
      { drop: true },
      { drop: true, when: "after" },
      { garble: "page" },
      { garble: "bytes" },
      { cut: true },
      { delayMs: 60_000 },
      { delayMs: 60_000, when: "after" },
    ),
    fc.integer({ min: 1, max: 3 }),
  )
  .map(([fault, times]) => ({ path: ".", times, ...fault }));

/** What an answer that never comes leaves open most. */
const writes = [
  ...Array<string>(3).fill("msdyn_PostInvoice"),
  ...Array<string>(2).fill("^\\$batch"),
  "msdyn_InvoicePaid",
  "msdyn_InvoiceRecalculate",
];
const faults = fc.oneof(
  nextRequest.map((fault): WorldAct => ({ kind: "faults", faults: [fault] })),
  ...[1, 2, 3, 4, 5].map(() =>
    fc
      .constantFrom(...writes)
      .chain(anyFaultOf)
      .map((fault): WorldAct => ({ kind: "faults", faults: [fault] })),
  ),
  anyReadFault.map((fault): WorldAct => ({ kind: "faults", faults: [fault] })),
  trouble as fc.Arbitrary<WorldAct>,
);

const directEdit = (field: MoneyField, ...to: readonly string[]): fc.Arbitrary<WorldAct> =>
  fc.record({
    kind: fc.constant("directEdit" as const),
    by: user,
    row,
    field: fc.constant(field),
    value: fc.constantFrom(...to),
  });
const worldAct = fc.oneof<{ weight: number; arbitrary: fc.Arbitrary<WorldAct> }[]>(
  {
    weight: 7,
    arbitrary: fc.oneof(
      directEdit("quantity", "2", "7", "9"),
      directEdit("price", "120", "10"),
      directEdit("billingType", ...values.billingType),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("directHeader" as const),
      by: user,
      place: fc.nat(3),
      name: fc.constantFrom("October", "By hand"),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("directTakeOff" as const), by: user, row }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("directDraft" as const),
      by: user,
      contract: fc.constantFrom("plantBuild" as const, "campus" as const, "website" as const),
    }),
  },
  { weight: 5, arbitrary: faults },
  { weight: 3, arbitrary: fc.constant({ kind: "noFaults" }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(1000, 20_000, 150_000).map((milliseconds) => ({ kind: "pass", milliseconds })),
  },
  { weight: 1, arbitrary: fc.constant({ kind: "restart" }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant("session" as const), of: user, is: fc.constant("expired" as const) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant("session" as const), of: user, is: fc.constant("there" as const) }),
  },
);

/** Most happens in the first two seats, so that something comes of it. */
const place = fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.nat(seats.length - 1) });
const thenTurns = fc.oneof(
  { weight: 4, arbitrary: fc.constant(null) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 24 }) },
);

const review = fc.record({ at: fc.constant("review" as const), place, act: reviewAct, thenTurns });
const wizard = fc.record({ at: fc.constant("wizard" as const), place, act: wizardAct, thenTurns });
const world = fc.record({ at: fc.constant("world" as const), act: worldAct, thenTurns });

/** One is taken as often as another; what the screens do not offer at the time is left out. */
export const anyStep: readonly fc.Arbitrary<Step>[] = [
  ...Array<fc.Arbitrary<Step>>(8).fill(review),
  ...Array<fc.Arbitrary<Step>>(5).fill(wizard),
  ...Array<fc.Arbitrary<Step>>(2).fill(world),
];
