import type { CalendarDate } from "../../shared/invoicing/words/calendarDate";
import { figureDifferences, tellingDifference } from "../../shared/invoicing/acts/figureDifferences";
import { attentionOf, mayBeSent } from "../../shared/invoicing/invoiceFacts";
import type { Invoice } from "../../shared/invoicing/invoice";
import { standingOf } from "../../shared/invoicing/acts/recordedBlockers";
import { amount } from "../support/amount";
import { aLineDetail } from "../support/aLineDetail";
import { aLoadedInvoice } from "../support/aLoadedInvoice";
import { anInvoice } from "../support/anInvoice";
import { anUnreadRow } from "../support/anUnreadRow";

const today = "2026-11-22" as CalendarDate;

type Parts = Parameters<typeof aLoadedInvoice>[0] & { readonly hasPricingError?: boolean };
const lowered = { details: [aLineDetail({ quantity: "6", source: { quantity: "8" } })] };

const stale = { recorded: { lineItemAmount: amount("1599.99") } };
function told({ hasPricingError = false, ...parts }: Parts, standing: string | null, lines?: "reading" | "unreadable") {
  const loaded = aLoadedInvoice(parts);
  const { invoice } = loaded;
  const facts = { invoice, amount: invoice.recorded.total.minus(invoice.recorded.tax), hasPricingError };
  const open = lines === "reading" ? undefined : lines ? null : loaded;
  return attentionOf(facts, today, open, "halfToEven", standing);
}
const kinds = (...of: Parameters<typeof told>): string =>
  told(...of)
    .map(({ kind }) => String(kind))
    .join(" ");

