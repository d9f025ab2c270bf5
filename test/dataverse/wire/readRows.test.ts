import type { Amount, Choice, Lookup, Text } from "../../../shared/dataverse/columns";
import {
  amountOrNull,
  nestedRow,
  optionOf,
  requiredText,
  textOf,
  type WireRow,
} from "../../../shared/dataverse/wire/row";
import { type ReadApi } from "../../../shared/dataverse/wire/readApi";
import { readRows } from "../../../shared/dataverse/wire/readRows";
import { digits } from "../../support/amount";

const query = { table: "invoice", options: "?$select=name" };

/** Pages by the options that ask for them. */
const pages = (byOptions: Readonly<Record<string, { rows: WireRow[]; nextLink?: string }>>): ReadApi => ({
  retrieveMultipleRecords: (_table, options = "") => {
    const page = byOptions[options];
    if (!page) return Promise.reject(new Error(`Not a page: ${options}`));
    return Promise.resolve({ entities: page.rows, nextLink: page.nextLink });
  },
});

const one = (row: WireRow): ReadApi => pages({ [query.options]: { rows: [row] } });
const name = (row: WireRow) => textOf(row, "name" as Text);

describe("reading all pages", () => {
  it("goes on by what stands behind the question mark of the link", async () => {
    const api = pages({
      "?$select=name": { rows: [{ name: "a" }], nextLink: "https://x/api/data/v9.2/invoices?page=2" },
      "?page=2": { rows: [{ name: "b" }], nextLink: "https://x/api/data/v9.2/invoices?page=3" },
      "?page=3": { rows: [{ name: "c" }] },
    });
    expect(await readRows(api, query, name)).toEqual({ ok: true, value: ["a", "b", "c"] });
  });

  it("a link to the page just read ends it, instead of reading for ever", async () => {
    const api = pages({ "?$select=name": { rows: [{ name: "a" }], nextLink: "https://x/invoices?$select=name" } });
    expect(await readRows(api, query, name)).toEqual({ ok: true, value: ["a"] });
  });

  it("a page that fails makes the whole fail: there is never a gap", async () => {
    const api = pages({ "?$select=name": { rows: [{ name: "a" }], nextLink: "https://x/invoices?page=2" } });
    expect(await readRows(api, query, name)).toMatchObject({ ok: false, error: { kind: "unavailable" } });
  });
});

describe("a column that cannot be read safely", () => {
  const found = async (row: WireRow, read: (row: WireRow) => unknown) => readRows(one(row), query, read);
  it.each<{ why: string; row: WireRow; read: (row: WireRow) => unknown; column: string; holds: string }>([
    { why: "a text that is a number", row: { name: 5 }, read: name, column: "name", holds: "5" },
    {
      why: "a text that must be there",
      row: {},
      read: (row) => requiredText(row, "name" as Text),
      column: "name",
      holds: "null",
    },
    {
      why: "an amount that is a text",
      row: { x: "5" },
      read: (row) => amountOrNull(row, "x" as Amount),
      column: "x",
      holds: '"5"',
    },
    {
      why: "an amount with more digits than a double keeps",
      row: { x: 12345678901234.566 },
      read: (row) => amountOrNull(row, "x" as Amount),
      column: "x",
      holds: "12345678901234.566",
    },
    {
      why: "a choice that is a text",
      row: { x: "1" },
      read: (row) => optionOf(row, "x" as Choice),
      column: "x",
      holds: '"1"',
    },
    {
      why: "a row that is not expanded",
      row: {},
      read: (row) => nestedRow(row, "_currency_value" as Lookup),
      column: "currency",
      holds: "null",
    },
  ])("$why is named with what it holds", async ({ row, read, column, holds }) =>
    expect(await found(row, read)).toEqual({
      ok: false,
      error: { kind: "unreadableRow", table: "invoice", column, found: holds },
    }),
  );

  it("a programmer's mistake is not made an answer", async () => {
    const mistake = () => {
      throw new RangeError("mine");
    };
    await expect(found({}, mistake)).rejects.toThrow("mine");
  });
});

it("an amount out of JSON is the decimal that was written, not the double", () => {
  expect([0.1, 1e-7, 187.55, -3.5].map((value) => digits(amountOrNull({ x: value }, "x" as Amount)))).toEqual([
    "0.1",
    "0.0000001",
    "187.55",
    "-3.5",
  ]);
});
