import { Rounding } from "../../shared/calculation/money";
import { InvoiceId } from "../../shared/invoicing/ids";
import { LoadedInvoice } from "../../shared/invoicing/invoice";
import { GroupedTotals } from "../../shared/invoicing/invoiceFigures";
import { FigureDifference } from "../../shared/invoicing/acts/figureDifferences";
import { LineOutcome } from "../../shared/invoicing/acts/lineOutcome";
import { EditRules, Lacks } from "../../shared/invoicing/edits/reviewRules";
import { InvoicingError } from "../../shared/invoicing/invoicingError";
import { ReadingTold } from "../../shared/procedures/review/reviewPort";
import { Workspaces } from "./workspace";

export type OpenLoad =
  | { readonly kind: "loading"; readonly reading?: ReadingTold }
  | { readonly kind: "failed"; readonly error: InvoicingError }
  | {
      readonly kind: "loaded";
      readonly loaded: LoadedInvoice;
      /** With the pending edits in place; follows each edit. */
      readonly totals: GroupedTotals;
      /** Of the recorded figures alone. */
      readonly differences: readonly FigureDifference[];
      /** What sending would do to the lines as they are recorded. */
      readonly outcomes: readonly LineOutcome[];
    };

export interface OpenInvoice {
  readonly id: InvoiceId;
  readonly load: OpenLoad;
}

/** What this user may do here, apart from the invoice's own state. */
export interface Permission {
  readonly isReadOnly: boolean;
  readonly lacks: Lacks;
}

/** What the maker lets be edited, and how figures are rounded. */
export interface EditSettings extends Omit<EditRules, keyof Permission | "absent"> {
  readonly rounding: Rounding;
}

/** What editing stands on: what was read, what may be done with it, and what the user did to it. */
export interface EditsState {
  readonly settings: EditSettings;
  readonly permission: Permission;
  readonly open: OpenInvoice | null;
  readonly workspaces: Workspaces;
}
