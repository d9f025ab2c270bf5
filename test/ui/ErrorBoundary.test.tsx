/** @jest-environment jsdom */
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import * as React from "react";
import type { InvoiceId, RowId } from "../../shared/invoicing/ids";
import { formatsFrom } from "../../shared/platform/formats";
import { ErrorBoundary } from "../../shared/ui/ErrorBoundary";
import { SurroundingsProvider } from "../../shared/ui/surroundings";
import { createReviewStore, type ReviewStore } from "../../InvoiceReview/app/reviewStore";
import { Guarded } from "../../InvoiceReview/edits/Guarded";
import { ReviewScreen } from "../../InvoiceReview/app/ReviewScreen";
import { StoreProvider } from "../../shared/ui/room";
import { aLoadedInvoice } from "../support/aLoadedInvoice";
import { lastAsked, reviewSettings } from "../support/aReviewState";
import { englishSurroundings } from "../support/englishSurroundings";
import { forgetThePage } from "../support/forgetThePage";
import { openWorkspace } from "../support/openInvoiceOf";
import type { CalendarDate } from "../../shared/invoicing/words/calendarDate";
import { amount } from "../support/amount";

const id = "invoice-1" as InvoiceId;
const row = "detail-1" as RowId;
const surroundings = { texts: (key: string) => key, formats: formatsFrom({}), pages: "" };

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

const opened = (): ReviewStore => {
  const store = createReviewStore(reviewSettings, () => undefined);
  store.dispatch({ type: "placed", placement: { kind: "list" }, invoice: null });
  store.dispatch({ type: "opened", id });
  store.dispatch({ type: "invoiceRead", id, asked: lastAsked, read: { ok: true, value: aLoadedInvoice() } });
  return store;
};

it("a mistake in a component is shown in its place, trying again brings the screen back, and no edit is lost", () => {
  const store = opened();
  store.dispatch({ type: "fieldEdited", row, field: "quantity", value: amount("6") });
  let isBroken = true;
  function Edited(): React.ReactElement {
    if (isBroken) throw new Error("A mistake of ours");
    return <p>{openWorkspace(store.state()).edits.rows.get(row)?.fields.quantity?.value.toFixed()} hours</p>;
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

it("acts that break leave the title, the toolbar and the lines of their invoice in their places", () => {
  const store = opened();
  const texts = (key: string): string => {
    if (key === "Actions_Label") throw new Error("A mistake in the acts");
    return englishSurroundings.texts(key);
  };
  store.dispatch({ type: "placed", placement: { kind: "form" }, invoice: id });
  render(
    <SurroundingsProvider value={{ ...englishSurroundings, texts }}>
      <StoreProvider value={store}>
        <ReviewScreen isWide={false} />
      </StoreProvider>
    </SurroundingsProvider>,
  );
  expect(screen.getAllByRole("alert").map((alert) => alert.textContent)).toEqual([
    expect.stringContaining("A mistake in the acts"),
  ]);
  expect(screen.getByRole("button", { name: "Save" })).toBeTruthy();
  expect(screen.getByRole("grid")).toBeTruthy();
});

describe("a part of the review that is broken", () => {
  const Broken = (): React.ReactElement => {
    throw new Error("A mistake of ours");
  };
  const shown = (store: ReviewStore, value = englishSurroundings) =>
    render(
      <SurroundingsProvider value={value}>
        <StoreProvider value={store}>
          <Guarded>
            <Broken />
          </Guarded>
          <Guarded>
            <p>Another part</p>
          </Guarded>
        </StoreProvider>
      </SurroundingsProvider>,
    );

  it("takes no other part along, and offers all that is unsaved, by invoice, to be copied", async () => {
    const store = opened();
    store.dispatch({ type: "fieldEdited", row, field: "description", value: "=2+3" });
    store.dispatch({ type: "fieldEdited", row: null, field: "dueDate", value: "2026-12-24" as CalendarDate });
    const second = aLoadedInvoice({ invoice: { id: "invoice-2" as InvoiceId, number: "PINV-2" } });
    store.dispatch({ type: "opened", id: second.invoice.id });
    store.dispatch({ type: "invoiceRead", id: second.invoice.id, asked: lastAsked, read: { ok: true, value: second } });
    store.dispatch({ type: "rowRemoved", row });
    shown(store);
    expect(screen.getByText("Another part")).toBeTruthy();
    await act(async () => {
      fireEvent.click(screen.getByRole("button", { name: "Copy my unsaved edits" }));
      return Promise.resolve();
    });
    expect(screen.getByLabelText<HTMLTextAreaElement>("Copy this text (Ctrl+C):").value.split("\n")).toEqual([
      "• PINV-1 · October",
      "• Invoice: Due date 12/1/2026 → 12/24/2026.",
      "• Analysis: Description Analysis → =2+3.",
      "",
      "• PINV-2 · October",
      "• Analysis: taken off this invoice.",
      "",
    ]);
  });

  it("gives what it cannot put in words as it is held, and the rest in words", async () => {
    const store = opened();
    store.dispatch({ type: "fieldEdited", row, field: "quantity", value: amount("6") });
    store.dispatch({ type: "fieldEdited", row, field: "description", value: "Mine" });
    const number = (): never => {
      throw new Error("A mistake in a format");
    };
    shown(store, { ...englishSurroundings, formats: { ...englishSurroundings.formats, number } });
    await act(async () => {
      fireEvent.click(screen.getByRole("button", { name: "Copy my unsaved edits" }));
      return Promise.resolve();
    });
    expect(screen.getByLabelText<HTMLTextAreaElement>("Copy this text (Ctrl+C):").value).toContain(
      "• Analysis: quantity 6, Description Analysis → Mine.",
    );
  });

  it("offers nothing to copy where nothing is unsaved", () => {
    shown(opened());
    expect(screen.getByRole("alert").textContent).toContain("A mistake of ours");
    expect(screen.queryByRole("button", { name: "Copy my unsaved edits" })).toBeNull();
  });
});
