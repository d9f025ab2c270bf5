import { boolean, lookup, money } from "../columnKinds";
import { table } from "../table";
import { transactionColumns } from "./transactionColumns";

/**
 * Invoice line detail, facts 1.3.
 *
 * `msdyn_tax` and `msdyn_amount_after_tax` are named after the milestone's columns (facts 1.7): Project Operations
 * shows both on the line detail, but their logical names are unverified.
 */
export const invoiceLineTransaction = table({
  logicalName: "msdyn_invoicelinetransaction",
  entitySet: "msdyn_invoicelinetransactions",
  nameColumn: "msdyn_description",
  objectTypeCode: 10471,
  usualOrder: "msdyn_documentdate",
  label: ["Invoice Line Detail", "Fakturalinjedetalje"],
  labelPlural: ["Invoice Line Details", "Fakturalinjedetaljer"],
  columns: [
    ...transactionColumns,
    money("msdyn_previousamount", 4, "currency"),
    money("msdyn_tax", 4, "currency"),
    money("msdyn_amount_after_tax", 4, "currency", { readOnly: true }),
    money("msdyn_invoiceamount", 4, "currency", { readOnly: true }),
    boolean("msdyn_correction", false),
    lookup("msdyn_InvoiceLineId", "invoicedetail"),
    lookup("msdyn_OriginalInvoiceLineDetail", "msdyn_invoicelinetransaction"),
  ],
});
