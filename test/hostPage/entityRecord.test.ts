import { entityRecord } from "../../host/web/dataSet/entityRecord";
import { projectInvoicesView } from "../../host/web/views/projectInvoicesView";

const formatted = "@OData.Community.Display.V1.FormattedValue";
const record = entityRecord(
  {
    invoiceid: "0f0f",
    name: "October",
    totalamount: 1234.5,
    [`totalamount${formatted}`]: "$1,234.50",
    duedate: "2026-11-04",
    [`duedate${formatted}`]: "11/4/2026",
    _customerid_value: "0a0a",
    [`_customerid_value${formatted}`]: "Contoso Ltd",
    "_customerid_value@Microsoft.Dynamics.CRM.lookuplogicalname": "account",
    _salesorderid_value: null,
  },
  projectInvoicesView,
  projectInvoicesView.columns,
);

describe("a record of a data set", () => {
  it.each([
    { why: "money is a number, as in the platform", column: "totalamount", value: 1234.5, text: "$1,234.50" },
    { why: "text is itself", column: "name", value: "October", text: "October" },
    {
      why: "a day is a Date at midnight UTC, not shifted",
      column: "duedate",
      value: new Date("2026-11-04T00:00:00Z"),
      text: "11/4/2026",
    },
    {
      why: "a lookup is a reference with its id in an object",
      column: "customerid",
      value: { id: { guid: "0a0a" }, etn: "account", name: "Contoso Ltd" },
      text: "Contoso Ltd",
    },
    { why: "an empty column is null", column: "salesorderid", value: null, text: "" },
    { why: "a column the data set does not have is null", column: "statecode", value: null, text: "" },
  ])("$why", ({ column, value, text }) => {
    expect(record.getValue(column)).toEqual(value);
    expect(record.getFormattedValue(column)).toBe(text);
  });

  it("names itself for openDatasetItem", () => {
    expect(record.getNamedReference()).toEqual({ id: { guid: "0f0f" }, etn: "invoice", name: "October" });
  });
});
