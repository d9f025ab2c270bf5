import type { Rounding } from "./exact/rounding";
import { sampleMessage } from "./metadata/messages";
import type { ProtectionLimits } from "./door/serviceProtection";

/** What of the organisation is unknown from the documents and can therefore be switched. */
export interface Settings {
  /** Whether saving a line detail rolls up its line and invoice at once (facts 5.1 "Computed rows", inferred). */
  rollUpOnSave: boolean;
  /** Facts 4.3. */
  rounding: Rounding;
  /** Messages that this organisation lacks. */
  missingMessages: string[];
  /** Messages that go by another name there, "old=new". */
  renamedMessages: string[];
  /** The solutions that are installed, "unique name=version". */
  solutions: string[];
  /** Columns that it lacks, "table.column" by logical names. */
  missingColumns: string[];
  /** Options of choices that it lacks, "table.column=value". */
  missingOptions: string[];
  /** Single-valued navigation properties that it lacks, "table.navigation" in the case of the wire. */
  missingNavigations: string[];
  /** Columns that it has beyond most, "table.column", of those that the metadata mark so. */
  extraColumns: string[];
  /** Whether tables allow If-Match (facts 5.1): all, none, or all but those of these names. */
  optimisticConcurrency: boolean | { readonly except: readonly string[] };
  /** Whether what is taken off a draft is ready to invoice again (facts 6: not known). */
  giveBackOnDelete: boolean;
  /** Milliseconds of host time after which msdyn_NewInvoiceContract takes effect, or false for at once (facts 3.9). */
  createInBackground: number | false;
  /** How messages that may run long behave, or false: their effect and their answer come at once (facts 3.9). */
  longMessages: LongMessages | false;
  /** Whether, where the vendor's pages conflict on an edit of a draft, the narrower page holds (facts 3.4). */
  narrowEditing: boolean;
  /** Whether messages that return an invoice answer 204 instead (facts 2.1: what they return is known of 2017 only). */
  emptyAnswer: boolean;
  /** Whether new drafts lack the rows that link their details to their sources (facts 1.10). */
  linksMissing: boolean;
  /** Whether the organisation has the sample Custom API of host/README.md. */
  sampleCustomApi: boolean;
  /** How many rows FetchXML aggregates before it gives up (facts 5.1). */
  aggregateLimit: number;
  /** The limits of each user, counted for real, or false for none (facts 5.3). */
  serviceProtection: ProtectionLimits | false;
}

export interface LongMessages {
  /** Milliseconds of host time until the effect. */
  readonly afterMs: number;
  /** `late`: the answer waits for the effect, two minutes at most. `atOnce`: 204 before anything has happened. */
  readonly answer: "late" | "atOnce";
}

export function defaultSettings(): Settings {
  return {
    rollUpOnSave: true,
    rounding: "halfToEven",
    missingMessages: [],
    renamedMessages: [],
    solutions: [],
    missingColumns: [],
    missingOptions: [],
    missingNavigations: [],
    extraColumns: [],
    optimisticConcurrency: true,
    giveBackOnDelete: true,
    createInBackground: false,
    longMessages: false,
    narrowEditing: false,
    emptyAnswer: false,
    linksMissing: false,
    sampleCustomApi: true,
    aggregateLimit: 50_000,
    serviceProtection: false,
  };
}

/** Whether a table allows If-Match with a version. */
export const hasConcurrency = ({ optimisticConcurrency: all }: Settings, table: string): boolean =>
  typeof all === "boolean" ? all : !all.except.includes(table);

/** The names that this organisation neither lists nor answers. */
export function lackedMessages({ sampleCustomApi, missingMessages, renamedMessages }: Settings): readonly string[] {
  const renamed = renamedMessages.map((each) => each.split("=")[0] ?? "");
  return [...missingMessages, ...renamed, ...(sampleCustomApi ? [] : [sampleMessage])];
}
