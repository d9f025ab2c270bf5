import { Amount, Choice, Day, Flag, Key, Lookup, Moment, Text } from "./columns";

/**
 * Every logical name that the controls lean on, in one place, each with what it holds. Sources: facts 1.1 to 1.10. A
 * test holds each against the host's own metadata.
 */
export const invoiceTable = {
  name: "invoice",
  set: "invoices",
  id: "invoiceid" as Key,
  columns: {
    number: "invoicenumber" as Text,
    name: "name" as Text,
    description: "description" as Text,
    orderType: "msdyn_ordertype" as Choice,
    status: "msdyn_projectinvoicestatus" as Choice,
    state: "statecode" as Choice,
    hasCorrections: "msdyn_hascorrections" as Flag,
    invoiceDate: "msdyn_invoicedate" as Day,
    dueDate: "duedate" as Day,
    billToName: "billto_name" as Text,
    billToLine1: "billto_line1" as Text,
    billToCity: "billto_city" as Text,
    billToPostalCode: "billto_postalcode" as Text,
    billToCountry: "billto_country" as Text,
    customer: "_customerid_value" as Lookup,
    contract: "_salesorderid_value" as Lookup,
    currency: "_transactioncurrencyid_value" as Lookup,
    discountPercent: "discountpercentage" as Amount,
    discountAmount: "discountamount" as Amount,
    freight: "freightamount" as Amount,
    lineItemAmount: "totallineitemamount" as Amount,
    lineItemDiscount: "totallineitemdiscountamount" as Amount,
    totalDiscount: "totaldiscountamount" as Amount,
    amountLessFreight: "totalamountlessfreight" as Amount,
    tax: "totaltax" as Amount,
    total: "totalamount" as Amount,
    pricingError: "pricingerrorcode" as Choice,
  },
} as const;

export const invoiceLineTable = {
  name: "invoicedetail",
  set: "invoicedetails",
  id: "invoicedetailid" as Key,
  columns: {
    invoice: "_invoiceid_value" as Lookup,
    name: "invoicedetailname" as Text,
    description: "productdescription" as Text,
    productType: "producttypecode" as Choice,
    billingMethod: "msdyn_billingmethod" as Choice,
    quantity: "quantity" as Amount,
    pricePerUnit: "priceperunit" as Amount,
    manualDiscount: "manualdiscountamount" as Amount,
    tax: "tax" as Amount,
    extended: "extendedamount" as Amount,
    chargeable: "msdyn_chargeableamount" as Amount,
    invoicedBefore: "msdyn_invoicedtilldate" as Amount,
    contractAmount: "msdyn_contractlineamount" as Amount,
    order: "lineitemnumber" as Choice,
    unit: "_uomid_value" as Lookup,
    product: "_productid_value" as Lookup,
  },
} as const;

/** What a line detail and the transaction behind it, an actual, have in common (facts 1.3, 1.4), in two parts. */
const figures = {
  quantity: "msdyn_quantity" as Amount,
  price: "msdyn_price" as Amount,
  amount: "msdyn_amount" as Amount,
  amountMethod: "msdyn_amountmethod" as Choice,
  billingType: "msdyn_billingtype" as Choice,
  transactionClass: "msdyn_transactionclassification" as Choice,
} as const;
/** Who did what, and of what it was: none of it bears on an amount. */
export const workColumns = {
  project: "_msdyn_project_value" as Lookup,
  task: "_msdyn_task_value" as Lookup,
  category: "_msdyn_transactioncategory_value" as Lookup,
  role: "_msdyn_resourcecategory_value" as Lookup,
  resource: "_msdyn_bookableresource_value" as Lookup,
  unit: "_msdyn_unit_value" as Lookup,
} as const;

export const lineDetailTable = {
  name: "msdyn_invoicelinetransaction",
  set: "msdyn_invoicelinetransactions",
  id: "msdyn_invoicelinetransactionid" as Key,
  columns: {
    invoice: "_msdyn_invoice_value" as Lookup,
    line: "_msdyn_invoicelineid_value" as Lookup,
    description: "msdyn_description" as Text,
    externalDescription: "msdyn_externaldescription" as Text,
    ...figures,
    isCorrection: "msdyn_correction" as Flag,
    documentDate: "msdyn_documentdate" as Moment,
    ...workColumns,
  },
} as const;

/** Where it is there it holds a line detail's tax (platform review 11); the documents of older products have none. */
export const usualTaxColumn = "msdyn_tax";

export const currencyTable = {
  name: "transactioncurrency",
  id: "transactioncurrencyid" as Key,
  columns: { code: "isocurrencycode" as Text, decimals: "currencyprecision" as Choice },
} as const;

