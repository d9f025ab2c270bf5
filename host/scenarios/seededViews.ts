/** A view as an organisation keeps it: one of its own, or one that a user made. */
export interface SeededView {
  readonly table: "savedquery" | "userquery";
  readonly name: string;
  readonly fetchxml: string;
}

const invoices = (inside: string): string =>
  '<fetch version="1.0" output-format="xml-platform" mapping="logical"><entity name="invoice">' +
  `<attribute name="invoicenumber" /><attribute name="name" /><attribute name="totalamount" />${inside}</entity></fetch>`;

/** The views of invoices, by their ids. The first is the one that the page shows (`web/views`): the same rows as FetchXML. */
export const seededViews: Readonly<Record<string, SeededView>> = {
  "5e0f2a10-0c51-4d6b-9d0e-1f7c1a2b3c01": {
    table: "savedquery",
    name: "Project invoices",
    fetchxml: invoices(
      '<attribute name="customerid" /><attribute name="salesorderid" /><attribute name="msdyn_invoicedate" />' +
        '<attribute name="duedate" /><attribute name="invoiceid" /><order attribute="invoicenumber" descending="true" />',
    ),
  },
  "5e0f2a10-0c51-4d6b-9d0e-1f7c1a2b3c04": {
    table: "savedquery",
    name: "Invoices of contracts whose name begins with C",
    fetchxml: invoices(
      '<link-entity name="salesorder" from="salesorderid" to="salesorderid" alias="contract"><attribute name="name" />' +
        '<filter><condition attribute="name" operator="like" value="C%" /></filter></link-entity>',
    ),
  },
  "5e0f2a10-0c51-4d6b-9d0e-1f7c1a2b3c05": {
    table: "userquery",
    name: "Of 1,000 and more, or confirmed",
    fetchxml: invoices(
      '<filter type="or"><condition attribute="totalamount" operator="ge" value="1000" />' +
        '<condition attribute="msdyn_projectinvoicestatus" operator="eq" value="192350002" /></filter>',
    ),
  },
};
