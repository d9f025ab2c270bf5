import { ContractId } from "../ids";
import { InvoiceGroup } from "./invoiceGroup";

/** What is done and not yet on an invoice: of one contract, in one currency, and of one age. */
export interface BacklogAge extends Pick<InvoiceGroup, "count" | "amount" | "currency"> {
  readonly contract: { readonly id: ContractId; readonly name: string };
  /** The first day of the age since it was done; up to 30 days are the first. */
  readonly past: number;
}
