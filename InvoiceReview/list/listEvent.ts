import { Result } from "../../shared/core/result";
import { InvoiceId } from "../../shared/invoicing/ids";
import { Invoice, LoadedInvoice } from "../../shared/invoicing/invoice";
import { PageFacts } from "../../shared/invoicing/invoiceFacts";
import { InvoicingError } from "../../shared/invoicing/invoicingError";
import { CalendarDate } from "../../shared/invoicing/words/calendarDate";
import { ListCommand, ListView } from "../../shared/procedures/review/listView";
import { ActEffect } from "../acts/actEvent";
import { ColumnsEvent } from "../columns/columnChoices";
import { ActsState } from "../acts/actsState";
import { LinesState } from "../lines/linesState";
import { Finding } from "./finding";
import { ListState, Reach } from "./listState";
import { Step } from "./stepping";

/** Where the control stands, as the data set's table and the form tell. */
export type Placement =
  | { readonly kind: "unknown" }
  | { readonly kind: "list" }
  | { readonly kind: "form" }
  /** On a sub-grid of lines, with neither a form that says which invoice nor a row that does. */
  | { readonly kind: "noInvoice" }
  | { readonly kind: "unsupportedTable"; readonly table: string };

/** A maker's say in what the list shows. */
export interface ListSettings {
  /** Whether sales and service invoices are left out. */
  readonly projectInvoicesOnly: boolean;
}

/** The list, and what an invoice is opened into. */
export interface ListRoomState extends ActsState, LinesState {
  readonly settings: ActsState["settings"] & ListSettings;
  readonly placement: Placement;
  readonly list: ListState;
  readonly finding: Finding;
}

export type ListEvent =
  | ColumnsEvent
  | { readonly type: "viewUpdated"; readonly view: ListView; readonly today: CalendarDate }
  | { readonly type: "factsRead"; readonly read: number; readonly facts: Result<PageFacts, InvoicingError> }
  | {
      readonly type: "openLinesRead";
      readonly read: number;
      readonly invoices: readonly Pick<Invoice, "id">[];
      readonly lines: Result<ReadonlyMap<InvoiceId, LoadedInvoice>, InvoicingError>;
    }
  | { readonly type: "selectionChanged"; readonly ids: readonly InvoiceId[] }
  | {
      readonly type: "rowPicked";
      readonly id: InvoiceId;
      readonly reach: Reach;
      /** The row that a range is drawn from, where it is not selected itself: the range begins anew there. */
      readonly from?: InvoiceId;
    }
  | { readonly type: "listCommanded"; readonly command: ListCommand }
  /** `isByItself`: nobody pressed for it, so that no form is left for it. */
  | { readonly type: "opened"; readonly id: InvoiceId; readonly isByItself?: boolean }
  | { readonly type: "stepped"; readonly step: Step }
  | { readonly type: "closed" };

export type ListEffect =
  | ActEffect
  /** Keeps which invoice is open, so that reloading the page and coming back to it open it again. */
  | { readonly effect: "keepOpened"; readonly invoice: InvoiceId | null }
  | { readonly effect: "readFacts"; readonly read: number; readonly ids: readonly InvoiceId[] }
  | { readonly effect: "readBacklogAges"; readonly today: CalendarDate }
  | { readonly effect: "readOpenLines"; readonly read: number; readonly invoices: readonly Invoice[] };
