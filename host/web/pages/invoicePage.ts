import { webApiBase, type App } from "../app/app.js";
import { createHostedDataSet } from "../dataSet/hostedDataSet.js";
import { createPageLoader } from "../dataSet/pageLoader.js";
import { pagingManners } from "../dataSet/pagingManner.js";
import { element } from "../dom/element.js";
import { fillSlot } from "../hosting/controlSlot.js";
import { pause } from "../manners/pause.js";
import { formPath } from "../router/route.js";
import { behavesBy } from "../settings/pageSettings.js";
import { createTabs } from "../shell/tabs.js";
import { inLanguage } from "../texts/inLanguage.js";
import { invoiceSubGrid } from "../views/invoiceSubGrids.js";
import { viewSeen } from "../views/view.js";
import { fieldList } from "./fieldList.js";
import { fieldText } from "./fieldText.js";
import { formCommands } from "./formCommands.js";
import { formHeader } from "./formHeader.js";
import type { Page } from "./page.js";
import { readRow } from "./readRow.js";
import { statusPill } from "./statusPill.js";

/** Rows of a sub-grid, which the platform takes from the form's design. */
const subGridPageSize = 25;

/** The invoice form: its header, and the review control on a sub-grid of the invoice. */
export async function invoicePage(app: App, id: string): Promise<Page> {
  const { text } = app;
  const { languageId, subGrid } = app.settings();
  const row = await readRow(app, "invoice", id);
  const name = fieldText(row, "name");
  const view = viewSeen(invoiceSubGrid(subGrid, id), app.organisation);
  const field = (label: Parameters<typeof text>[0], column: string) => ({
    label: text(label),
    value: fieldText(row, column),
  });

  const slot = await fillSlot(app, {
    folder: "InvoiceReview",
    label: inLanguage(view.title, languageId),
    form: { entityId: id, entityTypeName: "invoice", entityRecordName: name },
    dataSet: (changed) =>
      createHostedDataSet({
        view,
        languageId,
        loadPage: createPageLoader(app.fetch, webApiBase),
        pageSize: subGridPageSize,
        manner: pagingManners[app.settings().paging],
        behaves: behavesBy(app.settings),
        pause: async () => pause(app.settings().slowMs),
        changed,
        open: (reference) => app.navigator.go(formPath(reference.etn ?? view.table, reference.id.guid)),
        warn: (message) => console.warn(message),
      }),
  });

  const tabs = createTabs(text("Form_Tabs"), [
    {
      id: "review",
      label: text("Tab_Review"),
      firstShown: slot.start,
      content: [
        element(
          "section",
          { class: "card form-section", "aria-label": text("Section_Lines") },
          element("h2", {}, text("Section_Lines")),
          slot.element,
        ),
      ],
    },
    {
      id: "general",
      label: text("Tab_General"),
      content: [
        fieldList(text("Tab_General"), [
          field("Field_Name", "name"),
          field("Field_Customer", "_customerid_value"),
          field("Field_Contract", "_salesorderid_value"),
          field("Field_Currency", "_transactioncurrencyid_value"),
          field("Field_InvoiceDate", "msdyn_invoicedate"),
          field("Field_DueDate", "duedate"),
          field("Field_Description", "description"),
        ]),
      ],
    },
  ]);

  return {
    title: name,
    section: "invoices",
    content: [
      formCommands(app, "/invoices"),
      element(
        "div",
        { class: "card form-head" },
        formHeader(name, text("Form_Invoice"), text("Form_Saved"), [
          field("Field_InvoiceNumber", "invoicenumber"),
          { label: text("Field_Status"), value: statusPill(row) },
          field("Field_Total", "totalamount"),
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
