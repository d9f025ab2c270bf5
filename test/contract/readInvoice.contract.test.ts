import { largeDetailCount } from "../../host/scenarios/wellKnown";
import type { InvoiceId } from "../../shared/invoicing/ids";
import { detailWords, type LineDetail } from "../../shared/invoicing/invoice";
import { digits } from "../support/amount";
import { type InvoiceKey, invoiceId, openReviewHost, patchRow, type ReviewHost, rowId } from "../support/reviewHost";
import { valueOf } from "../support/valueOf";

let host: ReviewHost;
beforeAll(async () => {
  host = await openReviewHost("contoso");
});
afterAll(async () => host.host.close());

const figures = ({ quantity, price, amount, tax }: LineDetail): string =>
  [quantity, price, amount, tax].map(digits).join(" ");

describe("an invoice as it is read", () => {
  it("has its header in the words of invoicing", async () => {
    const { invoice } = await host.read("draft");
    expect(invoice).toMatchObject({
      id: invoiceId("draft"),
      number: "PINV-2001",
      description: "Work in September",
      invoiceDate: "2026-10-05",
      status: "draft",
      isProjectInvoice: true,
      isCorrective: false,
      customer: "Contoso Ltd",
      currency: { code: "USD", decimals: 2 },
    });
    expect(invoice.version).toMatch(/^W\/"\d+"$/);
  });

  it.each<{ key: InvoiceKey; status: string }>([
    { key: "draft", status: "draft" },
    { key: "inReview", status: "inReview" },
    { key: "confirmed", status: "confirmed" },
    { key: "paid", status: "paid" },
  ])("$key stands where it stands", async ({ key, status }) =>
    expect((await host.read(key)).invoice.status).toBe(status),
  );

  it("a Sales invoice says that it is none of ours", async () => {
    expect((await host.read("sales")).invoice.isProjectInvoice).toBe(false);
  });

  it("a correction says so of itself and of its rows", async () => {
    const { invoice, details } = await host.read("corrective");
    expect(invoice.isCorrective).toBe(true);
    expect(details.map(({ isCorrection, quantity }) => [isCorrection, digits(quantity)])).toEqual([
      [true, "0"],
      [true, "0"],
    ]);
  });

  it.each<{ why: string; key: InvoiceKey; decimals: number; rows: string[] }>([
    {
      why: "yen without decimals",
      key: "yen",
      decimals: 0,
      rows: ["7.5 16000 120000 none", "1.5 333 500 none", "0.5 333 166 none", "1 160000 160000 none"],
    },
    {
      why: "dollars with two, and no price is no amount",
      key: "unpriced",
      decimals: 2,
      rows: ["8 140 1120 none", "8 none none none", "2.5 none none none"],
    },
    {
      why: "dinar with three",
      key: "dinar",
      decimals: 3,
      rows: ["7.5 41.375 310.312 none", "0.25 13.25 3.312 none", "0.75 13.25 9.938 none", "1 125.005 125.005 none"],
    },
  ])("figures are exact: $why", async ({ key, decimals, rows }) => {
    const { invoice, details } = await host.read(key);
    expect(invoice.currency.decimals).toBe(decimals);
    expect(details.map(figures)).toEqual(rows);
  });

  it("product lines stand among the rows for themselves, with their tax", async () => {
    const { lines, details } = await host.read("products");
    expect(lines.map(({ isProduct, chargeable }) => [isProduct, digits(chargeable)])).toEqual([
      [false, "573.62"],
      [true, "175"],
      [true, "624.88"],
    ]);
    expect(details.filter(({ origin }) => origin === "productLine").map(figures)).toEqual([
      "10 20 175 8",
      "2.5 249.95 624.88 156.22",
    ]);
  });

  it("tax is read from the column that the maker names, where none is 0", async () => {
    const taxes = async (parts?: object) => {
      const { details, hasDetailTax } = valueOf(await host.port(parts).readInvoice(invoiceId("milestones")));
      return [hasDetailTax, ...details.map(({ tax }) => digits(tax))];
    };
    expect(await taxes()).toEqual([false, "none", "none"]);
    expect(await taxes({ taxColumn: "msdyn_tax" })).toEqual([true, "4250", "7000"]);
  });

  it("every word that a detail has is said by some row", async () => {
    // the seed's rows have none for the customer
    await patchRow(host, "draft", 1, { msdyn_externaldescription: "Design" });
    const { details } = await host.read("draft");
    expect(detailWords.filter((word) => details.every((detail) => detail[word] === ""))).toEqual([]);
  });

  it("milestones are not multiplied", async () => {
    const { details } = await host.read("milestones");
    expect(details.map(({ transactionClass, isMultiplied }) => [transactionClass, isMultiplied])).toEqual([
      ["milestone", false],
      ["milestone", false],
    ]);
  });

  it("the document's day is the user's own, not UTC's and not the browser's", async () => {
    const id = invoiceId("midnight");
    const dayIn = async (zone: string) =>
      valueOf(await host.port({ zone }).readInvoice(id)).detailById.get(rowId("midnight", 4))?.date;
    // two minutes after midnight in Copenhagen
    expect([await dayIn("Europe/Copenhagen"), await dayIn("UTC"), await dayIn("America/Los_Angeles")]).toEqual([
      "2026-10-01",
      "2026-09-30",
      "2026-09-30",
    ]);
  });

  it("an invoice without any row is an invoice all the same", async () => {
    const { lines, details } = await host.read("empty");
    expect([lines.length, details.length]).toEqual([2, 0]);
  });

  it("one that is not there is gone", async () => {
    const nowhere = "00000000-0000-4000-8000-000000000000" as InvoiceId;
    expect(await host.port().readInvoice(nowhere)).toEqual({ ok: false, error: { kind: "gone" } });
  });
});

