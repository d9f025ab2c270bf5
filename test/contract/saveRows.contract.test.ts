import type { RowWrite, SaveAnswer } from "../../shared/procedures/review/reviewPort";
import { digits } from "../support/amount";
import { invoiceId, openReviewHost, type ReviewHost, rowId } from "../support/reviewHost";
import { changeOf, removalOf } from "../support/rowWrites";
import { valueOf } from "../support/valueOf";
import { fieldEdit } from "../support/fieldValue";

let host: ReviewHost;
beforeEach(async () => {
  host = await openReviewHost("contoso");
});
afterEach(async () => host.host.close());

const [first, second, third] = [rowId("draft", 1), rowId("draft", 2), rowId("draft", 3)];

const save = async (writes: readonly RowWrite[], user = "billing", key: "draft" | "confirmed" = "draft") =>
  valueOf(await host.port({ user }).saveRows(invoiceId(key), writes));

/** "detail-id saved" or "detail-id conflict", by the place of the row. */
const outcome = ({ saved, refused }: SaveAnswer): string => {
  const place = (row: string) => (row === first ? "first" : row === second ? "second" : row === third ? "third" : row);
  return [
    ...saved.map((row) => `${place(row)} saved`),
    ...refused.map(({ row, error }) => `${place(row)} ${error.kind}`),
  ].join(", ");
};

const quantityOf = async (row = first) => digits((await host.read("draft")).detailById.get(row)?.quantity ?? null);

describe("rows that are saved", () => {
  it.each([
    { why: "a quantity", field: "quantity", value: "6.25" },
    { why: "a price", field: "price", value: "187.55" },
    { why: "a description in any script", field: "description", value: 'Ærø "x" \\ 日本 <b>' },
    { why: "an external description", field: "externalDescription", value: "As agreed" },
    { why: "a billing type", field: "billingType", value: "complimentary" },
  ] as const)("$why is read back as it was written", async ({ field, value }) => {
    const before = await host.read("draft");
    expect(outcome(await save([changeOf(before, first, { [field]: value })]))).toBe("first saved");
    const after = (await host.read("draft")).detailById.get(first)?.[field] ?? null;
    expect(typeof after === "string" ? after : digits(after)).toBe(value);
  });

  it.each([
    { why: "a dinar's third decimal", key: "dinar", value: "41.125" },
    { why: "whole yen", key: "yen", value: "16500" },
  ] as const)("prices have their currency's decimals: $why", async ({ key, value }) => {
    const before = await host.read(key);
    const answer = await host.port().saveRows(invoiceId(key), [changeOf(before, rowId(key, 1), { price: value })]);
    expect(valueOf(answer).refused).toEqual([]);
    expect(digits((await host.read(key)).detailById.get(rowId(key, 1))?.price ?? null)).toBe(value);
  });

  it("a tax goes to the column that the maker names", async () => {
    const port = host.port({ taxColumn: "msdyn_tax" });
    const before = valueOf(await port.readInvoice(invoiceId("draft")));
    const answer = valueOf(await port.saveRows(invoiceId("draft"), [changeOf(before, first, { tax: "400" })]));
    expect(outcome(answer)).toBe("first saved");
    expect(digits(valueOf(await port.readInvoice(invoiceId("draft"))).detailById.get(first)?.tax ?? null)).toBe("400");
  });

  it("the tax of a product line", async () => {
    const before = await host.read("products");
    const product = before.details.find(({ origin }) => origin === "productLine");
    if (!product) throw new Error("No product line");
    const writes = [changeOf(before, product.id, { tax: "9.5" })];
    valueOf(await host.port().saveRows(invoiceId("products"), writes));
    expect(digits((await host.read("products")).detailById.get(product.id)?.tax ?? null)).toBe("9.5");
  });

  it("the header and a row together, though writing the row changes the invoice's own version", async () => {
    const before = await host.read("draft");
    const header: RowWrite = {
      kind: "header",
      version: before.invoice.version,
      fields: {
        ...fieldEdit("name", before.invoice.name, "October"),
        ...fieldEdit("invoiceDate", before.invoice.invoiceDate, "2026-10-31"),
        ...fieldEdit("dueDate", before.invoice.dueDate, null),
        ...fieldEdit("billToCity", before.invoice.billToCity, "Århus"),
      },
    };
    const answer = await save([header, changeOf(before, first, { quantity: "6" })]);
    expect(outcome(answer)).toBe("header saved, first saved");
    const { invoice } = await host.read("draft");
    expect([invoice.name, invoice.invoiceDate, invoice.dueDate, invoice.billToCity]).toEqual([
      "October",
      "2026-10-31",
      null,
      "Århus",
    ]);
  });

  it("one batch is one request, each row inside it under its own version", async () => {
    const before = await host.read("draft");
    await host.door("trace", undefined, "DELETE");
    await save([first, second, third].map((row) => changeOf(before, row, { quantity: "1" })));
    const trace = await host.door<{ method: string; batch?: number }[]>("trace");
    expect(trace.map(({ method, batch }) => (batch === undefined ? method : `- ${method}`))).toEqual([
      "POST",
      "- PATCH",
      "- PATCH",
      "- PATCH",
    ]);
  });
});

