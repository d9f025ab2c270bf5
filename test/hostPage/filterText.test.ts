import { filterText } from "../../host/web/dataSet/filterText";
import { projectInvoicesView } from "../../host/web/views/projectInvoicesView";

type FilterExpression = ComponentFramework.PropertyHelper.DataSetApi.FilterExpression;
type Operator = ComponentFramework.PropertyHelper.DataSetApi.Types.ConditionOperator;

const where = (attributeName: string, conditionOperator: Operator, value: string | string[]): FilterExpression => ({
  filterOperator: 0,
  conditions: [{ attributeName, conditionOperator, value }],
});

describe("filterText", () => {
  const id = "2a5cf150-5f12-43a0-8068-26e8563319d9";

  it.each([
    {
      why: "a choice is a number",
      filter: where("msdyn_ordertype", 0, "192350001"),
      text: "msdyn_ordertype eq 192350001",
    },
    { why: "a text is quoted", filter: where("name", 0, "Contoso"), text: "name eq 'Contoso'" },
    {
      why: "a text of digits is still a text",
      filter: where("invoicenumber", 0, "2001"),
      text: "invoicenumber eq '2001'",
    },
    { why: "a quote in a text is doubled", filter: where("name", 1, "O'Neill"), text: "name ne 'O''Neill'" },
    { why: "a lookup is asked by its value", filter: where("customerid", 0, id), text: `_customerid_value eq ${id}` },
    { why: "the id of the row stays as it is", filter: where("invoiceid", 0, id), text: `invoiceid eq ${id}` },
    { why: "a day is bare", filter: where("duedate", 4, "2026-10-31"), text: "duedate ge 2026-10-31" },
    { why: "Like drops its outer wildcards", filter: where("name", 6, "%ship%"), text: "contains(name,'ship')" },
    { why: "empty", filter: where("duedate", 12, ""), text: "duedate eq null" },
    {
      why: "one of several",
      filter: where("msdyn_projectinvoicestatus", 8, ["192350000", "192350001"]),
      text: "(msdyn_projectinvoicestatus eq 192350000 or msdyn_projectinvoicestatus eq 192350001)",
    },
  ])("$why", ({ filter, text }) => expect(filterText(filter, projectInvoicesView)).toBe(text));

  it("joins by its operator and keeps inner filters together", () => {
    const filter: FilterExpression = {
      filterOperator: 1,
      conditions: where("name", 0, "a").conditions,
      filters: [
        {
          filterOperator: 0,
          conditions: [...where("name", 0, "b").conditions, ...where("duedate", 12, "").conditions],
        },
      ],
    };
    expect(filterText(filter, projectInvoicesView)).toBe("name eq 'a' or (name eq 'b' and duedate eq null)");
  });

  it.each([
    { why: "a relative date", operator: 15 as const },
    { why: "a children-of test", operator: 76 as const },
  ])("refuses $why by its number, instead of answering something near it", ({ operator }) => {
    expect(() => filterText(where("duedate", operator, ""), projectInvoicesView)).toThrow(`operator ${operator}`);
  });
});
