import { useVirtualizer } from "@tanstack/react-virtual";
import { createElement, memo, useRef } from "react";
import { createPortal, render } from "react-dom";
import { offer, totalElement, view } from "./page.mjs";
import { QuantityEditor } from "./QuantityEditor.mjs";
import { columns, moneyText } from "./rows.mjs";
import { useRows } from "./useRows.mjs";

const rowPx = 32;

const Row = memo(({ row, top, isEdited, edit, take }) =>
  createElement(
    "div",
    { className: "row", style: { position: "absolute", top: 0, height: rowPx, transform: `translateY(${top}px)` } },
    columns.map(({ key, widthPx }) => {
      const isQuantity = key === "quantity";
      const content = isQuantity && isEdited ? createElement(QuantityEditor, { row, take }) : row[key];
      const own = isQuantity && { "data-quantity": row.place, onDoubleClick: () => edit(row.place) };
      return createElement("div", { key, className: "cell", style: { width: widthPx }, ...own }, content);
    }),
  ),
);

/** Plain rows placed by the virtualizer, each rendered again only when it is another. */
function TanstackGrid({ given }) {
  const { rows, total, editing, edit, take } = useRows(given);
  const scroller = useRef(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPx,
    overscan: 5,
  });
  const shown = virtualizer
    .getVirtualItems()
    .map(({ index, start }) =>
      createElement(Row, { key: index, row: rows[index], top: start, isEdited: editing === index, edit, take }),
    );
  return createElement(
    "div",
    { id: "scroller", ref: scroller, style: { height: "100%", overflow: "auto" } },
    createElement("div", { style: { height: virtualizer.getTotalSize(), position: "relative" } }, shown),
    createPortal(moneyText(total), totalElement),
  );
}

offer({ mount: (given) => render(createElement(TanstackGrid, { given }), view) });
