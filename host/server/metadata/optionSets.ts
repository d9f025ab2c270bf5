import { optionSet } from "./optionSet";

export const orderType = optionSet("msdyn_ordertype", [
  [192350000, "Item based", "Varebaseret"],
  [192350001, "Work based", "Arbejdsbaseret"],
  [690970002, "Service-Maintenance Based", "Baseret på service og vedligeholdelse"],
]);

export const projectInvoiceStatus = optionSet("msdyn_projectinvoicestatus", [
  [192350000, "Draft", "Kladde"],
  [192350001, "In Review", "Under gennemsyn"],
  [192350002, "Confirmed", "Bekræftet"],
  [192350003, "Invoice Paid", "Faktura betalt"],
]);

/** Labels as Project Operations has them; values and the column's name are inferred. */
export const bulkConfirmation = optionSet("msdyn_bulkconfirmationstatus", [
  [192350000, "Scheduled", "Planlagt"],
  [192350001, "Processing", "Behandles"],
  [192350002, "Complete", "Fuldført"],
  [192350003, "Failed", "Mislykket"],
]);

export const billingType = optionSet("msdyn_billingtype", [
  [192350000, "Non Chargeable", "Ikke fakturerbar"],
  [192350001, "Chargeable", "Fakturerbar"],
  [192350002, "Complimentary", "Gratis"],
  [192350003, "Not Available", "Ikke tilgængelig"],
]);

export const transactionClass = optionSet("msdyn_transactionclassification", [
  [192350000, "Time", "Tid"],
  [192350001, "Expense", "Udgift"],
  [192350002, "Material", "Materiale"],
  [192350003, "Milestone", "Milepæl"],
  [192350004, "Fee", "Gebyr"],
  [690970000, "Commission", "Provision"],
  [690970001, "Additional", "Yderligere"],
  [690970002, "Tax", "Moms"],
]);

export const transactionType = optionSet("msdyn_transactiontypecode", [
  [192350000, "Cost", "Kostpris"],
  [192350004, "Project Contract", "Projektkontrakt"],
  [192350005, "Unbilled Sales", "Ufaktureret salg"],
  [192350006, "Billed Sales", "Faktureret salg"],
  [192350007, "Resourcing Unit Cost", "Ressourceenhedens kostpris"],
  [192350008, "Inter-Organizational Sales", "Salg mellem organisationer"],
]);

export const amountMethod = optionSet("msdyn_amountmethod", [
  [192350000, "Multiply Quantity By Price", "Gang antal med pris"],
  [192350001, "Fixed Price", "Fast pris"],
  [192350002, "Multiply Basis Quantity By Price", "Gang basisantal med pris"],
  [192350003, "Multiply Basis Amount By Percent", "Gang basisbeløb med procent"],
  [690970000, "Tax Calculation", "Momsberegning"],
]);

export const billingMethod = optionSet("msdyn_billingmethod", [
  [192350000, "Time and Material", "Tid og materialer"],
  [192350001, "Fixed Price", "Fast pris"],
]);

export const lineType = optionSet("msdyn_linetype", [
  [690970000, "Project Service Line", "Projektservicelinje"],
  [690970001, "Field Service Line", "Field Service-linje"],
]);

export const billingStatus = optionSet("msdyn_billingstatus", [
  [192350000, "Unbilled Sales Created", "Ufaktureret salg oprettet"],
  [192350001, "Customer Invoice Created", "Kundefaktura oprettet"],
  [192350002, "Customer Invoice Posted", "Kundefaktura bogført"],
  [192350003, "Canceled", "Annulleret"],
  [192350004, "Ready to Invoice", "Klar til fakturering"],
  [690970000, "Work order closed - posted", "Arbejdsordre lukket - bogført"],
]);

export const adjustmentStatus = optionSet("msdyn_adjustmentstatus", [
  [192350000, "In Process", "Under behandling"],
  [192350001, "Adjusted", "Justeret"],
  [192350002, "Unadjustable", "Kan ikke reguleres"],
]);

export const milestoneStatus = optionSet("msdyn_invoicestatus", [
  [192350000, "Not Ready for invoicing", "Ikke klar til fakturering"],
  [192350001, "Ready for invoicing", "Klar til fakturering"],
  [192350002, "Customer invoice created", "Kundefaktura oprettet"],
  [192350003, "Customer invoice posted", "Kundefaktura bogført"],
]);

export const invoiceRunStatus = optionSet("msdyn_invoicerunstatus", [
  [192350000, "Not Run", "Ikke kørt"],
  [192350001, "Run Successful", "Kørslen lykkedes"],
  [192350002, "Run Failed", "Kørslen mislykkedes"],
]);

