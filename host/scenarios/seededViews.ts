/** What an organisation keeps of the views that the page shows (`web/views`), by their ids: the same rows as FetchXML. */
export const seededViews: Readonly<Record<string, { readonly name: string; readonly fetchxml: string }>> = {
  "5e0f2a10-0c51-4d6b-9d0e-1f7c1a2b3c01": {
    name: "Project invoices",
    fetchxml: [
      '<fetch version="1.0" output-format="xml-platform" mapping="logical"><entity name="invoice">',
      '<attribute name="invoicenumber" /><attribute name="name" /><attribute name="customerid" />',
      '<attribute name="salesorderid" /><attribute name="msdyn_invoicedate" /><attribute name="duedate" />',
      '<attribute name="totalamount" /><attribute name="invoiceid" />',
      '<order attribute="invoicenumber" descending="true" /></entity></fetch>',
    ].join(""),
  },
};
