import { RunningTotals } from "../../shared/calculation/runningTotals";
import { InvoiceId } from "../../shared/invoicing/ids";
import { LoadedInvoice } from "../../shared/invoicing/invoice";
import { Availability, InvoiceAction } from "../../shared/invoicing/acts/invoiceActions";
import { InvoicingError } from "../../shared/invoicing/invoicingError";
import { FigureDifference } from "../../shared/invoicing/acts/figureDifferences";
import { Lacks } from "../../shared/invoicing/edits/reviewRules";
import { LineOutcome } from "../../shared/invoicing/acts/lineOutcome";
import { emptyList, ListState } from "../list/listState";
import { ReviewSettings } from "./reviewSettings";
import { Workspaces } from "../edits/workspace";

/** Where the control stands, as the data set's table and the form tell. */
export type Placement =
  | { readonly kind: "unknown" }
  | { readonly kind: "list" }
  | { readonly kind: "form" }
  /** On a sub-grid of lines, with neither a form that says which invoice nor a row that does. */
  | { readonly kind: "noInvoice" }
  | { readonly kind: "unsupportedTable"; readonly table: string };

export type OpenLoad =
  | { readonly kind: "loading" }
  | { readonly kind: "failed"; readonly error: InvoicingError }
  | {
      readonly kind: "loaded";
      readonly loaded: LoadedInvoice;
      /** With the pending edits in place; follows each edit. */
      readonly totals: RunningTotals;
      /** Of the recorded figures alone. */
      readonly differences: readonly FigureDifference[];
      /** What sending would do to the lines as they are recorded. */
      readonly outcomes: readonly LineOutcome[];
    };

export interface OpenInvoice {
  readonly id: InvoiceId;
  readonly load: OpenLoad;
  readonly filter: "all" | "changed";
  readonly collapsed: ReadonlySet<string>;
}

/** What this user may do here, apart from the invoice's own state. */
export interface Permission {
  readonly isReadOnly: boolean;
  readonly lacks: Lacks;
}

export interface ReviewState {
  readonly settings: ReviewSettings;
  readonly placement: Placement;
  readonly permission: Permission;
  readonly availability: Readonly<Record<InvoiceAction, Availability>>;
  readonly list: ListState;
  readonly open: OpenInvoice | null;
  /** Seconds until a busy service is asked again; null while nothing waits for it. */
  readonly busySeconds: number | null;
  readonly workspaces: Workspaces;
}

export function firstState(settings: ReviewSettings, workspaces: Workspaces): ReviewState {
  return {
    settings,
    placement: { kind: "unknown" },
    permission: { isReadOnly: false, lacks: {} },
    availability: { recalculate: "unknown", send: "unknown", markPaid: "unknown" },
    list: emptyList,
    open: null,
    busySeconds: null,
    workspaces,
  };
}
