const formatted = (column: string) => `${column}@OData.Community.Display.V1.FormattedValue`;

/** One project invoice in draft with one row of eight hours at 200, as the Web API gives it. */
export const invoiceRows = {
  invoice: [
    {
      "@odata.etag": 'W/"1"',
      invoiceid: "invoice-1",
      invoicenumber: "PINV-1",
      name: "October",
      msdyn_ordertype: 192350001,
      msdyn_projectinvoicestatus: 192350000,
      statecode: 0,
      totallineitemamount: 1600,
      totalamountlessfreight: 1600,
      totalamount: 1600,
      totaltax: 0,
      _customerid_value: "customer-1",
      [formatted("_customerid_value")]: "Contoso",
      transactioncurrencyid: { isocurrencycode: "USD", currencyprecision: 2 },
    },
  ],
  invoicedetail: [
    {
      "@odata.etag": 'W/"2"',
      invoicedetailid: "line-1",
      _invoiceid_value: "invoice-1",
      invoicedetailname: "Implementation",
      producttypecode: 5,
      msdyn_billingmethod: 192350000,
      msdyn_chargeableamount: 1600,
      extendedamount: 1600,
    },
  ],
  msdyn_invoicelinetransaction: [
    {
      "@odata.etag": 'W/"3"',
      msdyn_invoicelinetransactionid: "detail-1",
      _msdyn_invoice_value: "invoice-1",
      _msdyn_invoicelineid_value: "line-1",
      msdyn_description: "Analysis",
      msdyn_quantity: 8,
      msdyn_price: 200,
      msdyn_amount: 1600,
      msdyn_amountmethod: 192350000,
      msdyn_billingtype: 192350001,
      msdyn_transactionclassification: 192350000,
      msdyn_documentdate: "2026-10-01T10:00:00Z",
    },
  ],
  sdkmessage: ["msdyn_InvoiceRecalculate", "msdyn_PostInvoice", "msdyn_InvoicePaid"].map((name) => ({ name })),
} as const;
