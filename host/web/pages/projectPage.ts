import type { App } from "../app/app.js";
import { element } from "../dom/element.js";
import { fillSlot } from "../hosting/controlSlot.js";
import { menuButton } from "../shell/menuButton.js";
import { createTabs } from "../shell/tabs.js";
import { fieldList } from "./fieldList.js";
import { fieldText } from "./fieldText.js";
import { formCommands } from "./formCommands.js";
import { formHeader } from "./formHeader.js";
import type { Page } from "./page.js";
import { readRow } from "./readRow.js";

/** The solution's own column of the project: the wizard's journal. */
const journalColumn = "pinv_invoicingjournal";

/** The id in the address of a project that is not saved yet. */
const unsaved = "new";

/**
 * The project form. Sales > Invoice leads to the tab on which the invoicing wizard sits. `/projects/new` is the form
 * of a project that has no id yet; it cannot be filled in, but a control on it can be seen.
 */
export async function projectPage(app: App, id: string): Promise<Page> {
  const { text } = app;
  const isNew = id === unsaved;
  const row = isNew ? {} : await readRow(app, "msdyn_project", id);
  const name = isNew ? text("Form_NewProject") : fieldText(row, "msdyn_subject");
  const journal = row[journalColumn];
  const field = (label: Parameters<typeof text>[0], column: string) => ({
    label: text(label),
    value: fieldText(row, column),
  });

  const slot = await fillSlot(app, {
    folder: "ManualInvoiceWizard",
    label: text("Field_Journal"),
    form: {
      entityId: isNew ? "" : id,
      entityTypeName: "msdyn_project",
      entityRecordName: isNew ? "" : name,
    },
    bound: { journal: typeof journal === "string" ? journal : null },
    columns: { journal: journalColumn },
  });

  const tabs = createTabs(text("Form_Tabs"), [
    {
      id: "summary",
      label: text("Tab_Summary"),
      content: [
        fieldList(text("Tab_Summary"), [
          field("Field_Name", "msdyn_subject"),
          field("Field_Customer", "_msdyn_customer_value"),
          field("Field_Currency", "_transactioncurrencyid_value"),
          field("Field_Start", "msdyn_scheduledstart"),
          field("Field_Finish", "msdyn_scheduledend"),
          field("Field_Description", "msdyn_description"),
        ]),
      ],
    },
    {
      id: "invoicing",
      label: text("Tab_Invoicing"),
      firstShown: slot.start,
      content: [
        element(
          "section",
          { class: "card form-section", "aria-label": text("Tab_Invoicing") },
          element("h2", {}, text("Tab_Invoicing")),
          slot.element,
        ),
      ],
    },
  ]);

  return {
    title: name,
    section: "projects",
    content: [
      formCommands(
        app,
        "/projects",
        menuButton(text("Command_Sales"), [{ label: text("Command_Invoice"), run: () => tabs.select("invoicing") }]),
      ),
      element(
        "div",
        { class: "card form-head" },
        formHeader(name, text("Form_Project"), text(isNew ? "Form_Unsaved" : "Form_Saved"), [
          field("Field_Customer", "_msdyn_customer_value"),
          field("Field_ProjectManager", "_msdyn_projectmanager_value"),
          field("Field_Owner", "_ownerid_value"),
        ]),
        tabs.elements[0] ?? null,
      ),
      ...tabs.elements.slice(1),
    ],
    shown: tabs.start,
    dispose: slot.dispose,
  };
}
