/** @jest-environment jsdom */
import { act, fireEvent, type RenderResult } from "@testing-library/react";
import type { InvoiceId } from "../../../shared/invoicing/ids";
import type { ReviewEvent } from "../../../InvoiceReview/app/reviewEvent";
import { hasUnsavedEdits } from "../../../InvoiceReview/app/pageMemory";
import { aLineDetail } from "../../support/aLineDetail";
import { aLoadedInvoice } from "../../support/aLoadedInvoice";
import { aShownReview, readAs, type ShownReview } from "../../support/aShownReview";
import { eachOnANewPage } from "../../support/eachOnANewPage";
import { id, loaded, other, quantity, row } from "../../support/editedLines";
import { lastAsked } from "../../support/aReviewState";
import { aSaveOutcome } from "../../support/aSaveOutcome";

eachOnANewPage();
afterEach(() => void Reflect.deleteProperty(navigator, "clipboard"));

const withoutLine = aLoadedInvoice({ details: [aLineDetail({ id: other, quantity: "1", price: "100" })] });
const name: ReviewEvent = { type: "fieldEdited", row: null, field: "name", value: "Mine" };

/** A page where a clipboard is, and what comes of writing to it. */
function aClipboard(isAllowed: boolean): readonly string[] {
  const written: string[] = [];
  const writeText = async (text: string): Promise<void> => {
    if (!isAllowed) throw new Error("NotAllowedError");
    written.push(text);
    return Promise.resolve();
  };
  Object.defineProperty(navigator, "clipboard", { configurable: true, value: { writeText } });
  return written;
}

async function press(shown: RenderResult, label: string): Promise<void> {
  await act(async () => {
    fireEvent.click(shown.getByRole("button", { name: label }));
    return Promise.resolve();
  });
}

const aLineWasTakenOff = (): ShownReview => {
  const shown = aShownReview({ loaded });
  shown.happens(quantity("6"), readAs(id, withoutLine));
  return shown;
};

const said = /^1 change to PINV-1.* can no longer be saved\. It is kept here for you to copy\./;
const notice = (shown: ShownReview) =>
  shown.queryAllByRole("status").find((each) => said.test(each.textContent ?? ""))?.textContent;

describe("an edit whose line somebody took off", () => {
  it("stands there field by field, with why it cannot be saved", () => {
    const told = notice(aLineWasTakenOff());
    expect(told).toContain(
      "Analysis: Quantity 8 → 6. The line is no longer on this invoice: it was taken off elsewhere.",
    );
  });

  it("has the words that it was refused with", () => {
    const shown = aShownReview({ loaded });
    shown.happens(quantity("6"), { type: "savePressed" });
    const { edits } = shown.store.state().workspaces.get(id) ?? {};
    if (!edits) throw new Error("Nothing was edited");
    const error = { kind: "rejected", code: "1", message: "The week is closed.", requestId: null } as const;
    const outcome = aSaveOutcome(withoutLine, { refused: [{ row, error }] });
    shown.happens({ type: "saveEnded", id, outcome, before: loaded, edits, recalculates: false });
    expect(notice(shown)).toContain("taken off elsewhere. The platform refused it. The week is closed.");
  });

  it("is copied as it is said, and that is said", async () => {
    const written = aClipboard(true);
    const shown = aLineWasTakenOff();
    await press(shown, "Copy");
    expect(written).toEqual([
      "• PINV-1 · October\n" +
        "• Analysis: Quantity 8 → 6. The line is no longer on this invoice: it was taken off elsewhere.\n",
    ]);
    expect(shown.getByText("Copied.")).toBeTruthy();
    expect(shown.queryByLabelText("Copy this text (Ctrl+C):")).toBeNull();
  });

  it.each([
    { why: "there is no clipboard", prepare: () => undefined },
    { why: "the clipboard is not allowed", prepare: () => aClipboard(false) },
  ])("is there to be copied by hand where $why: chosen, and not to be written in", async ({ prepare }) => {
    prepare();
    const shown = aLineWasTakenOff();
    await press(shown, "Copy");
    const area = shown.getByLabelText("Copy this text (Ctrl+C):") as HTMLTextAreaElement;
    expect([area.readOnly, document.activeElement === area]).toEqual([true, true]);
    expect(area.value.slice(area.selectionStart, area.selectionEnd)).toContain("Analysis: Quantity 8 → 6.");
  });

  it("is discarded by its user alone, and the focus finds a place", async () => {
    const shown = aLineWasTakenOff();
    expect(hasUnsavedEdits()).toBe(true);
    await press(shown, "Discard your change to Analysis");
    expect([notice(shown), hasUnsavedEdits()]).toEqual([undefined, false]);
    expect(document.activeElement?.tagName).toBe("H2");
  });
});

it("edits of an invoice that is gone stand there instead of it, and are discarded all together", async () => {
  const shown = aShownReview({ loaded });
  shown.happens(quantity("6"), name, {
    type: "invoiceRead",
    id,
    asked: lastAsked,
    read: { ok: false, error: { kind: "gone" } },
  });
  expect(shown.queryByRole("grid")).toBeNull();
  expect(shown.getByText(/^2 changes to PINV-1/)).toBeTruthy();
  expect(shown.container.textContent).toContain("Invoice: Name October → Mine. The invoice is no longer there.");
  await press(shown, "Discard all");
  expect(shown.queryByText(/^2 changes/)).toBeNull();
  expect(document.activeElement).toBe(shown.getByRole("button", { name: "Try again" }));
});

it("edits of an invoice that was sent meanwhile are there beside it", () => {
  const shown = aShownReview({ loaded });
  shown.happens(quantity("6"), readAs(id, { ...loaded, invoice: { ...loaded.invoice, status: "confirmed" } }));
  expect(notice(shown)).toContain("Analysis: Quantity 8 → 6. The invoice can no longer be changed.");
  expect(shown.getByRole("grid")).toBeTruthy();
});

it("those of an invoice stand beside that one alone, and on the list beside no invoice", () => {
  const shown = aShownReview({ loaded, placement: "list" });
  shown.happens(quantity("6"), readAs(id, withoutLine));
  expect(notice(shown)).toBeDefined();
  shown.happens({ type: "opened", id: "invoice-2" as InvoiceId });
  expect(notice(shown)).toBeUndefined();
  shown.happens({ type: "closed" });
  expect(notice(shown)).toBeDefined();
});
