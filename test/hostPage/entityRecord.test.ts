import { entityRecord } from "../../host/web/dataSet/entityRecord";
import type { Behaves } from "../../host/web/manners/observed";
import { projectInvoicesView } from "../../host/web/views/projectInvoicesView";

const formatted = "@OData.Community.Display.V1.FormattedValue";
const row = {
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
  statecode: 0,
  [`statecode${formatted}`]: "Active",
};
const columns = [
  ...projectInvoicesView.columns,
  { name: "statecode", label: { 1033: "Status", 1030: "Status" }, dataType: "OptionSet" as const, width: 100 },
];
const recordThat = (behaves?: Behaves) => entityRecord(row, projectInvoicesView, columns, behaves);
const record = recordThat();

describe("a record of a data set", () => {
  it.each([
    { why: "money is a number, as in the platform", column: "totalamount", value: 1234.5, text: "$1,234.50" },
    { why: "text is itself", column: "name", value: "October", text: "October" },
    {
      why: "a day is ISO text of midnight UTC, not shifted (pcf-data-table, 2026-09-11)",
      column: "duedate",
      value: "2026-11-04T00:00:00.000Z",
      text: "11/4/2026",
    },
    {
      why: "a lookup is a reference with its id in an object",
      column: "customerid",
      value: { id: { guid: "0a0a" }, etn: "account", name: "Contoso Ltd" },
      text: "Contoso Ltd",
    },
    { why: "an empty column is null", column: "salesorderid", value: null, text: "" },
    {
      why: "a state is its number as text (pcf-data-table, 2026-09-11; pcf-chart-view, 2026-09-19)",
      column: "statecode",
      value: "0",
      text: "Active",
    },
    { why: "a column the data set does not have is null", column: "statuscode", value: null, text: "" },
  ])("$why", ({ column, value, text }) => {
    expect(record.getValue(column)).toEqual(value);
    expect(record.getFormattedValue(column)).toBe(text);
  });

  it("is typed as the typings say where the host is told to be kinder", () => {
    const kinder = recordThat((behaviour) => behaviour !== "values");
    expect(kinder.getValue("statecode")).toBe(0);
    expect(kinder.getValue("duedate")).toEqual(new Date("2026-11-04T00:00:00Z"));
  });

  it("names itself for openDatasetItem", () => {
    expect(record.getNamedReference()).toEqual({ id: { guid: "0f0f" }, etn: "invoice", name: "October" });
  });
});
