import type { View, ViewColumn } from "./view.js";

const further: readonly ViewColumn[] = [
  {
    name: "msdyn_projectinvoicestatus",
    label: { 1033: "Project invoice status", 1030: "Projektfakturastatus" },
    dataType: "OptionSet",
    width: 120,
  },
  { name: "msdyn_ordertype", label: { 1033: "Order type", 1030: "Ordretype" }, dataType: "OptionSet", width: 100 },
  {
    name: "msdyn_hascorrections",
    label: { 1033: "Has corrections", 1030: "Har rettelser" },
    dataType: "TwoOptions",
    width: 100,
  },
  {
    name: "transactioncurrencyid",
    label: { 1033: "Currency", 1030: "Valuta" },
    dataType: "Lookup.Simple",
    width: 100,
    orderBy: "transactioncurrencyid/currencyname",
  },
  { name: "totaltax", label: { 1033: "Total tax", 1030: "Moms i alt" }, dataType: "Currency", width: 100 },
  {
    name: "modifiedon",
    label: { 1033: "Modified on", 1030: "Ændret den" },
    dataType: "DateAndTime.DateAndTime",
    width: 140,
  },
];

/** The list a billing user opens from the site map: every active invoice, the Sales ones among them. */
export const projectInvoicesView: View = {
  id: "5e0f2a10-0c51-4d6b-9d0e-1f7c1a2b3c01",
  table: "invoice",
  primaryId: "invoiceid",
  primaryName: "name",
  title: { 1033: "Project invoices", 1030: "Projektfakturaer" },
  columns: [
    {
      name: "invoicenumber",
      label: { 1033: "Invoice number", 1030: "Fakturanummer" },
      dataType: "SingleLine.Text",
      width: 130,
    },
    { name: "name", label: { 1033: "Name", 1030: "Navn" }, dataType: "SingleLine.Text", width: 240 },
    {
      name: "customerid",
      label: { 1033: "Customer", 1030: "Kunde" },
      dataType: "Lookup.Customer",
      width: 180,
      orderBy: "_customerid_value",
    },
    {
      name: "salesorderid",
      label: { 1033: "Project contract", 1030: "Projektkontrakt" },
      dataType: "Lookup.Simple",
      width: 180,
      orderBy: "salesorderid/name",
    },
    {
      name: "msdyn_invoicedate",
      label: { 1033: "Invoice date", 1030: "Fakturadato" },
      dataType: "DateAndTime.DateOnly",
      width: 110,
    },
    {
      name: "duedate",
      label: { 1033: "Due date", 1030: "Forfaldsdato" },
      dataType: "DateAndTime.DateOnly",
      width: 110,
    },
    { name: "totalamount", label: { 1033: "Total amount", 1030: "Samlet beløb" }, dataType: "Currency", width: 130 },
  ],
  further,
  filter: "",
  sorting: [{ name: "invoicenumber", sortDirection: 1 }],
  quickFind: ["invoicenumber", "name"],
};
