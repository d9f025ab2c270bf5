/** @jest-environment jsdom */
import { foreignMarkup } from "../../support/foreignMarkup";
import type { CalendarDate } from "../../../shared/invoicing/words/calendarDate";
import type { Invoice, LineDetail } from "../../../shared/invoicing/invoice";
import { aLineDetail } from "../../support/aLineDetail";
import { aLoadedInvoice } from "../../support/aLoadedInvoice";
import { aShownReview, type ShownReview } from "../../support/aShownReview";
import { amount } from "../../support/amount";
import { eachOnANewPage } from "../../support/eachOnANewPage";
import { hostileTexts } from "../../support/hostileTexts";
import { lastAsked } from "../../support/aReviewState";

eachOnANewPage();

/** What a text from data must never become. */
const taken = `${foreignMarkup}, style`;

/** Everything that is said: in words, in fields, on hover and to a screen reader. */
function said(shown: ShownReview): string {
  const named = [...document.body.querySelectorAll("*")].flatMap((element) => [
    element.getAttribute("title"),
    element.getAttribute("aria-label"),
    (element as HTMLInputElement).value,
  ]);
  return [shown.baseElement.textContent, ...named].join("\n");
}

function expectHarmless(shown: ShownReview, text: string): void {
  expect(shown.baseElement.querySelectorAll(taken)).toHaveLength(0);
  expect(document.title).not.toBe("taken");
  // a field of one line has no room for line ends
  const isSaid = [text, text.replaceAll(/[\r\n]+/g, "")].some((each) => said(shown).includes(each));
  expect(isSaid).toBe(true);
}

const inHeader = [
  "number",
  "name",
  "description",
  "billToName",
  "billToLine1",
  "billToCity",
  "billToPostalCode",
  "billToCountry",
  "customer",
] as const satisfies readonly (keyof Invoice)[];
const inLine = [
  "description",
  "externalDescription",
  "resource",
  "roleOrCategory",
  "unit",
] as const satisfies readonly (keyof LineDetail)[];

const each = <Field extends string>(fields: readonly Field[], text: string): Record<Field, string> =>
  Object.fromEntries(fields.map((field) => [field, text])) as Record<Field, string>;

describe.each(hostileTexts)("%s is a text and nothing else", (_why, text) => {
  it("in the header and on a line", () => {
    const details = [{ ...aLineDetail(), ...each(inLine, text) }];
    const shown = aShownReview({ loaded: aLoadedInvoice({ invoice: each(inHeader, text), details }) });
    expectHarmless(shown, text);
    expect(shown.getByLabelText("Totals").textContent).toContain("1,600.00");
  });

  it("in every question and every notice", () => {
    const lowered = aLineDetail({ description: text, quantity: "6", source: { quantity: "8" } });
    const shown = aShownReview({ loaded: aLoadedInvoice({ invoice: { customer: text }, details: [lowered] }) });
    shown.happens({ type: "actionPressed", action: "send" });
    expectHarmless(shown, text);
    const question = shown.getByRole("alertdialog").textContent;
    for (const told of [text, "1,200.00", "400.00"]) expect(question).toContain(told);
    shown.happens(
      { type: "dialogDismissed" },
      { type: "rowRemoved", row: lowered.id },
      { type: "actionPressed", action: "recalculate" },
    );
    expectHarmless(shown, text);
  });

  it("as what the platform says when it refuses, and in what cannot be read", () => {
    const unread = [{ id: text, name: text, table: "invoicedetail", column: "quantity", found: text }];
    const shown = aShownReview({ loaded: aLoadedInvoice({ unread }) });
    expectHarmless(shown, text);
    const { id } = aLoadedInvoice().invoice;
    const error = { kind: "rejected", code: text, message: text, requestId: text } as const;
    shown.happens({ type: "invoiceRead", id, asked: lastAsked, read: { ok: false, error } });
    expectHarmless(shown, text);
  });

  it("in a cell and a heading of the list", () => {
    const loaded = aLoadedInvoice();
    const shown = aShownReview({ loaded, placement: "list", isWide: true });
    const column = { name: text, title: text, isNumber: false, isSortable: true, widthShare: 100, sorted: null };
    const view = {
      columns: [column],
      rows: [{ id: loaded.invoice.id, cells: [text] }],
      isLoading: false,
      error: null,
      totalRows: 1,
      hasNextPage: false,
      hasPreviousPage: false,
    };
    shown.happens({ type: "viewUpdated", today: "2026-11-01" as CalendarDate, view });
    const facts = new Map([
      [
        loaded.invoice.id,
        { invoice: { ...loaded.invoice, customer: text }, amount: amount("1600"), hasPricingError: false },
      ],
    ]);
    const { reads } = shown.store.state().list;
    shown.happens({ type: "factsRead", read: reads, facts: { ok: true, value: { facts, unread: new Map() } } });
    expectHarmless(shown, text);
    expect(said(shown)).toContain("1,600.00");
  });
});
