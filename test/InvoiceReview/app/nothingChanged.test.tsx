/** @jest-environment jsdom */
import { act, render, type RenderResult } from "@testing-library/react";
import React from "react";
import { InvoiceReview } from "../../../InvoiceReview/index";
import { aDataSet, type FakeDataSet } from "../../support/aDataSet";
import { eachOnANewPage } from "../../support/eachOnANewPage";
import { invoiceRows } from "../../support/invoiceRows";
import { reviewContexts } from "../../support/aReviewContext";

eachOnANewPage();

const columns = [{ name: "invoicenumber", displayName: "Invoice ID" }, { name: "name" }];
const listed = (rows: number): FakeDataSet =>
  aDataSet({
    columns,
    rows: Object.fromEntries(
      Array.from({ length: rows }, (_, place) => [`row-${place}`, { invoicenumber: `PINV-${place}`, name: "Work" }]),
    ),
  });

/** The same data set, with a count of the values that are asked of its rows. */
function counted({ dataSet, calls }: FakeDataSet): FakeDataSet & { readonly asked: () => number } {
  let asked = 0;
  const counting = <Args extends unknown[], Value>(read: (...args: Args) => Value) => {
    return (...args: Args): Value => {
      asked += 1;
      return read(...args);
    };
  };
  for (const record of Object.values(dataSet.records)) {
    record.getFormattedValue = counting(record.getFormattedValue.bind(record));
    record.getValue = counting(record.getValue.bind(record));
  }
  return { dataSet, calls, asked: () => asked };
}

/** Calls of the platform that bring nothing new, each with a context of its own: elements made, and values asked of rows. */
async function callsWithNothingNew(contexts: ReturnType<typeof reviewContexts>, given: FakeDataSet, calls: number) {
  const dataSet = counted(given);
  const control = new InvoiceReview();
  control.init(contexts.context({ dataSet }));
  let view: RenderResult | null = null;
  const update = (): Promise<void> =>
    act(async () => {
      const element = control.updateView(contexts.context({ dataSet }));
      if (view) view.rerender(element);
      else view = render(element);
      await Promise.resolve();
    });
  await update();
  // what may follow the first rows has followed: it was asked for in a turn of its own
  await act(async () => new Promise((resolve) => setTimeout(resolve)));
  await update();
  const [before, reads] = [dataSet.asked(), contexts.reads.length];
  const made = jest.spyOn(React, "createElement");
  try {
    for (let call = 0; call < calls; call += 1) await update();
    return { made: made.mock.calls.length, asked: dataSet.asked() - before, read: contexts.reads.length - reads };
  } finally {
    made.mockRestore();
  }
}

const calls = 5;

describe("an updateView in which nothing changed makes the one element that it gives back, and renders nothing", () => {
  it.each([
    { where: "in the list", rows: 1 },
    { where: "with 20,000 rows in the data set", rows: 20_000 },
  ])("$where", async ({ rows }) => {
    const { made, read } = await callsWithNothingNew(reviewContexts(), listed(rows), calls);
    expect({ made, read }).toEqual({ made: calls, read: 0 });
  });

  it("on an invoice", async () => {
    const form = { entityTypeName: "invoice", entityId: "{INVOICE-1}" };
    const lines = aDataSet({ table: "msdyn_invoicelinetransaction" });
    const { made, read } = await callsWithNothingNew(reviewContexts({ form, rows: invoiceRows }), lines, calls);
    expect({ made, read }).toEqual({ made: calls, read: 0 });
  });
});

it("what it asks of the rows grows with them and no faster: each value once a call, to see whether it is the same", async () => {
  const askedARow = async (rows: number) =>
    (await callsWithNothingNew(reviewContexts(), listed(rows), calls)).asked / rows;
  const once = calls * columns.length;
  expect([await askedARow(2_000), await askedARow(20)]).toEqual([once, once]);
});
