import type { MessageName } from "../metadata/messages";
import type { Row } from "../store/records";
import type { Privilege } from "../users";
import { addInvoiceLineDetails } from "./addInvoiceLineDetails";
import { confirmInvoice } from "./confirmInvoice";
import { correctInvoice } from "./correctInvoice";
import { markInvoicePaid } from "./invoiceState";
import { newInvoiceContract } from "./newInvoiceContract";
import { recalculateInvoice } from "./recalculateInvoice";
import type { RuleContext } from "./ruleContext";
import type { UserDay } from "./userDay";

/** What a message of one row, without parameters, does. What it is called and bound to is in the metadata. */
export interface BoundMessage {
  /**
   * What the caller has to be allowed, table by table. An inference: the documents name the roles and not what each
   * message checks.
   */
  readonly needs: readonly (readonly [Privilege, table: string])[];
  /** Carries it out; returns the id of the invoice that the message answers with, if it does. */
  readonly run: (context: RuleContext, row: Row, day: UserDay) => string | void;
}

const writeInvoice = ["Write", "invoice"] as const;
const writeDetails = ["Write", "msdyn_invoicelinetransaction"] as const;
const createInvoices = ["Create", "invoice"] as const;
const createDetails = ["Create", "msdyn_invoicelinetransaction"] as const;

const byName: Readonly<Record<Exclude<MessageName, "msdyn_createinvoicefrominvoiceschedule">, BoundMessage>> = {
  msdyn_InvoiceRecalculate: { needs: [writeInvoice, writeDetails], run: recalculateInvoice },
  msdyn_PostInvoice: { needs: [writeInvoice, ["Create", "msdyn_actual"]], run: confirmInvoice },
  msdyn_InvoicePaid: { needs: [writeInvoice], run: markInvoicePaid },
  msdyn_CorrectInvoice: { needs: [createInvoices, createDetails], run: correctInvoice },
  msdyn_AddInvoiceLineDetails: { needs: [writeInvoice, createDetails], run: addInvoiceLineDetails },
  msdyn_NewInvoiceContract: {
    needs: [["Write", "salesorder"], createInvoices, createDetails],
    run: newInvoiceContract,
  },
};

/** The messages of the metadata that the host carries out. */
export const boundMessages: ReadonlyMap<string, BoundMessage> = new Map(Object.entries(byName));

/**
 * Messages that exist in some organisations and are refused by name. The invoice schedule's one takes rows whose shape
 * is not documented and answers nothing; of the others only the names are published (facts 2.1). No control uses them.
 */
export const refusedMessages: ReadonlySet<string> = new Set([
  "msdyn_createinvoicefrominvoiceschedule",
  "msdyn_GetProjectsForContract",
  "msdyn_MarkActualReadyToInvoiceOrNot",
  "msdyn_ReevaluateActualNotToExceedStatus",
  "msdyn_revise",
]);