const oneWave = ["GET invoices", "GET invoicedetails", "GET msdyn_invoicelinetransactions", "GET msdyn_actuals"];

describe("how many requests opening takes", () => {
  it.each<{ why: string; key: InvoiceKey; rows: number }>([
    { why: "an everyday invoice", key: "draft", rows: 24 },
    { why: "5,000 rows: one page of each table, in the same wave", key: "large", rows: largeDetailCount },
    { why: "what is sent is settled, and asks for no links", key: "paid", rows: 1 },
  ])("$why", async ({ key, rows }) => {
    await host.door("trace", undefined, "DELETE");
    const { details } = await host.read(key);
    expect(details).toHaveLength(rows);
    expect(await host.requests()).toEqual(oneWave);
  });

  it("they are all under way before the first is answered", async () => {
    await host.door("faults", {
      path: "^(invoices|invoicedetails|msdyn_invoicelinetransactions|msdyn_actuals)$",
      delayMs: 1000,
      times: 4,
    });
    await host.door("trace", undefined, "DELETE");
    const reading = host.read("draft");
    await host.wait(0);
    expect((await host.requests()).length).toBe(4);
    await host.wait(1000);
    expect((await reading).details).toHaveLength(24);
  });
});

describe("which acts the organisation has", () => {
  const availability = async (missing: readonly string[], parts = {}) => {
    await host.door("settings", { missingMessages: missing });
    return host.port(parts).readAvailability();
  };
  const all = { recalculate: "there", send: "there", markPaid: "there", addLines: "there", correct: "there" };

  it.each<{ why: string; missing: string[]; parts?: object; says: object }>([
    { why: "all of them", missing: [], says: {} },
    { why: "one is missing", missing: ["msdyn_InvoicePaid"], says: { markPaid: "missing" } },
    {
      why: "missing, but the maker allows the state change instead",
      missing: ["msdyn_InvoicePaid"],
      parts: { paidFallback: true },
      says: {},
    },
    {
      why: "the fallback is for marking as paid alone",
      missing: ["msdyn_PostInvoice"],
      parts: { paidFallback: true },
      says: { send: "missing" },
    },
    {
      why: "a name that the maker made up",
      missing: [],
      parts: { messages: { recalculate: "new_Recalculate" } },
      says: { recalculate: "missing" },
    },
    {
      why: "names differ in case between versions",
      missing: [],
      parts: { messages: { recalculate: "msdyn_invoicerecalculate" } },
      says: {},
    },
  ])("$why", async ({ missing, parts, says }) =>
    expect(await availability(missing, parts)).toEqual({ ...all, ...says }),
  );

  it("not readable is unknown, which is offered and explained when it fails", async () => {
    await host.door("faults", { path: "sdkmessages", status: 503 });
    const unknown = Object.fromEntries(Object.keys(all).map((act) => [act, "unknown"]));
    expect(await availability([])).toEqual(unknown);
  });

  it("is asked in one request, and nothing is found out by calling it", async () => {
    await host.door("trace", undefined, "DELETE");
    await availability([]);
    expect(await host.requests()).toEqual(["GET sdkmessages"]);
  });
});
