import { ActionSituation, Blocker, ManyAct, offerBlockers } from "../../shared/invoicing/acts/invoiceActions";
import { agreeBlockers as agreeing } from "../../shared/invoicing/acts/invoiceActions";
import { figureDifferences } from "../../shared/invoicing/acts/figureDifferences";
import { Invoice, LoadedInvoice } from "../../shared/invoicing/invoice";
import { InvoiceId } from "../../shared/invoicing/ids";
import { askedAbout, knownOf, situationOf } from "../acts/actBlockers";
import { ActsState } from "../acts/actsState";
import { rulesOf } from "../edits/selectors";
import { Many, ManyRead } from "./manyState";

/** What is known beside an invoice that is read and not open. */
export function situationBeside(state: ActsState, loaded: LoadedInvoice, act: ManyAct): ActionSituation {
  const differences = figureDifferences(loaded, rulesOf(state, loaded.invoice));
  return situationOf(state, { id: loaded.invoice.id, load: { loaded, differences } }, act);
}

/** What stands against an act on one of many: the single act's rules. */
export const manyBlockers = (state: ActsState, loaded: LoadedInvoice, act: ManyAct): readonly Blocker[] =>
  agreeing(act, askedAbout(state, loaded, act), situationBeside(state, loaded, act));

/** Whether an act is offered for an invoice by what the list knows of it; its lines may stand against it still. */
export const isOffered = (state: ActsState, invoice: Invoice | undefined, act: ManyAct): boolean =>
  invoice !== undefined &&
  offerBlockers(act, invoice, {
    ...knownOf(state, act),
    ...{ isRunning: false, isOutcomeUnknown: false, isRecalculated: false },
    ...{ editCount: 0, conflictCount: 0, changedByPlatformCount: 0, differences: [] },
  }).length === 0;

/** The invoices that the act will be done with: read, nothing against it, and not left out. */
export function agreedOf(
  state: ActsState,
  { act, read, leftOut }: Extract<Many, { kind: "asking" }>,
): readonly LoadedInvoice[] {
  return loadedOf(read).filter(
    (loaded) => !leftOut.has(loaded.invoice.id) && manyBlockers(state, loaded, act).length === 0,
  );
}

export const loadedOf = (read: ManyRead): readonly LoadedInvoice[] =>
  [...read.values()].flatMap((each) => (each.ok ? each.value : []));

/** An invoice as it was read, where it could be. */
export function loadedIn(read: ManyRead, id: InvoiceId): LoadedInvoice | null {
  const one = read.get(id);
  return one?.ok ? one.value : null;
}