export const connectionTable = {
  name: "msdyn_transactionconnection",
  set: "msdyn_transactionconnections",
  columns: {
    first: "msdyn_transaction1" as Text,
    second: "msdyn_transaction2" as Text,
    secondType: "msdyn_transaction2type" as Text,
  },
} as const;

/** A line detail's link to its source; the type of the first says that it is a line detail's. */
export const connectionTypeColumn = "msdyn_transaction1type";

/** Where each kind of source says how it stands. What the wizard reads of them beside that is in the backlog tables. */
export const actualTable = {
  name: "msdyn_actual",
  set: "msdyn_actuals",
  id: "msdyn_actualid" as Key,
  columns: { billingStatus: "msdyn_billingstatus" as Choice },
} as const;

/** An actual in the columns by which it is compared with its line detail. */
export const comparedActual = {
  ...actualTable,
  columns: {
    invoice: "_msdyn_invoice_value" as Lookup,
    description: "msdyn_description" as Text,
    ...figures,
    documentDate: "msdyn_documentdate" as Moment,
    ...workColumns,
  },
} as const;

/** An unbilled one, as the backlog is counted. */
export const waitingActual = {
  ...actualTable,
  columns: {
    ...actualTable.columns,
    adjustment: "msdyn_adjustmentstatus" as Choice,
    transactionType: "msdyn_transactiontypecode" as Choice,
    billingType: figures.billingType,
    amount: figures.amount,
    documentDate: comparedActual.columns.documentDate,
    contract: "_msdyn_salescontract_value" as Lookup,
  },
} as const;

/** An unbilled one that may be added to an invoice: what its line would show, and where it stands. */
export const pendingActual = {
  ...actualTable,
  columns: {
    ...comparedActual.columns,
    ...waitingActual.columns,
    currency: "_transactioncurrencyid_value" as Lookup,
  },
} as const;

/** The row that a correction's row corrects (facts 3.7). */
export const correctedDetail = {
  name: lineDetailTable.name,
  columns: {
    invoice: lineDetailTable.columns.invoice,
    original: "_msdyn_originalinvoicelinedetail_value" as Lookup,
  },
} as const;

export const milestoneTable = {
  name: "msdyn_contractlinescheduleofvalue",
  id: "msdyn_contractlinescheduleofvalueid" as Key,
  columns: { invoiceStatus: "msdyn_invoicestatus" as Choice, amount: "msdyn_amount" as Amount },
} as const;

export const contractLineTable = {
  name: "salesorderdetail",
  id: "salesorderdetailid" as Key,
  columns: { billingStatus: "msdyn_billingstatus" as Choice },
} as const;

export const contractTable = {
  name: "salesorder",
  set: "salesorders",
  columns: { name: "name" as Text, customer: "_customerid_value" as Lookup },
} as const;

/** The table that owns the cut-off date (facts 1.8). */
export const scheduleTable = {
  name: "msdyn_contractlineinvoiceschedule",
  columns: {
    cutOff: "msdyn_transactioncutoffdate" as Moment,
    runStatus: "msdyn_invoicerunstatus" as Choice,
    contractLine: "_msdyn_contractlineid_value" as Lookup,
  },
} as const;

/** The single-valued navigation property of a schedule's contract line: in the case of its schema name. */
export const scheduleContractLine = "msdyn_ContractLineId";

export const projectTable = {
  name: "msdyn_project",
  set: "msdyn_projects",
  id: "msdyn_projectid" as Key,
  columns: { name: "msdyn_subject" as Text },
} as const;

/** Installed solutions: the product's own, and the one that links it with Finance. */
export const solutionTable = {
  name: "solution",
  columns: { name: "uniquename" as Text, version: "version" as Text },
  product: "msdyn_ProjectServiceCore",
  finance: "Dynamics365ProjectOperationsDualWrite",
} as const;

export const messageTable = { name: "sdkmessage", columns: { name: "name" as Text } } as const;

/** Columns that every table has. */
export const createdOnColumn = "createdon" as Moment;
export const createdByColumn = "_createdby_value" as Lookup;
export const stateColumn = "statecode" as Choice;
export const statusReasonColumn = "statuscode" as Choice;

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

/** When a row was last written. */
export const changedColumn = "modifiedon" as Moment;

/** Where a view's query is kept: an organisation's views, and a user's own. */
export const viewTable = {
  name: "savedquery",
  id: "savedqueryid" as Key,
  columns: { fetchXml: "fetchxml" as Text },
} as const;
export const ownViewTable = {
  name: "userquery",
  id: "userqueryid" as Key,
  columns: { fetchXml: "fetchxml" as Text },
} as const;
