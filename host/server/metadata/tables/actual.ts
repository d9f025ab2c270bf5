import { boolean, choice, moment, text, zoneless } from "../columnKinds";
import { adjustmentStatus, billingStatus } from "../optionSets";
import { table } from "../table";
import { transactionColumns } from "./transactionColumns";

/**
 * Actual, facts 1.4: the immutable ledger behind invoices. That Project Operations keeps a transaction date without a time
 * zone since 2022 is documented; its logical name here is inferred.
 */
export const actual = table({
  logicalName: "msdyn_actual",
  entitySet: "msdyn_actuals",
  nameColumn: "msdyn_description",
  objectTypeCode: 10462,
  usualOrder: "msdyn_documentdate",
  label: ["Actual", "Faktisk post"],
  labelPlural: ["Actuals", "Faktiske poster"],
  columns: [
    ...transactionColumns,
    choice("msdyn_billingstatus", billingStatus),
    choice("msdyn_adjustmentstatus", adjustmentStatus),
    boolean("msdyn_isjournalized", false),
    text("msdyn_externalreferenceid", 100),
    moment("msdyn_externalreferencedate", "date"),
    zoneless("msdyn_transactiondate", { isExtra: true }),
  ],
});
