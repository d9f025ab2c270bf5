import {
  billing,
  customerTypeOf,
  fixedPriceAmount,
  multiplyQuantityByPrice,
  transactionClassOf,
  transactionTypeOf,
} from "../server/rules/choices";
import type { Row } from "../server/store/records";
import type { DetailSeed } from "./invoiceSeed";
import { customerOfContract } from "./findContract";
import { amount, quantity } from "./seeding";
import { seedId } from "./seedId";

/** Where a detail belongs: the same for its line detail and its actual. */
export interface DetailPlace {
  readonly contract: string;
  readonly contractLine: string;
  readonly project: string;
  readonly currency: string;
}

/** The columns that a line detail and the actual behind it share. */
export function detailRow(detail: DetailSeed, place: DetailPlace): Row {
  const on = detail.on.length === 10 ? `${detail.on}T10:00:00Z` : detail.on;
  const isMilestone = detail.class === "milestone";
  const unit = detail.unit ?? (detail.class === "time" ? "Hour" : "Each");
  return {
    msdyn_description: detail.description,
    msdyn_quantity: quantity(detail.quantity),
    msdyn_price: detail.price === null ? null : amount(detail.price),
    // a milestone's amount is its own, not a product
    msdyn_amount: isMilestone && detail.price !== null ? amount(detail.price) : null,
    msdyn_amountmethod: isMilestone ? fixedPriceAmount : multiplyQuantityByPrice,
    msdyn_billingtype: billing[detail.billing ?? "chargeable"],
    msdyn_transactionclassification: transactionClassOf[detail.class],
    msdyn_transactiontypecode: transactionTypeOf.unbilledSales,
    msdyn_documentdate: on,
    msdyn_startdatetime: on,
    msdyn_enddatetime: on,
    msdyn_project: seedId("msdyn_project", place.project),
    msdyn_salescontract: seedId("salesorder", place.contract),
    msdyn_salescontractlineid: seedId("salesorderdetail", `${place.contract}/${place.contractLine}`),
    ...customerOf(detail, place.contract),
    msdyn_contractorganizationalunitid: seedId("msdyn_organizationalunit", "Contoso Denmark"),
    msdyn_resourceorganizationalunitid: seedId("msdyn_organizationalunit", detail.resourcingUnit ?? "Contoso Denmark"),
    msdyn_pricelist: seedId("pricelevel", place.currency),
    msdyn_unit: seedId("uom", unit),
    transactioncurrencyid: seedId("transactioncurrency", place.currency),
    ...(detail.task && { msdyn_task: seedId("msdyn_projecttask", `${place.project}/${detail.task}`) }),
    ...(detail.role && { msdyn_resourcecategory: seedId("bookableresourcecategory", detail.role) }),
    ...(detail.resource && { msdyn_bookableresource: seedId("bookableresource", detail.resource) }),
    ...(detail.category && { msdyn_transactioncategory: seedId("msdyn_transactioncategory", detail.category) }),
  };
}

/** Facts 1.3: the type says which of the two lookups holds the customer. */
function customerOf(detail: DetailSeed, contract: string): Row {
  if (detail.contact !== undefined) {
    return { msdyn_contactcustomer: seedId("contact", detail.contact), msdyn_customertype: customerTypeOf.contact };
  }
  const account = detail.customer ?? customerOfContract(contract);
  return { msdyn_accountcustomer: seedId("account", account), msdyn_customertype: customerTypeOf.account };
}
