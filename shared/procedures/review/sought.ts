import { InvoicingError } from "../../invoicing/invoicingError";
import { RowId } from "../../invoicing/ids";
import { LoadedInvoice } from "../../invoicing/invoice";
import { PendingItem } from "../../invoicing/backlog/pendingItem";
import { Source } from "./reviewPort";

/** What an act alone was asked for with, and what its effect is known by. */
export interface Sought {
  /** The invoice as the user saw it when agreeing. */
  readonly seen: LoadedInvoice;
  /** What was ready to be added, and what of it the user did not want. */
  readonly pending: readonly PendingItem[];
  readonly leftOut: ReadonlySet<string>;
  /** A draft as it was when lines were first asked for: what is on it by then is not of our asking. */
  readonly asked?: LoadedInvoice;
  /** What stood behind the rows of a draft before it was discarded: afterwards no link tells. */
  readonly sources?: ReadonlyMap<RowId, Source>;
}

/** What an act comes to without having taken effect for certain. */
export type WithoutEffect =
  | { readonly kind: "changedMeanwhile"; readonly after: LoadedInvoice }
  | { readonly kind: "refused"; readonly error: InvoicingError; readonly after: LoadedInvoice | null }
  /** `sought`: by what it is looked for again, where the invoice's status does not tell. */
  | { readonly kind: "notKnownYet"; readonly sought?: Sought };
