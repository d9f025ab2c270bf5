import type { SubGridTable } from "../settings/pageSettings.js";
import type { View } from "./view.js";

/**
 * The sub-grid of the invoice form in which the control sits, filtered to the invoice as a related-records
 * sub-grid is.
 */
export function invoiceSubGrid(table: SubGridTable, invoiceId: string): View {
  return table === "invoicedetail" ? invoiceLines(invoiceId) : invoiceLineDetails(invoiceId);
}

function invoiceLineDetails(invoiceId: string): View {
  return {
    id: "5e0f2a10-0c51-4d6b-9d0e-1f7c1a2b3c02",
    table: "msdyn_invoicelinetransaction",
    primaryId: "msdyn_invoicelinetransactionid",
    primaryName: "msdyn_description",
    title: { 1033: "Invoice line details", 1030: "Fakturalinjedetaljer" },
    columns: [
      {
        name: "msdyn_description",
        label: { 1033: "Description", 1030: "Beskrivelse" },
        dataType: "SingleLine.Text",
        width: 220,
      },
      {
        name: "msdyn_documentdate",
        label: { 1033: "Document date", 1030: "Dokumentdato" },
        dataType: "DateAndTime.DateOnly",
        width: 110,
      },
      {
        name: "msdyn_transactionclassification",
        label: { 1033: "Transaction class", 1030: "Transaktionsklasse" },
        dataType: "OptionSet",
        width: 120,
      },
      {
        name: "msdyn_billingtype",
        label: { 1033: "Billing type", 1030: "Faktureringstype" },
        dataType: "OptionSet",
        width: 120,
      },
      { name: "msdyn_quantity", label: { 1033: "Quantity", 1030: "Antal" }, dataType: "Decimal", width: 90 },
      { name: "msdyn_price", label: { 1033: "Price", 1030: "Pris" }, dataType: "Currency", width: 110 },
      { name: "msdyn_amount", label: { 1033: "Amount", 1030: "Beløb" }, dataType: "Currency", width: 120 },
      {
        name: "msdyn_invoice",
        label: { 1033: "Invoice", 1030: "Faktura" },
        dataType: "Lookup.Simple",
        width: 120,
        orderBy: "msdyn_Invoice/name",
      },
    ],
    further: [],
    filter: `_msdyn_invoice_value eq ${invoiceId}`,
    sorting: [{ name: "msdyn_documentdate", sortDirection: 0 }],
    quickFind: ["msdyn_description"],
  };
}

function invoiceLines(invoiceId: string): View {
  return {
    id: "5e0f2a10-0c51-4d6b-9d0e-1f7c1a2b3c03",
    table: "invoicedetail",
    primaryId: "invoicedetailid",
    primaryName: "invoicedetailname",
    title: { 1033: "Invoice lines", 1030: "Fakturalinjer" },
    columns: [
      { name: "invoicedetailname", label: { 1033: "Name", 1030: "Navn" }, dataType: "SingleLine.Text", width: 220 },
      {
        name: "msdyn_billingmethod",
        label: { 1033: "Billing method", 1030: "Faktureringsmetode" },
        dataType: "OptionSet",
        width: 140,
      },
      {
        name: "extendedamount",
        label: { 1033: "Extended amount", 1030: "Udvidet beløb" },
        dataType: "Currency",
        width: 130,
      },
      {
        name: "invoiceid",
        label: { 1033: "Invoice", 1030: "Faktura" },
        dataType: "Lookup.Simple",
        width: 120,
        orderBy: "invoiceid/name",
      },
    ],
    further: [],
    filter: `_invoiceid_value eq ${invoiceId}`,
    sorting: [{ name: "invoicedetailname", sortDirection: 0 }],
    quickFind: ["invoicedetailname"],
  };
}
