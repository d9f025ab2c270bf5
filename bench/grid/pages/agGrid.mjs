import { AllCommunityModule, createGrid, ModuleRegistry } from "ag-grid-community";
import { offer, totalElement, view } from "./page.mjs";
import { columns, moneyText, totalOf, withQuantity } from "./rows.mjs";

ModuleRegistry.registerModules([AllCommunityModule]);

/** The grid by itself, without React: its own editor, its own change of one row, and a total beside it. */
function mount(rows) {
  let total = totalOf(rows);
  totalElement.textContent = moneyText(total);
  createGrid(view, {
    rowData: rows,
    rowHeight: 32,
    getRowId: ({ data }) => data.id,
    columnDefs: columns.map(({ key, title, widthPx }) => ({
      field: key,
      headerName: title,
      width: widthPx,
      editable: key === "quantity",
    })),
    onCellValueChanged: ({ api, data, newValue }) => {
      const after = withQuantity(data, newValue);
      total += after.cents - data.cents;
      api.applyTransaction({ update: [after] });
      totalElement.textContent = moneyText(total);
    },
  });
}

offer({ mount });
