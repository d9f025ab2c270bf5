import { InvoiceAction } from "../../shared/invoicing/acts/invoiceActions";
import { Surroundings } from "../../shared/ui/surroundings";
import { buttonBlockers } from "./actBlockers";
import { ActsState } from "./actsState";
import { describeBlocker } from "./describeBlocker";

/** Why an act cannot be asked for now, in sentences; empty where it can. */
export const describeReason = (state: ActsState, action: InvoiceAction, surroundings: Surroundings): string =>
  buttonBlockers(state, action)
    .map((blocker) => describeBlocker(blocker, surroundings))
    .join(" ");