describe("why an invoice in the list deserves a look", () => {
  it.each<{ why: string; says: string; of?: Parts; lines?: "reading" | "unreadable" }>([
    { why: "a draft whose totals follow from its lines", of: {}, says: "" },
    { why: "totals that do not", of: stale, says: "staleTotals" },
    { why: "in review as in draft", of: { ...stale, invoice: { status: "inReview" } }, says: "staleTotals" },
    { why: "once confirmed the figures stand", of: { ...stale, invoice: { status: "confirmed" } }, says: "" },
    {
      why: "lines that are not the sum of their rows",
      of: { lines: { "line-1": { chargeable: amount("1500") } } },
      says: "staleTotals",
    },
    { why: "a total without its tax", of: { recorded: { total: amount("1700") } }, says: "staleTotals" },
    {
      why: "tax that is on no line",
      of: { recorded: { tax: amount("5"), total: amount("1605") } },
      says: "staleTotals",
    },
    { why: "a price is missing", of: { hasPricingError: true }, says: "pricingError" },
    {
      why: "a chargeable row without a price",
      of: { details: [aLineDetail(), aLineDetail({ id: "2", price: null })] },
      says: "withoutPrice",
    },
    {
      why: "nothing that is chargeable",
      of: { details: [aLineDetail({ billingType: "complimentary" })] },
      says: "nothingChargeable",
    },
    { why: "no row at all", of: { details: [] }, says: "nothingChargeable" },
    {
      why: "a row whose transaction could not be read",
      of: { details: [aLineDetail({ source: "unknown" })] },
      says: "sourceUnknown",
    },
    { why: "a row that could not be read", of: { unread: [anUnreadRow()] }, says: "unreadRows" },
    { why: "with one, sums prove nothing", of: { ...stale, unread: [anUnreadRow()] }, says: "unreadRows" },
    {
      why: "chargeable rows that cancel each other out",
      of: { details: [aLineDetail(), aLineDetail({ id: "2", quantity: "-8" })] },
      says: "nothingToBill negative",
    },
    {
      why: "nor does a missing price explain a total of 0",
      of: { details: [aLineDetail({ quantity: "0" }), aLineDetail({ id: "2", price: null })] },
      says: "withoutPrice nothingToBill",
    },
    { why: "several reasons", of: { ...stale, hasPricingError: true }, says: "staleTotals pricingError" },
    {
      why: "not paid by the day after it was due",
      of: { invoice: { status: "confirmed", dueDate: "2026-11-21" as CalendarDate } },
      says: "overdue",
    },
    { why: "the day itself is in time", of: { invoice: { status: "confirmed", dueDate: today } }, says: "" },
    {
      why: "a draft that would reach the customer after it was due",
      of: { invoice: { dueDate: "2026-11-21" as CalendarDate } },
      says: "draftPastDue",
    },
    {
      why: "in review as in draft, after what keeps it from being sent",
      of: { ...stale, invoice: { status: "inReview", dueDate: "2026-11-21" as CalendarDate } },
      says: "staleTotals draftPastDue",
    },
    { why: "a draft that is due today is in time", of: { invoice: { dueDate: today } }, says: "" },
    {
      why: "paid is not overdue",
      of: { invoice: { status: "paid", dueDate: "2026-01-01" as CalendarDate } },
      says: "",
    },
    {
      why: "a Sales invoice says only that",
      of: { ...stale, invoice: { isProjectInvoice: false } },
      says: "notProjectInvoice",
    },
    { why: "a quantity that was lowered and saved", of: lowered, says: "writtenOff" },
    { why: "in review too", of: { ...lowered, invoice: { status: "inReview" } }, says: "writtenOff" },
    {
      why: "not once it was sent: it has been written off",
      of: { ...lowered, invoice: { status: "confirmed" } },
      says: "",
    },
    {
      why: "a raised quantity loses nothing",
      of: { details: [aLineDetail({ source: { quantity: "6" } })] },
      says: "",
    },
    {
      why: "a chargeable transaction that is not charged",
      of: {
        details: [aLineDetail(), aLineDetail({ billingType: "complimentary", source: { billingType: "chargeable" } })],
      },
      says: "notBilled",
    },
    {
      why: "what a correction gives back is no loss",
      of: { ...lowered, details: lowered.details.map((line) => ({ ...line, isCorrection: true })) },
      says: "",
    },
    {
      why: "a negative line, and what it makes of the total",
      of: { details: [aLineDetail({ quantity: "-8" })] },
      says: "negativeTotal negative",
    },
    { why: "lines that are still read say nothing yet", of: stale, lines: "reading", says: "" },
    { why: "nor does a total of 0: they tell why", of: { details: [] }, lines: "reading", says: "" },
    {
      why: "what the header tells waits for no lines",
      of: { hasPricingError: true, recorded: { total: amount("-5") } },
      lines: "reading",
      says: "pricingError negativeTotal",
    },
    { why: "lines that cannot be read hide nothing else", of: stale, lines: "unreadable", says: "linesUnknown" },
    { why: "a total of 0 is told then", of: { details: [] }, lines: "unreadable", says: "nothingToBill linesUnknown" },
    {
      why: "which nobody needs once it was sent",
      of: { invoice: { status: "paid" } },
      lines: "unreadable",
      says: "",
    },
    { why: "a status of a later version", of: { ...stale, invoice: { status: "unknown" } }, says: "" },
  ])("$why", ({ of = {}, lines, says }) => expect(kinds(of, null, lines)).toBe(says));

  it.each<{ why: string; now: Parts; says: string }>([
    { why: "nothing has", now: stale, says: "" },
    { why: "the invoice has", now: { ...stale, invoice: { version: "version 2" } }, says: "staleTotals" },
    {
      why: "a line has, and the invoice not, as where the platform rolls nothing up on a save",
      now: { ...stale, details: [aLineDetail({ quantity: "9" })] },
      says: "staleTotals",
    },
  ])("figures that the platform recalculated for us stand, until something changes: $why", ({ now, says }) => {
    const loaded = aLoadedInvoice(stale);
    const differences = figureDifferences(loaded, { decimals: 2, rounding: "halfToEven" });
    expect(kinds(now, standingOf(loaded.invoice, differences))).toBe(says);
  });

  it("nor do they where a row differs as it did, and another has changed the total", () => {
    const standing = (quantity: string): string => {
      const details = [aLineDetail({ amount: "1599.99" }), aLineDetail({ id: "2", quantity })];
      const loaded = aLoadedInvoice({ details, recorded: { total: amount("0") } });
      return standingOf(loaded.invoice, figureDifferences(loaded, { decimals: 2, rounding: "halfToEven" }));
    };
    expect(standing("9")).not.toBe(standing("7"));
  });

  it("where the total differs, that is told, with both figures", () => {
    const telling = (parts: Parts) =>
      told(parts, null).map((each) => (each.kind === "staleTotals" ? tellingDifference(each.differences) : each));
    const off = { recorded: { lineItemAmount: amount("1500"), total: amount("1500") } };
    expect([telling(off), telling(stale)]).toEqual([
      [{ of: "total", figure: "total", recorded: amount("1500"), calculated: amount("1600") }],
      [{ of: "total", figure: "lineItemAmount", recorded: amount("1599.99"), calculated: amount("1600") }],
    ]);
  });
});

it.each<{ why: string; invoice: Partial<Invoice>; may: boolean }>([
  { why: "a draft", invoice: {}, may: true },
  { why: "in review", invoice: { status: "inReview" }, may: true },
  { why: "one that was sent", invoice: { status: "confirmed" }, may: false },
  { why: "a Sales invoice", invoice: { isProjectInvoice: false }, may: false },
])("whether an invoice may still be sent, so that its lines are read: $why", ({ invoice, may }) => {
  expect(mayBeSent({ invoice: anInvoice(invoice), amount: amount("0"), hasPricingError: false })).toBe(may);
});
