/**
 * Every logical name that the controls lean on, in one place. Sources: facts 1.1 to 1.10. A test holds each against
 * the host's own metadata. Values of look-ups are read as `_name_value`.
 */
export const invoiceTable = {
  name: "invoice",
  set: "invoices",
  id: "invoiceid",
  columns: {
    number: "invoicenumber",
    name: "name",
    description: "description",
    orderType: "msdyn_ordertype",
    status: "msdyn_projectinvoicestatus",
    state: "statecode",
    hasCorrections: "msdyn_hascorrections",
    invoiceDate: "msdyn_invoicedate",
    dueDate: "duedate",
    billToName: "billto_name",
    billToLine1: "billto_line1",
    billToCity: "billto_city",
    billToPostalCode: "billto_postalcode",
    billToCountry: "billto_country",
    customer: "customerid",
    contract: "salesorderid",
    currency: "transactioncurrencyid",
    discountPercent: "discountpercentage",
    discountAmount: "discountamount",
    freight: "freightamount",
    lineItemAmount: "totallineitemamount",
    lineItemDiscount: "totallineitemdiscountamount",
    totalDiscount: "totaldiscountamount",
    amountLessFreight: "totalamountlessfreight",
    tax: "totaltax",
    total: "totalamount",
    pricingError: "pricingerrorcode",
  },
} as const;

export const invoiceLineTable = {
  name: "invoicedetail",
  set: "invoicedetails",
  id: "invoicedetailid",
  columns: {
    invoice: "invoiceid",
    name: "invoicedetailname",
    description: "productdescription",
    productType: "producttypecode",
    billingMethod: "msdyn_billingmethod",
    quantity: "quantity",
    pricePerUnit: "priceperunit",
    manualDiscount: "manualdiscountamount",
    tax: "tax",
    extended: "extendedamount",
    chargeable: "msdyn_chargeableamount",
    nonChargeable: "msdyn_nonchargeableamount",
    complimentary: "msdyn_complimentaryamount",
    invoicedBefore: "msdyn_invoicedtilldate",
    contractAmount: "msdyn_contractlineamount",
    order: "lineitemnumber",
    unit: "uomid",
    product: "productid",
  },
} as const;

export const lineDetailTable = {
  name: "msdyn_invoicelinetransaction",
  set: "msdyn_invoicelinetransactions",
  id: "msdyn_invoicelinetransactionid",
  columns: {
    invoice: "msdyn_invoice",
    line: "msdyn_invoicelineid",
    description: "msdyn_description",
    externalDescription: "msdyn_externaldescription",
    quantity: "msdyn_quantity",
    price: "msdyn_price",
    amount: "msdyn_amount",
    amountMethod: "msdyn_amountmethod",
    billingType: "msdyn_billingtype",
    transactionClass: "msdyn_transactionclassification",
    isCorrection: "msdyn_correction",
    documentDate: "msdyn_documentdate",
    project: "msdyn_project",
    task: "msdyn_task",
    category: "msdyn_transactioncategory",
    role: "msdyn_resourcecategory",
    resource: "msdyn_bookableresource",
    unit: "msdyn_unit",
  },
} as const;

export const currencyTable = {
  name: "transactioncurrency",
  id: "transactioncurrencyid",
  columns: { code: "isocurrencycode", decimals: "currencyprecision" },
} as const;

export const connectionTable = {
  name: "msdyn_transactionconnection",
  columns: {
    first: "msdyn_transaction1",
    second: "msdyn_transaction2",
    secondType: "msdyn_transaction2type",
  },
} as const;

/** A line detail's link to its source; the type of the first says that it is a line detail's. */
export const connectionTypeColumn = "msdyn_transaction1type";

/** Where each kind of source says how it stands. What the wizard reads of them beside that is in the backlog tables. */
export const actualTable = {
  name: "msdyn_actual",
  id: "msdyn_actualid",
  columns: { billingStatus: "msdyn_billingstatus" },
} as const;

export const milestoneTable = {
  name: "msdyn_contractlinescheduleofvalue",
  id: "msdyn_contractlinescheduleofvalueid",
  columns: { invoiceStatus: "msdyn_invoicestatus", amount: "msdyn_amount" },
} as const;

export const contractLineTable = {
  name: "salesorderdetail",
  id: "salesorderdetailid",
  columns: { billingStatus: "msdyn_billingstatus" },
} as const;

export const contractTable = {
  name: "salesorder",
  set: "salesorders",
  columns: { name: "name", customer: "customerid" },
} as const;

/** The table that owns the cut-off date (facts 1.8). */
export const scheduleTable = {
  name: "msdyn_contractlineinvoiceschedule",
  columns: {
    cutOff: "msdyn_transactioncutoffdate",
    runStatus: "msdyn_invoicerunstatus",
    contractLine: "msdyn_contractlineid",
  },
} as const;

/** The single-valued navigation property of a schedule's contract line: in the case of its schema name. */
export const scheduleContractLine = "msdyn_ContractLineId";

export const projectTable = {
  name: "msdyn_project",
  set: "msdyn_projects",
  id: "msdyn_projectid",
  columns: { name: "msdyn_subject" },
} as const;

export const messageTable = { name: "sdkmessage", columns: { name: "name" } } as const;

/** Columns that every table has. */
export const createdOnColumn = "createdon";
export const createdByColumn = "createdby";
export const stateColumn = "statecode";

/** Every table's own id is named after it. */
export const idColumnOf = (table: string): string => `${table}id`;

/** How rows call themselves, whatever their table; the first that says something. */
export const nameColumns: readonly string[] = [
  lineDetailTable.columns.description,
  invoiceLineTable.columns.description,
  invoiceLineTable.columns.name,
  invoiceTable.columns.number,
  "salesorderdetailname",
  "msdyn_name",
  invoiceTable.columns.name,
];

/** How a look-up's value is named in a read row. */
export const lookupValue = (column: string): string => `_${column}_value`;
