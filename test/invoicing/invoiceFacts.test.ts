import type { CalendarDate } from "../../shared/invoicing/calendarDate";
import { zero } from "../../shared/calculation/money";
import type { InvoiceId, InvoiceLineId } from "../../shared/invoicing/ids";
import { attentionOf, type InvoiceFacts, type OpenLines, type RowFacts } from "../../shared/invoicing/invoiceFacts";
import { amount } from "../support/amount";
import { aLineDetail } from "../support/aLineDetail";
import { dollar } from "../support/anInvoice";

const today = "2026-11-22" as CalendarDate;

const line = {
  id: "line-1" as InvoiceLineId,
  name: "Implementation",
  isProduct: false,
  isFixedPrice: false,
  chargeable: amount("1600"),
  nonChargeable: zero,
  complimentary: zero,
  tax: zero,
  extended: amount("1600"),
  manualDiscount: zero,
  contractAmount: null,
  invoicedBefore: null,
};
const rows: RowFacts = {
  sums: new Map([["line-1", { chargeable: amount("1600"), tax: zero }]]),
  hasDetailTax: false,
  unread: 0,
  unpriced: 0,
  hasBilled: true,
};
const recorded = { lineItemAmount: amount("1600"), tax: zero, total: amount("1600") };
const facts: InvoiceFacts = {
  id: "invoice-1" as InvoiceId,
  version: "version 1",
  status: "draft",
  isProjectInvoice: true,
  isCorrective: false,
  currency: dollar,
  amount: amount("1600"),
  tax: zero,
  total: amount("1600"),
  dueDate: null,
  hasPricingError: false,
  header: { discountPercent: zero, discountAmount: zero, freight: zero },
  recorded,
  lines: [line],
  rows,
};
const lowered = [aLineDetail({ quantity: "6", source: { quantity: "8" } })];

const stale = { recorded: { ...recorded, lineItemAmount: amount("1599.99") } };
const withSum = (chargeable: string, differs: Partial<RowFacts> = {}): Partial<InvoiceFacts> => ({
  rows: { ...rows, sums: new Map([["line-1", { chargeable: amount(chargeable), tax: zero }]]), ...differs },
});
const kinds = (of: Partial<InvoiceFacts>, version: string | null, lines: OpenLines): string =>
  attentionOf({ ...facts, ...of }, today, lines, "halfToEven", version)
    .map(({ kind }) => kind)
    .join(" ");

describe("why an invoice in the list deserves a look", () => {
  it.each<{ why: string; says: string; of?: Partial<InvoiceFacts>; lines?: OpenLines }>([
    { why: "a draft whose totals follow from its lines", of: {}, says: "" },
    { why: "totals that do not", of: stale, says: "staleTotals" },
    { why: "in review as in draft", of: { ...stale, status: "inReview" }, says: "staleTotals" },
    { why: "once confirmed the figures stand", of: { ...stale, status: "confirmed" }, says: "" },
    { why: "a price is missing", of: { hasPricingError: true }, says: "pricingError" },
    { why: "lines that are not the sum of their rows", of: withSum("1500"), says: "staleTotals" },
    { why: "a total without its tax", of: { recorded: { ...recorded, total: amount("1700") } }, says: "staleTotals" },
    {
      why: "a header discount that is in no total",
      of: { header: { ...facts.header, discountAmount: amount("5") } },
      says: "staleTotals",
    },
    { why: "freight likewise", of: { header: { ...facts.header, freight: amount("5") } }, says: "staleTotals" },
    { why: "a chargeable row without a price", of: { rows: { ...rows, unpriced: 2 } }, says: "withoutPrice" },
    { why: "nothing that is chargeable", of: { rows: { ...rows, hasBilled: false } }, says: "nothingChargeable" },
    { why: "a row that could not be read", of: { rows: { ...rows, unread: 1 } }, says: "unreadRows" },
    { why: "with one, sums prove nothing", of: withSum("1500", { unread: 1 }), says: "unreadRows" },
    { why: "rows that could not be counted", of: { rows: null, ...stale }, says: "notCounted" },
    { why: "chargeable rows that cancel each other out", of: { total: zero }, says: "nothingToBill" },
    {
      why: "all at once",
      of: { ...withSum("1500", { unpriced: 1, hasBilled: false }), hasPricingError: true },
      says: "staleTotals withoutPrice nothingChargeable pricingError",
    },
    { why: "several reasons", of: { ...stale, hasPricingError: true }, says: "staleTotals pricingError" },
    {
      why: "not paid by the day after it was due",
      of: { status: "confirmed", dueDate: "2026-11-21" as CalendarDate },
      says: "overdue",
    },
    { why: "the day itself is in time", of: { status: "confirmed", dueDate: today }, says: "" },
    { why: "a draft is not due", of: { dueDate: "2026-01-01" as CalendarDate }, says: "" },
    { why: "paid is not overdue", of: { status: "paid", dueDate: "2026-01-01" as CalendarDate }, says: "" },
    { why: "a Sales invoice says only that", of: { ...stale, isProjectInvoice: false }, says: "notProjectInvoice" },
    { why: "a quantity that was lowered and saved", lines: lowered, says: "writtenOff" },
    { why: "in review too", of: { status: "inReview" }, lines: lowered, says: "writtenOff" },
    { why: "not once it was sent: it has been written off", of: { status: "confirmed" }, lines: lowered, says: "" },
    {
      why: "a raised quantity loses nothing",
      lines: [aLineDetail({ source: { quantity: "6" } })],
      says: "",
    },
    {
      why: "a chargeable transaction that is not charged",
      lines: [aLineDetail({ billingType: "complimentary", source: { billingType: "chargeable" } })],
      says: "notBilled",
    },
    { why: "what a correction gives back is no loss", of: { isCorrective: true }, lines: lowered, says: "" },
    {
      why: "a negative line, and what it makes of the total",
      lines: [aLineDetail({ quantity: "-8" })],
      of: { total: amount("-1600") },
      says: "negativeTotal negative",
    },
    { why: "lines that are still read say nothing yet", lines: undefined, says: "" },
    { why: "lines that cannot be read", lines: null, says: "linesUnknown" },
    { why: "which nobody needs once it was sent", of: { status: "paid" }, lines: null, says: "" },
    { why: "a status of a later version", of: { ...stale, status: "unknown" }, says: "" },
  ])("$why", ({ of = {}, lines, says }) => expect(kinds(of, null, lines)).toBe(says));

  it("figures that the platform recalculated for us stand, until something changes", () => {
    expect([kinds(stale, "version 1", []), kinds(stale, "version 0", [])]).toEqual(["", "staleTotals"]);
  });

  it("stale totals carry both figures, those of the total where it differs", () => {
    const told = (of: Partial<InvoiceFacts>) => attentionOf({ ...facts, ...of }, today, [], "halfToEven");
    const off = { recorded: { ...recorded, lineItemAmount: amount("1500"), total: amount("1500") } };
    expect([told(off), told(stale)]).toEqual([
      [{ kind: "staleTotals", recorded: amount("1500"), calculated: amount("1600") }],
      [{ kind: "staleTotals", recorded: amount("1599.99"), calculated: amount("1600") }],
    ]);
  });
});
