/** @jest-environment jsdom */
import { noEdits } from "../../../InvoiceReview/edits/pendingEdits";
import type { InvoicingError } from "../../../shared/invoicing/invoicingError";
import type { LineDetail } from "../../../shared/invoicing/invoice";
import { aLineDetail } from "../../support/aLineDetail";
import { aLoadedInvoice } from "../../support/aLoadedInvoice";
import { aShownReview } from "../../support/aShownReview";
import { eachOnANewPage } from "../../support/eachOnANewPage";
import { id, loaded, other, quantity, row } from "../../support/editedLines";
import { aSaveOutcome } from "../../support/aSaveOutcome";
import { openWorkspace } from "../../support/openInvoiceOf";

eachOnANewPage();

interface Ended {
  readonly why: string;
  /** The first line as it was read back. */
  readonly is: Partial<Record<"quantity" | "amount", string>> | null;
  readonly isSaved: boolean;
  readonly isRecalculated?: true;
  readonly failed?: InvoicingError;
  readonly says: readonly string[];
  /** The first word of each title of a notice that is green. */
  readonly green: readonly string[];
}

const second = aLineDetail({ id: other, quantity: "1", price: "100" });
const conflict = { kind: "conflict" } as const;
const nothingSaved = "Nothing was saved (1).";

describe("how a save ended is told as it was", () => {
  it.each<Ended>([
    {
      why: "saved",
      is: { quantity: "6" },
      isSaved: true,
      says: ["1 change saved.", "Saved. This changed:", "(you changed it: Quantity 8 → 6)"],
      green: ["1", "Saved."],
    },
    {
      why: "refused, because somebody else had saved another quantity",
      is: { quantity: "9" },
      isSaved: false,
      says: [
        nothingSaved,
        "Nothing of yours was saved. Meanwhile this changed:",
        "(meanwhile, not by you: Quantity 8 → 9)",
      ],
      green: [],
    },
    {
      why: "refused, because somebody else had taken the line off",
      is: null,
      isSaved: false,
      says: [nothingSaved, "→ taken off (meanwhile, not by you)"],
      green: [],
    },
    {
      why: "saved, and recorded otherwise by the time it was recalculated",
      is: { quantity: "7" },
      isSaved: true,
      isRecalculated: true,
      says: ["Recalculated. This changed:", "(recorded otherwise than you entered: Quantity 8 → 7)"],
      green: ["Recalculated."],
    },
    {
      why: "saved, and the recalculation failed",
      is: { quantity: "6" },
      isSaved: true,
      failed: { kind: "noAnswer" },
      says: ["It is not known whether Recalculate was done. No answer came.", "Saved. This changed:"],
      green: [],
    },
    {
      why: "saved, and the recalculation refused",
      is: { quantity: "6" },
      isSaved: true,
      failed: { kind: "sessionExpired" },
      says: ["Recalculate was not done.", "Saved. This changed:"],
      green: [],
    },
  ])("$why", ({ is, isSaved, isRecalculated = false, failed = null, says, green }) => {
    const shown = aShownReview({ loaded });
    shown.happens(quantity("6"), { type: "savePressed" });
    const { edits } = openWorkspace(shown.store.state());
    const line: LineDetail[] = is ? [aLineDetail(is)] : [];
    const after = aLoadedInvoice({ details: [...line, second, ...loaded.details.slice(2)] });
    const refused = isSaved ? [] : [{ row, error: conflict }];
    const saved = isSaved ? [row] : [];
    const outcome = aSaveOutcome(after, { saved, refused, isRecalculated, recalculateError: failed });
    shown.happens({ type: "saveEnded", id, outcome, before: loaded, edits, recalculates: isRecalculated });
    const text = shown.container.textContent;
    for (const each of says) expect(text).toContain(each);
    const titles = [...shown.container.querySelectorAll(".pinv-notice-done button strong")];
    expect(titles.map((title) => title.textContent?.split(" ")[0])).toEqual(green);
  });

  it("recalculated with an edit that could not be written is not green", () => {
    const shown = aShownReview({ loaded });
    const edits = { ...noEdits, rows: new Map([[row, { fields: {}, isRemoved: true }]]) };
    const before = aLoadedInvoice({ details: [second] });
    const outcome = aSaveOutcome(before, { isRecalculated: true });
    shown.happens({ type: "saveEnded", id, outcome, before, edits, recalculates: true });
    expect(shown.container.querySelector(".pinv-notice-done")).toBeNull();
    expect(shown.getByText("Recalculated. Nothing changed.")).toBeTruthy();
  });
});
