/** @jest-environment jsdom */
import { act, render, type RenderResult, screen } from "@testing-library/react";
import { InvoiceReview } from "../../../InvoiceReview/index";
import { controls } from "../../../InvoiceReview/app/pageMemory";
import { readResx } from "../../repository/readResx";
import { eachOnANewPage } from "../../support/eachOnANewPage";
import { aDataSet } from "../../support/aDataSet";
import { type FakeContexts, reviewContexts } from "../../support/aReviewContext";
import { invoiceRows } from "../../support/invoiceRows";

eachOnANewPage();

type Moment = Parameters<FakeContexts["context"]>[0];

/** A control on the page, as a host drives it: init once, then updateView whenever anything may have changed. */
async function onThePage(contexts: FakeContexts, first: Moment = {}) {
  const control = new InvoiceReview();
  control.init(contexts.context(first));
  let view: RenderResult | null = null;
  const update = async (moment: Moment = first): Promise<void> => {
    await act(async () => {
      const element = control.updateView(contexts.context(moment));
      if (view) view.rerender(element);
      else view = render(element);
      await Promise.resolve();
    });
  };
  await update();
  // what may follow the first rows has followed: it was asked for in a turn of its own
  await act(async () => new Promise((resolve) => setTimeout(resolve)));
  return { control, update, shown: () => view?.container.textContent ?? "", unmount: () => view?.unmount() };
}

const english = readResx("InvoiceReview", 1033);
const columns = [{ name: "invoicenumber", displayName: "Invoice ID" }];
const loading = aDataSet({ loading: true });
const loaded = aDataSet({ columns, rows: { "invoice-1": { invoicenumber: "PINV-1" } } });

describe("on a view of invoices", () => {
  it("draws while the data set is still loading, and the rows when they have come", async () => {
    const { update, shown } = await onThePage(reviewContexts(), { dataSet: loading });
    expect(shown()).not.toBe("");
    await update({ dataSet: loaded });
    expect(screen.getByRole("row", { name: /PINV-1/ })).toBeTruthy();
  });

  it("without rows it says what to do", async () => {
    const { shown } = await onThePage(reviewContexts(), { dataSet: aDataSet({ columns }) });
    expect(screen.queryByRole("table")).toBeNull();
    expect(shown()).toContain(english.get("List_Empty_Do"));
  });

  it("tells the platform's own words when the data set has failed", async () => {
    const { shown } = await onThePage(reviewContexts(), { dataSet: aDataSet({ error: "The view was deleted." }) });
    expect(shown()).toContain("The view was deleted.");
  });

  it("names a property that cannot be used, and works all the same", async () => {
    const { shown } = await onThePage(reviewContexts({ properties: { roundingMode: "up" } }), { dataSet: loaded });
    expect(shown()).toContain("roundingMode");
    expect(screen.getByRole("row", { name: /PINV-1/ })).toBeTruthy();
  });
});

describe("the platform calls often, mostly with nothing new", () => {
  it("the same again renders nothing and reads nothing", async () => {
    const contexts = reviewContexts();
    const { update } = await onThePage(contexts, { dataSet: loaded });
    const [words, reads] = [contexts.wordsAsked(), contexts.reads.length];
    for (let call = 0; call < 5; call += 1) await update();
    expect([contexts.wordsAsked(), contexts.reads.length]).toEqual([words, reads]);
  });

  it("nor does a new data set object that shows the same", async () => {
    const contexts = reviewContexts();
    const { update } = await onThePage(contexts, { dataSet: loaded });
    const words = contexts.wordsAsked();
    await update({ dataSet: aDataSet({ columns, rows: { "invoice-1": { invoicenumber: "PINV-1" } } }) });
    expect(contexts.wordsAsked()).toBe(words);
  });

  it("another row is drawn", async () => {
    const { update } = await onThePage(reviewContexts(), { dataSet: loaded });
    await update({ dataSet: aDataSet({ columns, rows: { b: { invoicenumber: "PINV-2" } } }) });
    expect(screen.getByRole("row", { name: /PINV-2/ })).toBeTruthy();
    expect(screen.queryByRole("row", { name: /PINV-1/ })).toBeNull();
  });
});

