import { tableNamed } from "../metadata/tables";
import type { Row } from "../store/records";

const details = tableNamed("msdyn_invoicelinetransaction");

/** The platform's own columns, and those that a correction sets itself. */
const notCopied = new Set([details.idColumn, "msdyn_invoice", "msdyn_invoicelineid"]);
const copied = details.columns
  .map(({ name }) => name)
  .filter((name) => name.startsWith("msdyn_") || name === "transactioncurrencyid")
  .filter((name) => !notCopied.has(name) && !name.endsWith("_base"));

/**
 * The copy of an invoiced detail on a corrective draft: quantity 0, because the whole is taken to be credited, its
 * previous amount, and the original (facts 3.7). What is typed in is what stays billed, quantity and tax alike.
 * Source: Project Operations, "Revise project invoices". Not verified: the tax begins with 0, and so does the amount.
 */
export function correctiveDetailOf(original: Row): Row {
  const copy: Row = {};
  for (const name of copied) copy[name] = original[name] ?? null;
  return {
    ...copy,
    msdyn_quantity: 0n,
    msdyn_amount: 0n,
    msdyn_tax: 0n,
    msdyn_amount_after_tax: 0n,
    msdyn_correction: 1,
    msdyn_previousamount: original["msdyn_amount"] ?? null,
    msdyn_originalinvoicelinedetail: original[details.idColumn] ?? null,
  };
}
