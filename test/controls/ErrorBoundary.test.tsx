/** @jest-environment jsdom */
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import * as React from "react";
import type { InvoiceId, RowId } from "../../shared/invoicing/ids";
import { formatsFrom } from "../../shared/platform/formats";
import { ErrorBoundary } from "../../shared/ui/ErrorBoundary";
import { SurroundingsProvider } from "../../shared/ui/surroundings";
import { createReviewStore } from "../../InvoiceReview/review/reviewStore";
import { openWorkspace } from "../../InvoiceReview/review/selectors";
import { aLoadedInvoice } from "../support/aLoadedInvoice";
import { reviewSettings } from "../support/aReviewState";
import { forgetThePage } from "../support/forgetThePage";

const id = "invoice-1" as InvoiceId;
const row = "detail-1" as RowId;
const surroundings = { texts: (key: string) => key, formats: formatsFrom({}) };

/** React tells every caught mistake to the console; here it is expected. */
const { error: tellError } = console;
beforeEach(() => {
  forgetThePage();
  console.error = () => undefined;
});
afterEach(() => {
  console.error = tellError;
  cleanup();
});

it("a mistake in a component is shown in its place, trying again brings the screen back, and no edit is lost", () => {
  const store = createReviewStore(reviewSettings, () => undefined);
  store.dispatch({ type: "opened", id });
  store.dispatch({ type: "invoiceRead", id, read: { ok: true, value: aLoadedInvoice() } });
  store.dispatch({ type: "fieldEdited", row, field: "quantity", value: "6" });
  let isBroken = true;
  function Edited(): React.ReactElement {
    if (isBroken) throw new Error("A mistake of ours");
    return <p>{openWorkspace(store.state()).edits.rows.get(row)?.fields.quantity?.value} hours</p>;
  }

  render(
    <SurroundingsProvider value={surroundings}>
      <ErrorBoundary>
        <Edited />
      </ErrorBoundary>
    </SurroundingsProvider>,
  );
  expect(screen.getByRole("alert").textContent).toContain("A mistake of ours");

  isBroken = false;
  fireEvent.click(screen.getByRole("button", { name: "Broken_Retry" }));
  expect(screen.queryByRole("alert")).toBeNull();
  expect(screen.getByText("6 hours")).toBeTruthy();
});