describe("on the form of an invoice", () => {
  const form = { entityTypeName: "invoice", entityId: "{INVOICE-1}" };
  const lines = aDataSet({ table: "msdyn_invoicelinetransaction" });
  const buttons = () => screen.getAllByRole("button").map((button) => button.textContent ?? "");

  it("shows that invoice straight away, in a wave of four reads and one for the link of a row without a transaction", async () => {
    const contexts = reviewContexts({ form, rows: invoiceRows });
    const { shown } = await onThePage(contexts, { dataSet: lines });
    expect(shown()).toContain("PINV-1");
    const wave = ["invoice", "invoicedetail", "msdyn_invoicelinetransaction", "msdyn_actual"];
    expect(contexts.reads).toEqual([...wave, "msdyn_transactionconnection", "sdkmessage", "solution"]);
    expect(buttons().join(" ")).toMatch(/Recalculate.*Send to Customer/);
  });

  it("a disabled form leaves it readable, with its acts disabled", async () => {
    const { shown } = await onThePage(reviewContexts({ form, rows: invoiceRows }), {
      dataSet: lines,
      isControlDisabled: true,
    });
    expect(shown()).toContain("PINV-1");
    const act = screen.getByRole("button", { name: /^Recalculate(?! and)/ });
    expect(act.getAttribute("aria-disabled") ?? String(act.hasAttribute("disabled"))).toBe("true");
  });

  it("an invoice that cannot be read is an error with a way to try again", async () => {
    await onThePage(reviewContexts({ form }), { dataSet: lines });
    expect(screen.getByRole("alert").textContent).not.toBe("");
  });

  it("a header that cannot be read safely is an error that names the column", async () => {
    const [invoice] = invoiceRows.invoice;
    const rows = { ...invoiceRows, invoice: [{ ...invoice, totalamount: "1600" }] };
    await onThePage(reviewContexts({ form, rows }), { dataSet: lines });
    expect(screen.getByRole("alert").textContent).toContain("totalamount");
  });

  it("a row that cannot be read safely is named, nothing is guessed, and the invoice is there", async () => {
    const [detail] = invoiceRows.msdyn_invoicelinetransaction;
    const rows = { ...invoiceRows, msdyn_invoicelinetransaction: [{ ...detail, msdyn_billingtype: 7 }] };
    const { shown } = await onThePage(reviewContexts({ form, rows }), { dataSet: lines });
    expect([shown(), shown()]).toEqual([
      expect.stringContaining("PINV-1"),
      expect.stringContaining("Column msdyn_billingtype holds 7."),
    ]);
  });

  it("without a form and without rows it says how to be placed", async () => {
    const { shown } = await onThePage(reviewContexts(), { dataSet: lines });
    expect(shown()).toContain(english.get("Placement_How"));
  });
});

it("has no outputs: it never writes through the form", async () => {
  const { control } = await onThePage(reviewContexts());
  expect(control.getOutputs()).toEqual({});
});

it.each([
  { why: "by hand, to who sees the whole organisation", depth: 3, says: 0 },
  { why: "not known, to who sees a part of it", depth: 2, says: 1 },
])("a row without a link is $why", async ({ depth, says }) => {
  const form = { entityTypeName: "invoice", entityId: "invoice-1" };
  const contexts = reviewContexts({ rows: invoiceRows, form, depth });
  const { shown } = await onThePage(contexts, { dataSet: aDataSet({ table: "msdyn_invoicelinetransaction" }) });
  await act(async () => new Promise((resolve) => setTimeout(resolve, 0)));
  expect(shown()).toContain("Analysis");
  expect(screen.queryAllByText(english.get("Note_sourceUnknown") ?? "")).toHaveLength(says);
});

it("an answer that comes after it was destroyed harms nobody", async () => {
  const contexts = reviewContexts({ rows: invoiceRows, form: { entityTypeName: "invoice", entityId: "invoice-1" } });
  const control = new InvoiceReview();
  const first = contexts.context({ dataSet: aDataSet({ table: "msdyn_invoicelinetransaction" }) });
  control.init(first);
  const { unmount, container } = render(control.updateView(first));
  unmount();
  control.destroy();
  await act(async () => new Promise((resolve) => setTimeout(resolve, 0)));
  expect(container.textContent).toBe("");
  expect([...controls.values()]).toEqual([true]);
});
