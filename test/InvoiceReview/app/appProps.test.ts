/** @jest-environment jsdom */
import { appPropsFrom } from "../../../InvoiceReview/readContext/appProps";
import type { ReviewStore } from "../../../InvoiceReview/app/reviewStore";
import type { IInputs } from "../../../InvoiceReview/generated/ManifestTypes";

type Context = ComponentFramework.Context<IInputs>;

const onForm = { entityTypeName: "invoice", entityId: "0f0f" };
const onMainGrid = { entityTypeName: "invoice" };

/** The width and the floor, in a window of 1,024 pixels. */
const widths = (allocatedWidth: unknown, contextInfo: object): object => {
  const context = { mode: { allocatedWidth, contextInfo }, resources: { getString: String }, userSettings: {} };
  const { widthPx, floorPx } = appPropsFrom(context as unknown as Context, {} as ReviewStore);
  return { widthPx, floorPx };
};

describe("the width of the review", () => {
  it.each([
    {
      why: "a main grid shrinks to fit: it is filled (pcf-chart-view, 2026-09)",
      width: 900,
      on: onMainGrid,
      floor: 900,
    },
    { why: "a form does not", width: 900, on: onForm, floor: 0 },
    {
      why: "more than what is seen (pcf-data-table, 2026-09) is not taken for a wide screen",
      width: 2454,
      on: onMainGrid,
      floor: 0,
      taken: 1024,
    },
    { why: "not known yet", width: -1, on: onMainGrid, floor: 0, taken: null },
    { why: "a text, in pcf-start", width: "900", on: onMainGrid, floor: 900 },
  ])("$why", ({ width, on, floor, taken = 900 }) =>
    expect(widths(width, on)).toEqual({ widthPx: taken, floorPx: floor }),
  );
});
