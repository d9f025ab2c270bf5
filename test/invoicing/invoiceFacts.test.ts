import type { CalendarDate } from "../../shared/invoicing/calendarDate";
import type { InvoiceId } from "../../shared/invoicing/ids";
import { attentionOf, type InvoiceFacts } from "../../shared/invoicing/invoiceFacts";
import { amount } from "../support/amount";
import { aLineDetail } from "../support/aLineDetail";
import { dollar } from "../support/anInvoice";

const today = "2026-11-22" as CalendarDate;

const facts: InvoiceFacts = {
  id: "invoice-1" as InvoiceId,
  status: "draft",
  isProjectInvoice: true,
  isCorrective: false,
  currency: dollar,
  amount: amount("1600"),
  tax: amount("0"),
  total: amount("1600"),
  lineItemAmount: amount("1600"),
  dueDate: null,
  hasPricingError: false,
  lineAmounts: [amount("1000"), amount("600")],
  openLines: [aLineDetail({ source: {} })],
};
const lowered = { openLines: [aLineDetail({ quantity: "6", source: { quantity: "8" } })] };

const nothing = { total: amount("0"), lineItemAmount: amount("0"), lineAmounts: [] };
const stale = { lineItemAmount: amount("1599.99") };

describe("why an invoice in the list deserves a look", () => {
  it.each<{ why: string; says: string; of: Partial<InvoiceFacts> }>([
    { why: "a draft whose totals follow from its lines", of: {}, says: "" },
    { why: "totals that do not", of: stale, says: "staleTotals" },
    { why: "in review as in draft", of: { ...stale, status: "inReview" }, says: "staleTotals" },
    { why: "once confirmed the figures stand", of: { ...stale, status: "confirmed" }, says: "" },
    { why: "a price is missing", of: { hasPricingError: true }, says: "pricingError" },
    { why: "nothing to bill", of: nothing, says: "nothingToBill" },
    {
      why: "lines that cancel each other out",
      of: { ...nothing, lineAmounts: [amount("5"), amount("-5")] },
      says: "nothingToBill",
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
    { why: "a quantity that was lowered and saved", of: lowered, says: "writtenOff" },
    { why: "in review too", of: { ...lowered, status: "inReview" }, says: "writtenOff" },
    { why: "not once it was sent: it has been written off", of: { ...lowered, status: "confirmed" }, says: "" },
    {
      why: "a raised quantity loses nothing",
      of: { openLines: [aLineDetail({ source: { quantity: "6" } })] },
      says: "",
    },
    {
      why: "a chargeable transaction that is not charged",
      of: { openLines: [aLineDetail({ billingType: "complimentary", source: { billingType: "chargeable" } })] },
      says: "notBilled",
    },
    { why: "what a correction gives back is no loss", of: { ...lowered, isCorrective: true }, says: "" },
    {
      why: "a negative line, and what it makes of the total",
      of: {
        openLines: [aLineDetail({ quantity: "-8" })],
        ...{ total: amount("-1600"), lineItemAmount: amount("-1600"), lineAmounts: [amount("-1600")] },
      },
      says: "negativeTotal negative",
    },
    { why: "lines that cannot be read", of: { openLines: null }, says: "linesUnknown" },
    { why: "which nobody needs once it was sent", of: { openLines: null, status: "paid" }, says: "" },
    { why: "a status of a later version", of: { ...stale, status: "unknown" }, says: "" },
  ])("$why", ({ of, says }) =>
    expect(
      attentionOf({ ...facts, ...of }, today, "halfToEven")
        .map(({ kind }) => kind)
        .join(" "),
    ).toBe(says),
  );

  it("stale totals carry both figures", () => {
    expect(attentionOf({ ...facts, ...stale }, today, "halfToEven")).toEqual([
      { kind: "staleTotals", recorded: amount("1599.99"), lines: amount("1600") },
    ]);
  });
});
