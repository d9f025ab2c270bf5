import type { App } from "../app/app.js";
import { element } from "../dom/element.js";
import { fieldList } from "./fieldList.js";
import { fieldText } from "./fieldText.js";
import { formCommands } from "./formCommands.js";
import { formHeader } from "./formHeader.js";
import type { Page } from "./page.js";
import { readRow } from "./readRow.js";

/** A plain read-only form of any record: what opening a time entry's actual or a milestone shows. */
export async function recordPage(app: App, table: string, id: string): Promise<Page> {
  const row = await readRow(app, table, id);
  const columns = Object.keys(row).filter((name) => !name.includes("@"));
  const name = nameIn(columns.map((column) => [column, fieldText(row, column)])) ?? id;
  return {
    title: name,
    section: null,
    content: [
      formCommands(app, "/invoices"),
      element("div", { class: "card form-head" }, formHeader(name, table, app.text("Form_Saved"), [])),
      fieldList(
        app.text("Tab_General"),
        columns.map((column) => ({ label: column.replace(/^_(.*)_value$/, "$1"), value: fieldText(row, column) })),
      ),
    ],
  };
}

/** Tables name their records in different columns; the first of these that says something is taken. */
function nameIn(fields: readonly (readonly [column: string, value: string])[]): string | undefined {
  const naming = /^(name|fullname|msdyn_name|msdyn_subject|msdyn_description|\w*name)$/;
  return fields.find(([column, value]) => naming.test(column) && value !== "---")?.[1];
}
