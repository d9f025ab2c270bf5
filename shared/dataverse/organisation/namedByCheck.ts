import { Lookup } from "../columns";
import { actualBacklog } from "../creation/backlogTables";
import { adjustmentFromOption, optionsLeanedOn } from "../optionSets";

/** Names beyond those that the controls lean on, for rows that the check page weighs; in no bundle. Source: facts 1.1 to 1.10. */
export const weighedSets = {
  actuals: "msdyn_actuals",
  connections: "msdyn_transactionconnections",
  currencies: "transactioncurrencies",
} as const;

/** The contract line behind an invoice line. */
export const contractLineColumn = "_salesorderdetailid_value" as Lookup;

/** The option of an actual that is being adjusted. */
export const inProcess = (optionsLeanedOn()[`${actualBacklog.name}.${actualBacklog.columns.adjustment}`] ?? []).find(
  (option) => adjustmentFromOption(option) === "inProcess",
);
