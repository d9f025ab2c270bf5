/** @jest-environment jsdom */
import { act, render, screen } from "@testing-library/react";
import * as React from "react";
import { ReviewScreen } from "../../../InvoiceReview/app/ReviewScreen";
import { createReviewStore } from "../../../InvoiceReview/app/reviewStore";
import type { InvoiceId } from "../../../shared/invoicing/ids";
import { StoreProvider } from "../../../shared/ui/room";
import { SurroundingsProvider } from "../../../shared/ui/surroundings";
import { reviewSettings } from "../../support/aReviewState";
import { eachOnANewPage } from "../../support/eachOnANewPage";
import { englishSurroundings } from "../../support/englishSurroundings";

eachOnANewPage();
const id = "a" as InvoiceId;

it.each([
  { why: "at first that it is being opened", reading: undefined, says: "Opening the invoice …" },
  { why: "how many lines of a large one have come", reading: { done: 9000, of: 50_000 }, says: "9000 of 50000" },
  { why: "that many have, where nobody can count them", reading: { done: 55_000, of: null }, says: "55000 so far" },
  { why: "nothing of another invoice", reading: { done: 1, of: 2 }, of: "b", says: "Opening the invoice …" },
])("opening says $why", ({ reading, says, of = id }) => {
  const store = createReviewStore(reviewSettings, () => undefined);
  store.dispatch({ type: "placed", placement: { kind: "form" }, invoice: id });
  render(
    <SurroundingsProvider value={englishSurroundings}>
      <StoreProvider value={store}>
        <ReviewScreen isWide={false} />
      </StoreProvider>
    </SurroundingsProvider>,
  );
  act(() => {
    if (reading) store.dispatch({ type: "readingTold", id: of as InvoiceId, reading });
  });
  expect(screen.getByText(new RegExp(says))).toBeTruthy();
});
