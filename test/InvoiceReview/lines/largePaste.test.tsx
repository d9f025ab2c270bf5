/** @jest-environment jsdom */
import { fireEvent, screen } from "@testing-library/react";
import { eachOnANewPage } from "../../support/eachOnANewPage";
import { aLineDetail } from "../../support/aLineDetail";
import { aLoadedInvoice } from "../../support/aLoadedInvoice";
import { aShownReview, type ShownReview } from "../../support/aShownReview";
import { openWorkspace } from "../../support/openInvoiceOf";

/** Each line that was drawn, as often as it was. */
const mockDrawn: string[] = [];
jest.mock("../../../InvoiceReview/lines/RowFrame", () => {
  const frames = jest.requireActual<typeof import("../../../InvoiceReview/lines/RowFrame")>(
    "../../../InvoiceReview/lines/RowFrame",
  );
  const RowFrame: typeof frames.RowFrame = (shared) => {
    if (shared["data-row"]) mockDrawn.push(shared["data-row"]);
    return frames.RowFrame(shared);
  };
  return { ...frames, RowFrame };
});

const many = aLoadedInvoice({
  details: Array.from({ length: 10_000 }, (_, n) => aLineDetail({ id: `row-${n}`, lineId: `line-${n % 20}` })),
});

eachOnANewPage();

/** How often the store told the screen, and which lines were drawn, in one gesture. */
function during(shown: ShownReview, gesture: () => void): { told: number; edited: number; drawn: readonly string[] } {
  let told = 0;
  const end = shown.store.subscribe(() => (told += 1));
  mockDrawn.length = 0;
  gesture();
  end();
  return { told, edited: openWorkspace(shown.store.state()).edits.rows.size, drawn: [...mockDrawn] };
}

it("a paste of 1,000 rows into 10,000, taken back and done again, tells the screen once and draws each line that is seen once", () => {
  Element.prototype.scrollIntoView = () => undefined;
  const shown = aShownReview({ loaded: many });
  shown.happens({ type: "linesGrouped", grouping: [] });
  const seen = [...shown.container.querySelectorAll("[data-row]")].map((row) => row.getAttribute("data-row"));
  expect(seen.length).toBeLessThan(60);
  const cell = shown.container.querySelector<HTMLElement>('[data-row="row-0"] [data-column="quantity"]');
  if (!cell) throw new Error("The first line is not on the page");
  fireEvent.mouseDown(cell);
  cell.focus();
  const text = Array.from({ length: 1000 }, (_, n) => `${n % 8}.5`).join("\r\n");
  fireEvent.paste(cell, { clipboardData: { getData: () => text } });

  const agreed = during(shown, () => fireEvent.click(screen.getByText("Change (1000)")));
  const undone = during(shown, () => fireEvent.keyDown(cell, { key: "z", ctrlKey: true }));
  const redone = during(shown, () => fireEvent.keyDown(cell, { key: "y", ctrlKey: true }));
  expect([agreed, undone, redone]).toEqual([1000, 0, 1000].map((edited) => ({ told: 1, edited, drawn: seen })));
});
