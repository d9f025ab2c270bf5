import { DetailsList, DetailsListLayoutMode, SelectionMode, ThemeProvider } from "@fluentui/react";
import { createElement, useMemo } from "react";
import { createPortal, render } from "react-dom";
import { offer, totalElement, view } from "./page.mjs";
import { QuantityEditor } from "./QuantityEditor.mjs";
import { columns, moneyText } from "./rows.mjs";
import { useRows } from "./useRows.mjs";

/** DetailsList as its documentation uses it: the items of the state, compact rows, a fixed header left out of the count. */
function FluentGrid({ given }) {
  const { rows, total, editing, edit, take } = useRows(given);
  const shown = useMemo(
    () =>
      columns.map(({ key, title, widthPx }) => ({
        key,
        name: title,
        fieldName: key,
        minWidth: widthPx - 20,
        maxWidth: widthPx - 20,
        ...(key === "quantity" && {
          onRender: (row) =>
            editing === row.place
              ? createElement(QuantityEditor, { row, take })
              : createElement(
                  "span",
                  { "data-quantity": row.place, onDoubleClick: () => edit(row.place) },
                  row.quantity,
                ),
        }),
      })),
    [editing, edit, take],
  );
  const list = createElement(DetailsList, {
    items: rows,
    columns: shown,
    compact: true,
    selectionMode: SelectionMode.none,
    layoutMode: DetailsListLayoutMode.fixedColumns,
    getKey: ({ id }) => id,
  });
  const scroller = createElement(
    "div",
    { id: "scroller", "data-is-scrollable": "true", style: { height: "100%", overflow: "auto" } },
    list,
  );
  return createElement(
    ThemeProvider,
    { style: { height: "100%" } },
    scroller,
    createPortal(moneyText(total), totalElement),
  );
}

offer({ mount: (given) => render(createElement(FluentGrid, { given }), view) });
