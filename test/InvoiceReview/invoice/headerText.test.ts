import { readHeaderText } from "../../../InvoiceReview/invoice/headerText";
import type { HeaderField } from "../../../shared/invoicing/edits/editableField";

describe("what stands in a header field", () => {
  it.each<{ why: string; field: HeaderField; text: string; isWhole?: boolean; value: string | null }>([
    { why: "a name", field: "name", text: "Warehouse", value: "Warehouse" },
    { why: "an invoice has a name", field: "name", text: "", value: "! nameMissing" },
    { why: "spaces are no name", field: "name", text: "  ", value: "! nameMissing" },
    { why: "a city may be emptied", field: "billToCity", text: "", value: "" },
    { why: "a date", field: "dueDate", text: "2026-12-15", value: "2026-12-15" },
    { why: "a date taken away", field: "dueDate", text: "", value: null },
    {
      why: "a date filled in half, which browsers give as empty",
      field: "dueDate",
      text: "",
      isWhole: false,
      value: "! dateUnread",
    },
    { why: "a year of two digits", field: "invoiceDate", text: "0026-12-15", value: "! dateUnread" },
    { why: "a year before the platform's first", field: "invoiceDate", text: "1752-12-31", value: "! dateUnread" },
    {
      why: "a year of five digits, which browsers let one type",
      field: "invoiceDate",
      text: "20266-12-15",
      value: "! dateUnread",
    },
    { why: "the platform's first day", field: "invoiceDate", text: "1753-01-01", value: "1753-01-01" },
  ])("$why: '$text'", ({ field, text, isWhole = true, value }) => {
    const read = readHeaderText(field, text, isWhole);
    expect(read.ok ? read.value.value : `! ${read.error}`).toBe(value);
  });
});
