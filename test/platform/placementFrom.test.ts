import { placementFrom } from "../../InvoiceReview/readContext/placementFrom";
import type { FormRecord } from "../../shared/platform/undocumentedHost";
import { aDataSet } from "../support/aDataSet";

const details = "msdyn_invoicelinetransaction";
const invoiceForm: FormRecord = { table: "invoice", id: "{ABC}" };

describe("where the control stands", () => {
  it.each<{ why: string; parts: Parameters<typeof aDataSet>[0]; form?: FormRecord; kind: string; invoice?: string }>([
    { why: "on a view of invoices: the list", parts: { table: "invoice" }, kind: "list" },
    {
      why: "also on another record's form, as a sub-grid",
      parts: { table: "invoice" },
      form: { table: "account", id: "1" },
      kind: "list",
    },
    {
      why: "on line details of an invoice form: that invoice, its id bare",
      parts: { table: details },
      form: invoiceForm,
      kind: "form",
      invoice: "abc",
    },
    {
      why: "on invoice lines as well",
      parts: { table: "invoicedetail" },
      form: invoiceForm,
      kind: "form",
      invoice: "abc",
    },
    {
      why: "without a form, the first row's look-up",
      parts: { table: details, rows: { a: { msdyn_invoice: { id: { guid: "ABC" } } } } },
      kind: "form",
      invoice: "abc",
    },
    {
      why: "as other hosts give it",
      parts: { table: "invoicedetail", rows: { a: { invoiceid: { id: "{ABC}" } } } },
      kind: "form",
      invoice: "abc",
    },
    {
      why: "in a list of one",
      parts: { table: details, rows: { a: { msdyn_invoice: [{ id: "abc" }] } } },
      kind: "form",
      invoice: "abc",
    },
    {
      why: "another table's form says nothing of the invoice",
      parts: { table: details, rows: { a: { msdyn_invoice: { id: "abc" } } } },
      form: { table: "account", id: "1" },
      kind: "form",
      invoice: "abc",
    },
    { why: "while rows load it is not known yet", parts: { table: details, loading: true }, kind: "unknown" },
    { why: "without form and rows the maker is told", parts: { table: details }, kind: "noInvoice" },
    {
      why: "a row whose look-up is empty tells nothing",
      parts: { table: details, rows: { a: { msdyn_invoice: null } } },
      kind: "noInvoice",
    },
    { why: "on another table", parts: { table: "quote" }, form: invoiceForm, kind: "unsupportedTable" },
  ])("$why", ({ parts, form, kind, invoice }) => {
    const placed = placementFrom(aDataSet(parts).dataSet, form ?? null);
    expect([placed.placement.kind, placed.invoice]).toEqual([kind, invoice ?? null]);
  });

  it("an unsupported table is named", () => {
    expect(placementFrom(aDataSet({ table: "quote" }).dataSet, null).placement).toEqual({
      kind: "unsupportedTable",
      table: "quote",
    });
  });

  it("a data set of a canvas app has no table", () => {
    const { getTargetEntityType: _none, ...canvas } = aDataSet().dataSet;
    expect(placementFrom(canvas as ComponentFramework.PropertyTypes.DataSet, null).placement.kind).toBe(
      "unsupportedTable",
    );
  });
});
