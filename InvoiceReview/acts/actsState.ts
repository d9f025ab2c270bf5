import { BusyState } from "../../shared/core/busyGate";
import { Availability } from "../../shared/invoicing/acts/invoiceActions";
import { Product } from "../../shared/invoicing/acts/product";
import { InvoiceId } from "../../shared/invoicing/ids";
import { MessageAct, MessageNames } from "../../shared/procedures/messageNames";
import { EditSettings, EditsState } from "../edits/editsState";
import { withWorkspace } from "../edits/updates";
import { Acting, Actings, askedOf, notActing } from "./acting";

export interface ActSettings extends EditSettings {
  /** The old verbs of the product's help, or today's Project Operations words; "automatic" as the product has them. */
  readonly vocabulary: "automatic" | "classic" | "modern";
  readonly messages: MessageNames;
}

/** What acts stand on, beside the edits. */
export interface ActsState extends EditsState, BusyState {
  readonly settings: ActSettings;
  readonly availability: Readonly<Record<MessageAct, Availability>>;
  readonly product: Product;
  readonly actings: Actings;
}

type InHand = Pick<ActsState, "open" | "actings">;

export const actingOf = ({ actings }: Pick<InHand, "actings">, id: InvoiceId): Acting => actings.get(id) ?? notActing;

export const openActing = (state: InHand): Acting => (state.open ? actingOf(state, state.open.id) : notActing);

/** The state with part of what is done with one invoice changed. What is asked of the platform locks the edits. */
export function withActing<State extends ActsState>(state: State, id: InvoiceId, change: Partial<Acting>): State {
  const acting = { ...actingOf(state, id), ...change };
  const actings = new Map(state.actings).set(id, acting);
  return withWorkspace({ ...state, actings }, id, { isLocked: askedOf(acting) !== null });
}

export const withOpenActing = <State extends ActsState>(state: State, change: Partial<Acting>): State =>
  state.open ? withActing(state, state.open.id, change) : state;
