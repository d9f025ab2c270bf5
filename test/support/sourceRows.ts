import { userDayIn } from "../../shared/platform/userDay";
import type { BacklogSurroundings } from "../../shared/dataverse/creation/backlogItemFromRow";
import type { WireRow } from "../../shared/dataverse/wire/row";

export const userDay = userDayIn({ getTimeZoneOffsetMinutes: () => 60 });
export const around: BacklogSurroundings = {
  userDay,
  currencies: new Map([["currency-1", "USD"]]),
  lines: new Map(),
  recorded: {},
  invoiceNames: new Map(),
};

/** Sources of billing, as the Web API gives them. */
export const actual: WireRow = {
  msdyn_actualid: "actual-1",
  msdyn_description: "Analysis",
  msdyn_billingtype: 192350001,
  msdyn_billingstatus: 192350004,
  msdyn_quantity: 8,
  msdyn_price: 200,
  msdyn_amount: 1600,
  msdyn_documentdate: "2026-10-01T10:00:00Z",
  _msdyn_salescontract_value: "contract-1",
  _transactioncurrencyid_value: "currency-1",
};
export const milestone: WireRow = {
  msdyn_contractlinescheduleofvalueid: "milestone-1",
  msdyn_name: "Go-live",
  msdyn_amount: 5000,
  msdyn_invoicestatus: 192350001,
  _msdyn_contract_value: "contract-1",
  _transactioncurrencyid_value: "currency-1",
};
