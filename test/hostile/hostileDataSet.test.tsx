/** @jest-environment jsdom */
import { act, render } from "@testing-library/react";
import { InvoiceReview } from "../../InvoiceReview/index";
import { aDataSet } from "../support/aDataSet";
import { reviewContexts } from "../support/aReviewContext";
import { eachOnANewPage } from "../support/eachOnANewPage";
import { absent, hostileValues } from "../support/hostileValues";
import { unreal } from "../support/neverShown";

eachOnANewPage();

const columns = [
  { name: "invoicenumber", displayName: "Invoice ID" },
  { name: "totalamount", displayName: "Total", dataType: "Currency" },
];
const more: readonly (readonly [why: string, value: unknown])[] = [
  ["no number", NaN],
  ["without end", Infinity],
  ["a date", new Date(NaN)],
  ["a function", () => "x"],
];
const values = [...hostileValues, ...more].map(([why, value]) => [why, value === absent ? undefined : value] as const);

async function shownOf(dataSet: ReturnType<typeof aDataSet>): Promise<string> {
  const control = new InvoiceReview();
  // rows whose kind is not known yet would wait for it
  const context = reviewContexts({ properties: { projectInvoicesOnly: false } }).context({ dataSet });
  control.init(context);
  let shown = "";
  await act(async () => {
    const { container } = render(control.updateView(context));
    await Promise.resolve();
    shown = container.textContent ?? "";
  });
  return shown;
}

/** A text is shown as it is; what is none stays away, instead of being shown as a program writes it. */
function isReal(shown: string): void {
  expect(shown).not.toBe("");
  expect(shown).not.toMatch(unreal);
  expect(shown).not.toContain("=>");
}

describe.each(values)("a cell of the view that holds %s", (_why, value) => {
  it("is a text or empty, and the other row is there", async () => {
    const rows = {
      odd: { invoicenumber: "PINV-1", totalamount: value },
      other: { invoicenumber: "PINV-2", totalamount: "8.00" },
    };
    const shown = await shownOf(aDataSet({ columns, rows }));
    for (const told of ["PINV-1", "PINV-2", "8.00"]) expect(shown).toContain(told);
    isReal(shown);
    expect(document.querySelector("img, script")).toBeNull();
  });

  it("as a column's title, a look-up's value or the message of a failure breaks nothing either", async () => {
    const rows = { other: { invoicenumber: "PINV-2" } };
    const odd = { name: "odd", displayName: value as string };
    expect(await shownOf(aDataSet({ columns: [...columns, odd], rows }))).toContain("PINV-2");
    const lines = aDataSet({ table: "msdyn_invoicelinetransaction", rows: { a: { msdyn_invoice: value } } });
    isReal(await shownOf(lines));
    isReal(await shownOf(aDataSet({ columns, error: value as string })));
  });
});
