/** @jest-environment jsdom */
import type { ReviewEvent } from "../../../InvoiceReview/app/reviewEvent";
import type { CalendarDate } from "../../../shared/invoicing/words/calendarDate";
import type { LoadedInvoice } from "../../../shared/invoicing/invoice";
import type { InvoiceAction } from "../../../shared/invoicing/acts/invoiceActions";
import { eachOnANewPage } from "../../support/eachOnANewPage";
import { aLoadedInvoice } from "../../support/aLoadedInvoice";
import { aShownReview } from "../../support/aShownReview";
import { amount } from "../../support/amount";

eachOnANewPage();

const draft = aLoadedInvoice();
const sent = aLoadedInvoice({ invoice: { status: "confirmed" } });
const { id } = draft.invoice;
const underWay = "Something is under way on this invoice.";
const press = (action: InvoiceAction): ReviewEvent => ({ type: "actionPressed", action });
const agree: ReviewEvent = { type: "actionAgreed" };
const noAnswer: ReviewEvent = { type: "actEnded", act: "send", id, outcome: { kind: "notKnownYet" } };

describe("the list says what this page has under way on an invoice", () => {
  it.each<{ why: string; loaded?: LoadedInvoice; events: readonly ReviewEvent[]; status: string; told: number }>([
    { why: "nothing", events: [], status: "Draft", told: 0 },
    { why: "asked whether to send", events: [press("send")], status: "Draft", told: 0 },
    { why: "being sent", events: [press("send"), agree], status: "Being confirmed", told: 1 },
    { why: "sent, not known yet", events: [press("send"), agree, noAnswer], status: "Being confirmed", told: 1 },
    {
      why: "being marked as paid",
      loaded: sent,
      events: [press("markPaid"), agree],
      status: "Confirmed",
      told: 1,
    },
  ])("$why: $status", ({ loaded = draft, events, status, told }) => {
    const { invoice } = loaded;
    const shown = aShownReview({ loaded, placement: "list", isWide: true });
    const view = {
      columns: [{ name: "name", title: "Name", isNumber: false, isSortable: false, widthShare: 100, sorted: null }],
      rows: [{ id, cells: ["PINV-1"] }],
      isLoading: false,
      error: null,
      totalRows: 1,
      hasNextPage: false,
      hasPreviousPage: false,
    };
    shown.happens({ type: "viewUpdated", today: "2026-11-01" as CalendarDate, view });
    const facts = new Map([[id, { invoice, amount: amount("1600"), hasPricingError: false }]]);
    const { reads } = shown.store.state().list;
    shown.happens({ type: "factsRead", read: reads, facts: { ok: true, value: { facts, unread: new Map() } } });
    shown.happens(...events);
    const row = shown.container.querySelector(".pinv-table tbody tr");
    expect(row?.querySelector(".pinv-pill")?.textContent).toBe(status);
    expect(row?.textContent?.split(underWay)).toHaveLength(told + 1);
  });
});
