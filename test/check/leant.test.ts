import { leanings } from "../../shared/dataverse/organisation/leanings";
import * as tables from "../../shared/dataverse/tables";
import { journalCharacters } from "../../shared/invoicing/journal/journalText";
import { readProjectFile } from "../repository/projectFiles";

const list = leanings();

describe("what the page goes by is what the controls do:", () => {
  it("the journal is as long as the wizard takes it to be", () => {
    expect(list.journal.leastCharacters).toBe(journalCharacters);
  });

  it.each([
    ["InvoiceReview", "InvoiceReview/composeReview.ts"],
    ["ManualInvoiceWizard", "ManualInvoiceWizard/composeWizard.ts"],
  ])("the privileges of %s are those that it asks the platform for", (control, file) => {
    const named = [...readProjectFile(file).matchAll(/\["(Create|Read|Write|Delete)", (\w+)\.name\]/g)];
    const asked = named.map(([, kind, table = ""]) => {
      const found = (tables as Readonly<Record<string, unknown>>)[table] as { readonly name: string };
      return `${kind} ${found.name}`;
    });
    expect(asked.length).toBeGreaterThan(2);
    const told = list.privileges
      .filter((each) => each.control === control)
      .map(({ kind, table }) => `${kind} ${table}`);
    expect(told.sort()).toEqual([...new Set(asked)].sort());
  });

  it("money is a column that it reads as an amount", () => {
    for (const { table, columns } of list.money) {
      const amounts = list.tables
        .find((each) => each.table === table)
        ?.columns.filter(({ kind }) => kind === "amount")
        .map(({ name }) => name);
      expect(columns.filter((column) => !amounts?.includes(column))).toEqual([]);
    }
  });
});
