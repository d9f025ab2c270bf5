import { propertyOf, type Column } from "../../../host/server/metadata/column";
import { tableNamed } from "../../../host/server/metadata/tables";
import { findMessage } from "../../../host/server/metadata/messages";
import * as backlogNames from "../../../shared/dataverse/creation/backlogTables";
import { logicalName } from "../../../shared/dataverse/columns";
import { leanings } from "../../../shared/dataverse/organisation/leanings";
import * as names from "../../../shared/dataverse/tables";
import { controls, reachedFrom } from "../../repository/projectFiles";

const { tables, messages } = leanings();
const columns = tables.flatMap(({ table, columns: own }) => own.map((column) => ({ table, ...column })));

/** What the host says of its columns, in the words of the adapter. */
const kinds: Readonly<Record<Column["kind"], readonly string[]>> = {
  ...{ text: ["text"], memo: ["text"], choice: ["choice"], integer: ["choice"], boolean: ["flag"], lookup: ["lookup"] },
  ...{
    decimal: ["amount"],
    money: ["amount"],
    dateOnly: ["day", "moment"],
    dateTime: ["day", "moment"],
    guid: ["key"],
  },
};

describe("the list of what the controls lean on", () => {
  it("has every column of every table that the adapter names", () => {
    const listed = new Set(columns.map(({ table, name }) => `${table}.${name}`));
    const declared = Object.values({ ...names, ...backlogNames } as Readonly<Record<string, unknown>>)
      .filter((each): each is { name: string; columns: Record<string, string> } => typeof each === "object")
      .filter((each) => "columns" in each)
      // the platform's own list of what is installed: every organisation has it, and nothing but words hangs on it
      .filter(({ name }) => name !== names.solutionTable.name)
      .flatMap(({ name, columns: own }) => Object.values(own).map((column) => `${name}.${logicalName(column)}`));
    expect(declared.length).toBeGreaterThan(100);
    expect(declared.filter((each) => !listed.has(each))).toEqual([]);
  });

  it("has nothing twice", () => {
    expect(new Set(tables.map(({ table }) => table)).size).toBe(tables.length);
    expect(new Set(columns.map(({ table, name }) => `${table}.${name}`)).size).toBe(columns.length);
  });

  it.each(columns.map((column) => ({ ...column, what: `${column.table}.${column.name}` })))(
    "$what is a column of its kind",
    ({ table, name, kind, options }) => {
      const column = tableNamed(table).columns.find((each) => logicalName(propertyOf(each)) === name);
      expect(kinds[column?.kind ?? "guid"]).toContain(kind);
      const known = column && "options" in column ? column.options.options.map(({ value }) => value) : [];
      expect(options.filter((option) => !known.includes(option))).toEqual([]);
    },
  );

  it("a column that one control spares and the other needs is needed", () => {
    const project = columns.find(({ table, name }) => table === "msdyn_actual" && name === "msdyn_project");
    expect(project).toMatchObject({ neededBy: ["ManualInvoiceWizard"], sparedBy: ["InvoiceReview"] });
  });

  it("has options of columns that it has, and messages that there are", () => {
    expect(columns.filter(({ options }) => options.length > 0)).toHaveLength(16);
    expect(messages.map(({ name }) => findMessage(name)?.name)).toEqual(messages.map(({ name }) => name));
  });

  it("is in no bundle: nothing that a control imports leads to it", () => {
    for (const control of controls()) {
      const reached = reachedFrom(`${control}/index.ts`);
      expect(reached.length).toBeGreaterThan(50);
      expect(reached.filter((file) => file.endsWith("leanings.ts") || file.endsWith("leantTable.ts"))).toEqual([]);
    }
  });
});