describe("rows that are refused", () => {
  it("one that somebody else changed is a conflict, and the others are saved", async () => {
    const before = await host.read("draft");
    await save([changeOf(before, second, { quantity: "5" })], "second");
    const writes = [first, second, third].map((row) => changeOf(before, row, { quantity: "1" }));
    expect(outcome(await save(writes))).toBe("first saved, third saved, second conflict");
    expect([await quantityOf(first), await quantityOf(second), await quantityOf(third)]).toEqual(["1", "5", "1"]);
  });

  it("one that somebody else took off is gone", async () => {
    const before = await host.read("draft");
    await save([removalOf(before, second)], "second");
    const writes = [first, second].map((row) => changeOf(before, row, { quantity: "1" }));
    expect(outcome(await save(writes))).toBe("first saved, second gone");
  });

  it("and never comes back by being written", async () => {
    const before = await host.read("draft");
    await save([removalOf(before, second)], "second");
    await save([changeOf(before, second, { quantity: "1" })]);
    expect((await host.read("draft")).detailById.has(second)).toBe(false);
  });

  it("a header that somebody else changed is a conflict", async () => {
    const before = await host.read("draft");
    const rename = (name: string): RowWrite => ({
      kind: "header",
      version: before.invoice.version,
      fields: fieldEdit("name", before.invoice.name, name),
    });
    await save([rename("Theirs")], "second");
    expect(outcome(await save([rename("Ours")]))).toBe("header conflict");
  });

  it("all of them where the user may only read", async () => {
    const before = await host.read("draft");
    const writes = [changeOf(before, first, { quantity: "1" }), removalOf(before, second)];
    expect(outcome(await save(writes, "reader"))).toBe("first forbidden, second forbidden");
    expect(await quantityOf()).toBe("8");
  });

  it("all of a confirmed invoice: it is read-only", async () => {
    const before = await host.read("confirmed");
    const row = rowId("confirmed", 1);
    const answer = await save([changeOf(before, row, { quantity: "1" })], "billing", "confirmed");
    expect(answer.refused).toMatchObject([{ row, error: { kind: "readOnlyRecord" } }]);
  });

  it("a rule of the platform says so in its own words", async () => {
    await host.door("faults", {
      method: "PATCH",
      path: first,
      status: 400,
      code: "0x80040265",
      message: "Hours are locked.",
    });
    const before = await host.read("draft");
    const answer = await save([first, second].map((row) => changeOf(before, row, { quantity: "1" })));
    expect(answer).toEqual({
      saved: [second],
      refused: [
        {
          row: first,
          error: {
            kind: "rejected",
            code: "0x80040265",
            message: "Hours are locked.",
            requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
          },
        },
      ],
    });
  });

  it("a service that is out of order for one row leaves that row open", async () => {
    await host.door("faults", { method: "PATCH", path: first, status: 503, when: "after" });
    const before = await host.read("draft");
    expect(outcome(await save([changeOf(before, first, { quantity: "1" })]))).toBe("first unavailable");
  });
});

describe("a row that is taken off", () => {
  it.each([
    { why: "an actual", key: "draft", place: 1, source: "actual" },
    { why: "a milestone", key: "milestones", place: 1, source: "milestone" },
  ] as const)("gives $why back to the backlog", async ({ key, place, source }) => {
    const port = host.port();
    const row = rowId(key, place);
    const found = valueOf(await port.readSources([row])).get(row);
    if (!found) throw new Error("No source");
    expect([found.kind, valueOf(await port.readSourceStatus(found))]).toEqual([source, "onInvoice"]);
    valueOf(await port.saveRows(invoiceId(key), [removalOf(await host.read(key), row)]));
    expect((await host.read(key)).detailById.has(row)).toBe(false);
    expect(valueOf(await port.readSourceStatus(found))).toBe("readyToInvoice");
  });

  it("has no source where it was added by hand", async () => {
    expect(valueOf(await host.port().readSources([rowId("manual", 1)])).size).toBe(0);
  });

  it("sources of many rows are read two hundred at a time", async () => {
    const rows = [...(await host.read("large")).details].slice(0, 420).map(({ id }) => id);
    await host.door("trace", undefined, "DELETE");
    expect(valueOf(await host.port().readSources(rows)).size).toBe(420);
    expect(await host.requests()).toEqual(Array.from({ length: 3 }, () => "GET msdyn_transactionconnections"));
  });
});
