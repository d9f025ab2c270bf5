import { actualTable, contractLineTable, invoiceLineTable, milestoneTable } from "../tables";

/** What invoicing by hand reads of the sources of billing. Apart from tables.ts, so that reviewing does not ship it. */
export const actualBacklog = {
  ...actualTable,
  columns: {
    ...actualTable.columns,
    adjustment: "msdyn_adjustmentstatus",
    transactionType: "msdyn_transactiontypecode",
    transactionClass: "msdyn_transactionclassification",
    billingType: "msdyn_billingtype",
    documentDate: "msdyn_documentdate",
    description: "msdyn_description",
    quantity: "msdyn_quantity",
    price: "msdyn_price",
    amount: "msdyn_amount",
    contract: "msdyn_salescontract",
    contractLine: "msdyn_salescontractlineid",
    project: "msdyn_project",
    invoice: "msdyn_invoice",
    customer: "msdyn_accountcustomer",
    contact: "msdyn_contactcustomer",
    resource: "msdyn_bookableresource",
    role: "msdyn_resourcecategory",
    category: "msdyn_transactioncategory",
    unit: "msdyn_unit",
    resourcingUnit: "msdyn_resourceorganizationalunitid",
    currency: "transactioncurrencyid",
  },
} as const;

export const milestoneBacklog = {
  ...milestoneTable,
  columns: {
    ...milestoneTable.columns,
    name: "msdyn_name",
    date: "msdyn_invoicedate",
    contract: "msdyn_contract",
    contractLine: "msdyn_contractlineid",
    project: "msdyn_project",
    currency: "transactioncurrencyid",
  },
} as const;

export const contractLineBacklog = {
  ...contractLineTable,
  columns: {
    ...contractLineTable.columns,
    contract: "salesorderid",
    project: "msdyn_project",
    name: "salesorderdetailname",
    description: "productdescription",
    productType: "producttypecode",
    billingStart: "msdyn_billingstartdate",
    quantity: "quantity",
    pricePerUnit: "priceperunit",
    tax: "tax",
    extended: "extendedamount",
    unit: "uomid",
    product: "productid",
    currency: "transactioncurrencyid",
  },
} as const;

/** The contract line that a draft's line bills. */
export const draftLineBacklog = { ...invoiceLineTable, columns: { contractLine: "salesorderdetailid" } } as const;
