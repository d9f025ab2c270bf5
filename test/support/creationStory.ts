import fc from "fast-check";
import { defaultCreationMessage } from "../../shared/dataverse/messages";
import type { Choosing } from "./creationHost";
import { anyFaultOf, type Fault } from "./anyFault";

/** What happens to somebody who presses Finish. Steps are counted by the progress that is told. */
export interface Story {
  readonly choosing: Choosing;
  readonly faults: readonly Fault[];
  /** The page is left at this step and what it began is not gone on with; null: never. */
  readonly leftAtStep: number | null;
  /** A second window, opened before, presses Finish at this step; null: there is none. */
  readonly secondWindowAtStep: number | null;
  /** Another user creates an invoice of the contract at this step. */
  readonly otherDraftAtStep: number | null;
  /** What is done at the next opening with an intent that is found unfinished, with these faults. */
  readonly then: "lookAgain" | "finish" | "takeBack" | "forget";
  readonly laterFaults: readonly Fault[];
  readonly thenLeftAtStep: number | null;
}

const choosings: readonly Choosing[] = [
  { project: "plant", contract: "plantBuild" },
  { project: "plant", contract: "plantBuild", itemTypes: new Set(["expense", "fee"]) },
  { project: "tower", contract: "tower", itemTypes: new Set(["time"]) },
  { project: "library", contract: "campus" },
  { project: "website", contract: "website" },
  { project: "website", contract: "website", mode: "wholeContract" },
  { project: "plant", contract: "plantBuild", mode: "customApi" },
];

/** Where something can go wrong: every request that changes something, and single rows of a batch. */
const writes = [
  "^msdyn_projects\\(",
  "^\\$batch",
  "^msdyn_invoicelinetransactions\\(",
  "^invoicedetails\\(",
  "msdyn_InvoiceRecalculate",
];
export const asking = `${defaultCreationMessage}|sample_CreateProjectInvoice`;

const anyRead: fc.Arbitrary<Fault> = fc
  .record({
    method: fc.constant("GET"),
    path: fc.constantFrom(
      "^invoices",
      "^msdyn_projects",
      "^msdyn_actuals",
      "^msdyn_transactionconnections",
      "^invoicedetails",
    ),
    times: fc.integer({ min: 1, max: 3 }),
    how: fc.constantFrom<Fault>(
      { drop: true },
      { status: 503 },
      { status: 429, code: "0x80072322" },
      { delayMs: 9000 },
    ),
  })
  .map(({ method, path, times, how }) => ({ method, path, times, ...how }));

const anyWrite = fc
  .tuple(fc.constantFrom(...writes).chain(anyFaultOf), fc.integer({ min: 1, max: 3 }))
  .map(([fault, times]): Fault => ({ ...fault, times }));

export const someFaults = fc.array(fc.oneof({ arbitrary: anyWrite, weight: 3 }, { arbitrary: anyRead, weight: 1 }), {
  maxLength: 3,
});

/** It happens once in so many stories. */
const onceIn = <T>(stories: number, what: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof({ arbitrary: fc.constant(null), weight: stories - 1 }, { arbitrary: what, weight: 1 });

const aStep = (most: number) => fc.integer({ min: 1, max: most });

export const anyStory: fc.Arbitrary<Story> = fc
  .record({
    choosing: fc.constantFrom(...choosings),
    askingFault: onceIn(3, anyFaultOf(asking)),
    otherFaults: someFaults,
    leftAtStep: onceIn(2, aStep(12)),
    secondWindowAtStep: onceIn(4, aStep(6)),
    otherDraftAtStep: onceIn(5, aStep(6)),
    then: fc.constantFrom("lookAgain" as const, "finish" as const, "takeBack" as const, "forget" as const),
    laterFaults: someFaults,
    thenLeftAtStep: onceIn(3, aStep(8)),
  })
  .map(({ askingFault, otherFaults, ...rest }) => ({
    ...rest,
    faults: [...(askingFault ? [{ method: "POST", ...askingFault }] : []), ...otherFaults],
  }));
