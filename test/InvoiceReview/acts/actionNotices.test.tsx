/** @jest-environment jsdom */
import type { ActionNotice } from "../../../shared/invoicing/acts/invoiceActions";
import { amount } from "../../support/amount";
import { eachOnANewPage } from "../../support/eachOnANewPage";
import { aShownReview } from "../../support/aShownReview";
import type { Workspace } from "../../support/openInvoiceOf";

eachOnANewPage();

describe("only what ended well leaves the form beside it out of date", () => {
  const ends: { readonly [Kind in ActionNotice["kind"]]: readonly [Extract<ActionNotice, { kind: Kind }>, boolean] } = {
    saved: [{ kind: "saved", count: 1 }, true],
    confirmed: [{ kind: "confirmed", byAnother: false }, true],
    paid: [{ kind: "paid" }, true],
    alreadyPaid: [{ kind: "alreadyPaid" }, true],
    inReview: [{ kind: "inReview" }, true],
    draft: [{ kind: "draft" }, true],
    corrected: [{ kind: "corrected", drafts: [], isFound: false }, true],
    discarded: [{ kind: "discarded", told: [], currency: { code: "USD", decimals: 2 } }, true],
    linesAdded: [{ kind: "linesAdded", told: [], currency: { code: "USD", decimals: 2 } }, true],
    someRefused: [{ kind: "someRefused", saved: 1, refused: 1 }, false],
    sourceNotFound: [{ kind: "sourceNotFound" }, false],
    sourcesDiffer: [{ kind: "sourcesDiffer" }, false],
    otherThanAgreed: [{ kind: "otherThanAgreed", agreed: amount("1200") }, false],
    failed: [{ kind: "failed", action: "send", error: { kind: "offline" } }, false],
  };
  it.each(Object.values(ends))("%j: reload offered %s", (notice, isOffered) => {
    const shown = aShownReview({ workspace: { notice } });
    expect(shown.queryAllByText("Close")).toHaveLength(1);
    expect(shown.queryAllByText("Reload the form")).toHaveLength(isOffered ? 1 : 0);
  });
});

describe("that rows were compared by us alone is said with what saving changed, and goes with it", () => {
  const saved: ActionNotice = { kind: "saved", count: 1 };
  const result: Workspace["result"] = {
    diff: { rows: [], totals: [{ figure: "total", before: amount("2"), after: amount("1") }] },
    released: [],
    isRecalculated: false,
    isCompared: true,
    hasSaved: true,
    isWhole: true,
  };
  it.each<{ why: string; workspace: Partial<Workspace>; times: number }>([
    { why: "rows were only saved", workspace: { notice: saved, result }, times: 1 },
    { why: "they were saved and recalculated", workspace: { result: { ...result, isRecalculated: true } }, times: 1 },
    { why: "the service compared", workspace: { notice: saved, result: { ...result, isCompared: false } }, times: 0 },
    { why: "the result was closed", workspace: { notice: saved, result: null }, times: 0 },
    { why: "another act has ended since", workspace: { notice: { kind: "sourceNotFound" } }, times: 0 },
  ])("$why: $times", ({ workspace, times }) => {
    expect(aShownReview({ workspace }).queryAllByText(/compared just before they were written/)).toHaveLength(times);
  });
});

describe("only what this user has done is green", () => {
  it.each<{ why: string; notice: ActionNotice; isGreen: boolean }>([
    { why: "saved", notice: { kind: "saved", count: 1 }, isGreen: true },
    { why: "some of it refused", notice: { kind: "someRefused", saved: 1, refused: 1 }, isGreen: false },
    { why: "sent", notice: { kind: "confirmed", byAnother: false }, isGreen: true },
    { why: "sent by another", notice: { kind: "confirmed", byAnother: true }, isGreen: false },
    { why: "paid", notice: { kind: "paid" }, isGreen: true },
    { why: "paid before", notice: { kind: "alreadyPaid" }, isGreen: false },
  ])("$why", ({ notice, isGreen }) => {
    const { container } = aShownReview({ workspace: { notice } });
    expect(container.querySelector(".pinv-notice-done") !== null).toBe(isGreen);
  });
});
