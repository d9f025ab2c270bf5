/** The pages of the other grids, by their file in grid/pages. */
export const peers = [
  { name: "Fluent 8 DetailsList", page: "fluent", scroller: "#scroller", row: ".ms-DetailsRow", total: "#total" },
  { name: "@tanstack/react-virtual", page: "tanstack", scroller: "#scroller", row: ".row", total: "#total" },
  {
    name: "ag-grid-community",
    page: "agGrid",
    scroller: ".ag-grid-viewport",
    row: ".ag-row",
    total: "#total",
    quantity: ".ag-row[row-index='{row}'] [col-id='quantity']",
  },
  {
    name: "Glide Data Grid",
    page: "glide",
    scroller: ".dvn-scroller",
    // it draws on a canvas: no element tells whether there is a row
    row: null,
    total: "#total",
    // two quick clicks leave the focus outside the editor
    openedBy: "Enter",
  },
];

/** The product's own, in the host's page, over a read invoice. */
export const ours = {
  name: "InvoiceReview",
  page: null,
  scroller: "[role='grid']",
  row: "[role='row'][data-row]",
  // the headings of groups fill a place as well
  filled: "[role='grid'] [role='row']",
  total: "[aria-label='Totals']",
};

/** Where an edit is begun by two clicks: the middle of a quantity in the so manieth row, in the window's pixels. */
export async function quantityPlace(page, grid, row) {
  if (grid.page === "glide") return page.evaluate((at) => window.bench.place(at), row);
  const { quantity: named = "[data-quantity='{row}']" } = grid;
  const quantity = grid.page === null ? ownQuantity(page, row) : page.locator(named.replace("{row}", row)).first();
  const { x, y, width, height } = await quantity.boundingBox();
  return { x: x + width / 2, y: y + height / 2 };
}

/** Of the rows that count in the total: a quantity of the others changes another figure. */
function ownQuantity(page, row) {
  const chargeable = page.locator("[data-column='billingType']").getByText("Chargeable", { exact: true });
  return page.locator(ours.row).filter({ has: chargeable }).nth(row).locator("[data-column='quantity']");
}
