import { choice, lookup, moment, text } from "../columnKinds";
import { invoiceRunStatus } from "../optionSets";
import { table } from "../table";

/** Contract line invoice schedule, facts 1.8: the table that owns the cut-off date, which is inclusive. */
export const invoiceSchedule = table({
  logicalName: "msdyn_contractlineinvoiceschedule",
  organizationOwned: true,
  entitySet: "msdyn_contractlineinvoiceschedules",
  nameColumn: "msdyn_name",
  objectTypeCode: 10482,
  label: ["Project Contract Line Invoice Schedule", "Fakturaplan for projektkontraktlinje"],
  labelPlural: ["Project Contract Line Invoice Schedules", "Fakturaplaner for projektkontraktlinjer"],
  columns: [
    text("msdyn_name", 100),
    moment("msdyn_invoicerundate", "date"),
    moment("msdyn_transactioncutoffdate", "date"),
    choice("msdyn_invoicerunstatus", invoiceRunStatus, { initial: 192350000 }),
    lookup("msdyn_ContractLineId", "salesorderdetail"),
    lookup("msdyn_ContractLineScheduleOfValue", "msdyn_contractlinescheduleofvalue"),
    lookup("msdyn_Invoice", "invoice"),
  ],
});
