import { DataEditor, GridCellKind } from "@glideapps/glide-data-grid";
import "@glideapps/glide-data-grid/dist/index.css";
import { createElement, useCallback, useRef } from "react";
import { createPortal, render } from "react-dom";
import { offer, totalElement, view } from "./page.mjs";
import { columns, moneyText } from "./rows.mjs";
import { useRows } from "./useRows.mjs";

const shown = columns.map(({ key, title, widthPx }) => ({ id: key, title, width: widthPx }));
const quantityPlace = columns.findIndex(({ key }) => key === "quantity");
let grid = null;

/** A grid drawn on a canvas; only the editor is an element. */
function GlideGrid({ given }) {
  const { rows, total, take } = useRows(given);
  grid = useRef(null);
  const getCellContent = useCallback(
    ([column, row]) => {
      const { key } = columns[column];
      const text = rows[row][key];
      return { kind: GridCellKind.Text, data: text, displayData: text, allowOverlay: key === "quantity" };
    },
    [rows],
  );
  const editor = createElement(DataEditor, {
    ref: grid,
    columns: shown,
    rows: rows.length,
    rowHeight: 32,
    width: "100%",
    height: "100%",
    getCellContent,
    onCellEdited: ([, row], { data }) => take(row, data),
  });
  return createElement("div", { style: { height: "100%" } }, editor, createPortal(moneyText(total), totalElement));
}

offer({
  mount: (given) => render(createElement(GlideGrid, { given }), view),
  place: (row) => {
    const { x, y, width, height } = grid.current.getBounds(quantityPlace, row);
    return { x: x + width / 2, y: y + height / 2 };
  },
});