export const customerType = optionSet("msdyn_customertype", [
  [192350001, "Account", "Konto"],
  [192350002, "Contact", "Kontakt"],
]);

export const productType = optionSet("producttypecode", [
  [1, "Product", "Produkt"],
  [2, "Bundle", "Samlet produkt"],
  [3, "Required Bundle Product", "Påkrævet produkt i samlet produkt"],
  [4, "Optional Bundle Product", "Valgfrit produkt i samlet produkt"],
  [5, "Project-based Service", "Projektbaseret service"],
]);

export const contractState = optionSet("msdyn_psastate", [
  [192350000, "Draft", "Kladde"],
  [192350001, "On hold", "I venteposition"],
  [192350002, "Active", "Aktiv"],
  [192350003, "Closed", "Lukket"],
]);

export const contractStatusReason = optionSet("msdyn_psastatusreason", [
  [192350000, "Draft", "Kladde"],
  [192350001, "In review", "Under gennemsyn"],
  [192350002, "On hold", "I venteposition"],
  [192350003, "Confirmed", "Bekræftet"],
  [192350004, "Completed", "Fuldført"],
  [192350005, "Lost", "Tabt"],
  [192350006, "Abandoned", "Opgivet"],
]);

export const paymentTerms = optionSet("paymenttermscode", [
  [1, "Net 30", "Netto 30"],
  [2, "2% 10, Net 30", "2% 10, netto 30"],
  [3, "Net 45", "Netto 45"],
  [4, "Net 60", "Netto 60"],
]);

export const pricingError = optionSet("pricingerrorcode", [
  [0, "None", "Ingen"],
  [1, "Detail Error", "Detaljefejl"],
  [2, "Missing Price Level", "Manglende prisliste"],
  [4, "Missing Quantity", "Manglende antal"],
  [5, "Missing Unit Price", "Manglende enhedspris"],
  [6, "Missing Product", "Manglende produkt"],
  [25, "Price Calculation Error", "Fejl i prisberegning"],
]);

export const invoiceState = optionSet("invoice_statecode", [
  [0, "Active", "Aktiv"],
  [1, "Closed", "Lukket"],
  [2, "Paid", "Betalt"],
  [3, "Canceled", "Annulleret"],
]);

export const invoiceStatusReason = optionSet("invoice_statuscode", [
  [1, "New", "Ny"],
  [2, "Partially Shipped", "Delvist afsendt"],
  [4, "Billed", "Faktureret"],
  [5, "Booked", "Reserveret"],
  [6, "Installed", "Installeret"],
  [3, "Canceled (deprecated)", "Annulleret (udgået)"],
  [7, "Paid in Full (deprecated)", "Betalt fuldt ud (udgået)"],
  [100001, "Complete", "Fuldført"],
  [100002, "Partial", "Delvis"],
  [100003, "Canceled", "Annulleret"],
]);

export const orderState = optionSet("salesorder_statecode", [
  [0, "Active", "Aktiv"],
  [1, "Submitted", "Afsendt"],
  [2, "Canceled", "Annulleret"],
  [3, "Fulfilled", "Opfyldt"],
  [4, "Invoiced", "Faktureret"],
]);

export const orderStatusReason = optionSet("salesorder_statuscode", [
  [1, "New", "Ny"],
  [2, "Pending", "Afventer"],
  [3, "In Progress", "I gang"],
  [4, "No Money", "Ingen penge"],
  [100001, "Complete", "Fuldført"],
  [100002, "Partial", "Delvis"],
  [100003, "Invoiced", "Faktureret"],
  [690970000, "On hold", "I venteposition"],
]);

export const activeState = optionSet("statecode", [
  [0, "Active", "Aktiv"],
  [1, "Inactive", "Inaktiv"],
]);

export const activeStatusReason = optionSet("statuscode", [
  [1, "Active", "Aktiv"],
  [2, "Inactive", "Inaktiv"],
]);

export const projectStatusReason = optionSet("msdyn_project_statuscode", [
  [1, "Active", "Aktiv"],
  [2, "Inactive", "Inaktiv"],
  [192350000, "Closed", "Lukket"],
]);

export const priceListStatusReason = optionSet("pricelevel_statuscode", [
  [100001, "Active", "Aktiv"],
  [100002, "Inactive", "Inaktiv"],
]);

export const priceListModule = optionSet("msdyn_module", [
  [192350000, "Cost", "Kostpris"],
  [192350001, "Purchase", "Indkøb"],
  [192350002, "Sales", "Salg"],
]);

export const yesNo = optionSet("yesno", [
  [0, "No", "Nej"],
  [1, "Yes", "Ja"],
]);
