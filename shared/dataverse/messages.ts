import { MessageNames } from "../procedures/messageNames";

/** The only act of an invoice that creating one needs as well. */
export const recalculateMessage = "msdyn_InvoiceRecalculate";

/** Source: facts 2.1 (names and binding D; which one "Send to Customer" calls is inferred). */
export const defaultMessages: MessageNames = {
  recalculate: recalculateMessage,
  send: "msdyn_PostInvoice",
  markPaid: "msdyn_InvoicePaid",
  addLines: "msdyn_AddInvoiceLineDetails",
  correct: "msdyn_CorrectInvoice",
};

/** Facts 2.1: bound to a contract, no parameters. The contract form's Create Invoice (inferred). */
export const defaultCreationMessage = "msdyn_NewInvoiceContract";

export const messagePath = (set: string, id: string, message: string): string =>
  `${set}(${id})/Microsoft.Dynamics.CRM.${message}`;
