import { Amount, Choice, Lookup, Moment, Text } from "../columns";
import { actualTable, contractLineTable, invoiceLineTable, milestoneTable } from "../tables";

/** What invoicing by hand reads of the sources of billing. Apart from tables.ts, so that reviewing does not ship it. */
export const actualBacklog = {
  ...actualTable,
  columns: {
    ...actualTable.columns,
    adjustment: "msdyn_adjustmentstatus" as Choice,
    transactionType: "msdyn_transactiontypecode" as Choice,
    transactionClass: "msdyn_transactionclassification" as Choice,
    billingType: "msdyn_billingtype" as Choice,
    documentDate: "msdyn_documentdate" as Moment,
    description: "msdyn_description" as Text,
    quantity: "msdyn_quantity" as Amount,
    price: "msdyn_price" as Amount,
    amount: "msdyn_amount" as Amount,
    contract: "_msdyn_salescontract_value" as Lookup,
    contractLine: "_msdyn_salescontractlineid_value" as Lookup,
    project: "_msdyn_project_value" as Lookup,
    invoice: "_msdyn_invoice_value" as Lookup,
    customer: "_msdyn_accountcustomer_value" as Lookup,
    contact: "_msdyn_contactcustomer_value" as Lookup,
    resource: "_msdyn_bookableresource_value" as Lookup,
    role: "_msdyn_resourcecategory_value" as Lookup,
    category: "_msdyn_transactioncategory_value" as Lookup,
    unit: "_msdyn_unit_value" as Lookup,
    resourcingUnit: "_msdyn_resourceorganizationalunitid_value" as Lookup,
    currency: "_transactioncurrencyid_value" as Lookup,
  },
} as const;

export const milestoneBacklog = {
  ...milestoneTable,
  columns: {
    ...milestoneTable.columns,
    name: "msdyn_name" as Text,
    date: "msdyn_invoicedate" as Moment,
    contract: "_msdyn_contract_value" as Lookup,
    contractLine: "_msdyn_contractlineid_value" as Lookup,
    project: "_msdyn_project_value" as Lookup,
    currency: "_transactioncurrencyid_value" as Lookup,
  },
} as const;

export const contractLineBacklog = {
  ...contractLineTable,
  columns: {
    ...contractLineTable.columns,
    contract: "_salesorderid_value" as Lookup,
    project: "_msdyn_project_value" as Lookup,
    name: "salesorderdetailname" as Text,
    description: "productdescription" as Text,
    productType: "producttypecode" as Choice,
    billingStart: "msdyn_billingstartdate" as Moment,
    quantity: "quantity" as Amount,
    pricePerUnit: "priceperunit" as Amount,
    tax: "tax" as Amount,
    extended: "extendedamount" as Amount,
    unit: "_uomid_value" as Lookup,
    product: "_productid_value" as Lookup,
    currency: "_transactioncurrencyid_value" as Lookup,
  },
} as const;

/** The contract line that a draft's line bills. */
export const draftLineBacklog = {
  ...invoiceLineTable,
  columns: { contractLine: "_salesorderdetailid_value" as Lookup },
} as const;
