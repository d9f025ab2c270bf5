import { ManyAct } from "../../shared/invoicing/acts/invoiceActions";
import { InvoiceId } from "../../shared/invoicing/ids";
import { InvoiceFacts } from "../../shared/invoicing/invoiceFacts";
import { ManyStep } from "../../shared/procedures/review/actOnMany";
import { AgreedInvoice } from "../../shared/procedures/review/recalculateAndSend";
import { ActEffect } from "../acts/actEvent";
import { ActsState } from "../acts/actsState";
import { Many, ManyRead } from "./manyState";

/** What acting on many stands on: what is selected in the list, and what the single acts know. */
export interface ManyRoomState extends ActsState {
  readonly list: {
    readonly selected: ReadonlySet<InvoiceId>;
    readonly facts: ReadonlyMap<InvoiceId, InvoiceFacts>;
  };
  readonly many: Many | null;
}

export type ManyEvent =
  | { readonly type: "manyPressed"; readonly act: ManyAct }
  | { readonly type: "manyRead"; readonly read: ManyRead }
  | { readonly type: "manyTicked"; readonly id: InvoiceId }
  | { readonly type: "manyAgreed" | "manyCancelled" | "manyLookedAgain" | "manyRetried" | "manyClosed" }
  | ({ readonly type: "manyStepped" } & ManyStep)
  | { readonly type: "manyEnded" };

export type ManyEffect =
  | ActEffect
  | { readonly effect: "readMany"; readonly ids: readonly InvoiceId[] }
  | { readonly effect: "actOnMany"; readonly act: ManyAct; readonly agreed: readonly AgreedInvoice[] };
