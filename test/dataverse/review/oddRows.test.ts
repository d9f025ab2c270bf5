import { actualFromRow, milestoneFromRow } from "../../../shared/dataverse/creation/backlogItemFromRow";
import { actualBacklog, milestoneBacklog } from "../../../shared/dataverse/creation/backlogTables";
import { detailFromRow } from "../../../shared/dataverse/review/detailFromRow";
import { invoiceFromRow } from "../../../shared/dataverse/review/invoiceFromRow";
import { lineFromRow } from "../../../shared/dataverse/review/lineFromRow";
import { mapRows } from "../../../shared/dataverse/wire/mapRows";
import type { WireRow } from "../../../shared/dataverse/wire/row";
import { logicalName } from "../../../shared/dataverse/columns";
import { invoiceLineTable, invoiceTable, lineDetailTable } from "../../../shared/dataverse/tables";
import { digits } from "../../support/amount";
import { invoiceRows } from "../../support/invoiceRows";
import { actual, around, milestone, userDay } from "../../support/sourceRows";

const [invoice, line, detail] = [
  invoiceRows.invoice[0],
  invoiceRows.invoicedetail[0],
  invoiceRows.msdyn_invoicelinetransaction[0],
] as const;
const odd: readonly (readonly [string, unknown])[] = [
  ["null", null],
  ["undefined", undefined],
  ["an empty text", ""],
  ["a text", "yesterday"],
  ["a number as text", "1600.00"],
  ["an unknown option", 192359999],
  ["17 digits", 12345678901234.566],
  ["beyond any column", 1e300],
  ["not a number", NaN],
  ["endless", Infinity],
  ["yes", true],
  ["the year 1", "0001-01-01T00:00:00Z"],
  ["the year 0", "0000-01-01"],
  ["the last hour", "9999-12-31T23:59:59Z"],
  ["no day", "2026-02-31"],
  ["an object", { value: 5 }],
  ["a list", [1, 2]],
  ["a text without end", "x".repeat(100_000)],
];

interface Mapped {
  readonly table: string;
  readonly row: WireRow;
  readonly columns: readonly string[];
  readonly map: (row: WireRow) => object;
}

/** Each column by its name, and as a look-up's value: what a kind says a column is, it may not be. */
const wire = (columns: object): string[] =>
  Object.values(columns).flatMap((column: string) => [logicalName(column), `_${logicalName(column)}_value`]);

const tables: readonly Mapped[] = [
  { table: "invoice", row: invoice, columns: wire(invoiceTable.columns), map: invoiceFromRow },
  { table: "invoicedetail", row: line, columns: wire(invoiceLineTable.columns), map: lineFromRow },
  {
    table: "msdyn_invoicelinetransaction",
    row: detail,
    columns: wire(lineDetailTable.columns),
    map: (row) => detailFromRow(row, { isCorrective: false }, userDay, null),
  },
  {
    table: "msdyn_actual",
    row: actual,
    columns: wire(actualBacklog.columns),
    map: (row) => actualFromRow(row, around),
  },
  {
    table: "msdyn_contractlinescheduleofvalue",
    row: milestone,
    columns: wire(milestoneBacklog.columns),
    map: (row) => milestoneFromRow(row, around),
  },
];

/** What no mapped row may hold: a number that is none, or an amount that is not exact. */
const unsafe = (mapped: object): readonly unknown[] =>
  Object.values(mapped).flatMap((value: unknown) => {
    if (value === null || typeof value !== "object")
      return typeof value === "number" && !Number.isFinite(value) ? [value] : [];
    if (!("toFixed" in value)) return unsafe(value);
    return /^-?\d{1,15}(\.\d{1,10})?$/.test(digits(value as never)) ? [] : [value];
  });

describe("one odd column", () => {
  const cases = tables.flatMap(({ table, row, columns, map }) =>
    ["@odata.etag", `${table}id`, ...columns].map((column) => ({ table, row, column, map })),
  );
  it.each(cases)("of $table, $column, leaves the rows beside it", async ({ table, row, column, map }) => {
    for (const [what, value] of odd) {
      const strange = { ...row, [column]: value };
      const { rows, unread } = await mapRows(table, [row, strange, row], map);
      expect({ what, all: rows.length + unread.length, unsafe: rows.flatMap(unsafe), unread }).toEqual({
        what,
        all: 3,
        unsafe: [],
        // one at most, named by its id, by the column and in few words
        unread: unread.slice(0, 1).map((each) => ({
          id: column === `${table}id` ? each.id : row[`${table}id`],
          name: each.name.slice(0, 100_000),
          table,
          column: column === "transactioncurrencyid" ? each.column : column,
          found: each.found.slice(0, 60),
        })),
      });
    }
  });

  it.each<{ why: string; of: (typeof tables)[number] | undefined; row: WireRow; says: object }>([
    {
      why: "no billing type",
      of: tables[2],
      row: { msdyn_billingtype: null },
      says: { id: "detail-1", name: "Analysis", column: "msdyn_billingtype", found: "null" },
    },
    {
      why: "a billing type of a later version",
      of: tables[2],
      row: { msdyn_billingtype: 7 },
      says: { id: "detail-1", column: "msdyn_billingtype", found: "7" },
    },
    {
      why: "no invoice line",
      of: tables[2],
      row: { _msdyn_invoicelineid_value: null },
      says: { column: "_msdyn_invoicelineid_value", found: "null" },
    },
    {
      why: "a price beyond 15 digits",
      of: tables[2],
      row: { msdyn_price: 12345678901234.566 },
      says: { column: "msdyn_price", found: "12345678901234.566" },
    },
    {
      why: "a correction that is neither yes nor no",
      of: tables[2],
      row: { msdyn_correction: "true" },
      says: { column: "msdyn_correction", found: '"true"' },
    },
    {
      why: "a day that is none: it is not the same as no day",
      of: tables[2],
      row: { msdyn_documentdate: "2026-13-01" },
      says: { column: "msdyn_documentdate" },
    },
    {
      why: "a name that is none",
      of: tables[2],
      row: { msdyn_description: 5 },
      says: { name: "", column: "msdyn_description", found: "5" },
    },
    { why: "no currency", of: tables[0], row: { transactioncurrencyid: null }, says: { name: "PINV-1" } },
    {
      why: "a currency of 99 decimals",
      of: tables[0],
      row: { transactioncurrencyid: { isocurrencycode: "USD", currencyprecision: 99 } },
      says: { column: "currencyprecision", found: "99" },
    },
    {
      why: "of 1.5 decimals",
      of: tables[0],
      row: { transactioncurrencyid: { isocurrencycode: "USD", currencyprecision: 1.5 } },
      says: { column: "currencyprecision" },
    },
    { why: "no contract", of: tables[3], row: { _msdyn_salescontract_value: null }, says: { id: "actual-1" } },
  ])("$why is named", async ({ of, row, says }) => {
    if (!of) throw new Error("no table");
    const { unread } = await mapRows(of.table, [{ ...of.row, ...row }], of.map);
    expect(unread).toEqual([expect.objectContaining({ table: of.table, ...says })]);
  });

  it("a programmer's mistake is not made a row", async () => {
    const mistake = () => {
      throw new RangeError("mine");
    };
    await expect(mapRows("invoice", [invoice], mistake)).rejects.toThrow("mine");
  });
});
