import { refusedByRule } from "../apiError";
import type { Row } from "../store/records";
import { createDraft } from "./createDraft";
import { byCustomer, countOf, readySources } from "./readySources";
import type { RuleContext } from "./ruleContext";
import type { UserDay } from "./userDay";

/** `msdyn_psastatusreason` Confirmed (facts 1.5). */
const confirmed = 192350003;

/**
 * msdyn_NewInvoiceContract: drafts with everything that is ready on the contract, one per contract customer who has
 * something (facts 2.1 and 3.3). Which of several the platform returns is not known: here the first.
 *
 * @returns the id of the first draft
 */
export function newInvoiceContract(context: RuleContext, contract: Row, day: UserDay): string {
  needConfirmedContract(contract);
  const ready = readySources(context, contract);
  if (countOf(ready) === 0) {
    throw refusedByRule(
      "There is nothing to invoice: no transaction, milestone or product of the contract is ready to invoice.",
    );
  }
  const invoiceDate = day(context.author.now);
  const ids = [...byCustomer(ready)].map(([customerId, sources]) =>
    createDraft(context, sources, { customerId, invoiceDate }),
  );
  return ids[0] ?? "";
}

/** Facts 3.3: invoicing starts after the deal is won; that the contract has to be Confirmed is an inference. */
export function needConfirmedContract(contract: Row): void {
  if (contract["msdyn_psastatusreason"] === confirmed) return;
  throw refusedByRule("An invoice can be created for a confirmed project contract only.");
}
