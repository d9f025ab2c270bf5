import { propertyOf } from "../../host/server/metadata/column";
import { tables } from "../../host/server/metadata/tables";
import * as backlogNames from "../../shared/dataverse/creation/backlogTables";
import * as names from "../../shared/dataverse/tables";

// facts 1.1 to 1.10 were written into the host's metadata and into the adapter separately: each checks the other

const hostTable = (name: string) => {
  const found = tables.find(({ logicalName }) => logicalName === name);
  if (!found) throw new Error(`The host has no table ${name}`);
  return found;
};

interface NamedTable {
  readonly name?: string;
  readonly set?: string;
  readonly id?: string;
  readonly columns: Readonly<Record<string, string>>;
}

/** The currency has no name of its own here: it is only ever read beside an invoice. */
const described = Object.entries({ ...names, ...backlogNames } as Readonly<Record<string, unknown>>)
  .filter((entry): entry is [string, NamedTable] => typeof entry[1] === "object" && "columns" in (entry[1] ?? {}))
  .map(([constant, table]) => ({ constant, table, host: hostTable(table.name ?? "transactioncurrency") }));

it("every table of the adapter is looked at", () => {
  expect(described.map(({ constant }) => constant)).toEqual(
    expect.arrayContaining(["invoiceTable", "lineDetailTable"]),
  );
});

it.each(described)("every column of $constant exists", ({ table, host }) => {
  // a look-up by its value, and nothing else by one
  const there = new Set([...host.column.values()].map(propertyOf));
  expect(Object.values(table.columns).filter((column) => !there.has(column))).toEqual([]);
});

it.each(described)("$constant has its entity set and its key", ({ table, host }) => {
  expect([table.set ?? host.entitySet, table.id ?? host.idColumn]).toEqual([host.entitySet, host.idColumn]);
});
