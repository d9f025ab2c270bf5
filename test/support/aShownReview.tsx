import { act, render, type RenderResult } from "@testing-library/react";
import * as React from "react";
import { focusUntaken } from "../../InvoiceReview/edits/focusUntaken";
import { ReviewScreen } from "../../InvoiceReview/app/ReviewScreen";
import { StoreProvider } from "../../shared/ui/room";
import type { ReviewSettings } from "../../InvoiceReview/app/reviewSettings";
import type { ReviewEvent } from "../../InvoiceReview/app/reviewEvent";
import { createReviewStore, type ReviewStore } from "../../InvoiceReview/app/reviewStore";
import type { Placement } from "../../InvoiceReview/list/listEvent";
import type { InvoiceId } from "../../shared/invoicing/ids";
import type { LoadedInvoice } from "../../shared/invoicing/invoice";
import { SurroundingsProvider } from "../../shared/ui/surroundings";
import { aLoadedInvoice } from "./aLoadedInvoice";
import { lastAsked, reviewSettings } from "./aReviewState";
import { englishSurroundings } from "./englishSurroundings";
import { leftBehind } from "./forgetThePage";
import { emptyWorkspace, type Workspace } from "./openInvoiceOf";

interface ShownParts {
  readonly loaded?: LoadedInvoice;
  readonly settings?: ReviewSettings;
  readonly placement?: Placement["kind"] & ("list" | "form");
  /** Whether the list stands beside the invoice. */
  readonly isWide?: boolean;
  /** What an earlier visit to the invoice has left in the page. */
  readonly workspace?: Partial<Workspace>;
}

export interface ShownReview extends RenderResult {
  readonly store: ReviewStore;
  /** What happens outside React's own events; everything has been rendered when it returns. */
  readonly happens: (...events: readonly ReviewEvent[]) => void;
}

/** The screen in English with one invoice open and read, over a store behind which no service answers. */
export function aShownReview({
  loaded = aLoadedInvoice(),
  settings = reviewSettings,
  placement = "form",
  isWide = false,
  workspace,
}: ShownParts = {}): ShownReview {
  const { id } = loaded.invoice;
  const left = new Map([[id, { ...emptyWorkspace, ...workspace }]]);
  if (workspace) leftBehind({ workspaces: left, actings: left, many: null, columns: new Map() });
  const store = createReviewStore(settings, ({ effect }) => {
    if (effect === "showUntaken") focusUntaken();
  });
  store.dispatch({ type: "placed", placement: { kind: placement }, invoice: placement === "form" ? id : null });
  store.dispatch({ type: "opened", id });
  store.dispatch(readAs(id, loaded));
  const result = render(
    <SurroundingsProvider value={englishSurroundings}>
      <StoreProvider value={store}>
        <ReviewScreen isWide={isWide} />
      </StoreProvider>
    </SurroundingsProvider>,
  );
  const happens = (...events: readonly ReviewEvent[]): void =>
    act(() => {
      for (const event of events) store.dispatch(event);
    });
  return { ...result, store, happens };
}

export const readAs = (id: InvoiceId, loaded: LoadedInvoice): ReviewEvent => ({
  type: "invoiceRead",
  id,
  asked: lastAsked,
  read: { ok: true, value: loaded },
});
