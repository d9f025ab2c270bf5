/** @jest-environment jsdom */
import type { ActionNotice } from "../../shared/invoicing/invoiceActions";
import { eachOnANewPage } from "../support/eachOnANewPage";
import { aShownReview } from "../support/aShownReview";

eachOnANewPage();

describe("only what ended well leaves the form beside it out of date", () => {
  const ends: { readonly [Kind in ActionNotice["kind"]]: readonly [Extract<ActionNotice, { kind: Kind }>, boolean] } = {
    saved: [{ kind: "saved", count: 1 }, true],
    confirmed: [{ kind: "confirmed", byAnother: false }, true],
    paid: [{ kind: "paid" }, true],
    alreadyPaid: [{ kind: "alreadyPaid" }, true],
    someRefused: [{ kind: "someRefused", saved: 1, refused: 1 }, false],
    editsOver: [{ kind: "editsOver", count: 2 }, false],
    sourceNotFound: [{ kind: "sourceNotFound" }, false],
    failed: [{ kind: "failed", action: "save", error: { kind: "offline" } }, false],
  };
  it.each(Object.values(ends))("%j: reload offered %s", (notice, isOffered) => {
    const shown = aShownReview({ workspace: { notice } });
    expect(shown.queryAllByText("Close")).toHaveLength(1);
    expect(shown.queryAllByText("Reload the form")).toHaveLength(isOffered ? 1 : 0);
  });
});
