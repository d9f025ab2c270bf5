import { rowsOf } from "./rows.mjs";

/** The element that a grid is put into, and the one that says the total; as wide and high as the product's own grid. */
export const view = document.getElementById("view");
export const totalElement = document.getElementById("total");

/**
 * Offers a grid to who measures: `mount(rows)` puts it into the page, all else is the same for each.
 *
 * `place(row)` may say where in the window the quantity of a row is, for a grid that draws its cells itself.
 */
export function offer({ mount, place }) {
  window.bench = {
    rows: [],
    prepare(count) {
      this.rows = rowsOf(count);
    },
    mount() {
      mount(this.rows);
    },
    place,
  };
}
