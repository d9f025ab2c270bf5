import { webApiBase, type App } from "../app/app.js";
import { createHostedDataSet } from "../dataSet/hostedDataSet.js";
import { createPageLoader } from "../dataSet/pageLoader.js";
import { pagingManners } from "../dataSet/pagingManner.js";
import { element } from "../dom/element.js";
import { fillSlot } from "../hosting/controlSlot.js";
import { pause } from "../manners/pause.js";
import { formPath } from "../router/route.js";
import { behavesBy } from "../settings/pageSettings.js";
import { commandBar } from "../shell/commandBar.js";
import { inLanguage } from "../texts/inLanguage.js";
import { viewSeen } from "../views/view.js";
import { projectInvoicesView } from "../views/projectInvoicesView.js";
import { listHeader } from "./listHeader.js";
import type { Page } from "./page.js";

/** Project Service > Invoices: the review control in the place of the view's own grid. */
export async function invoicesPage(app: App): Promise<Page> {
  const { languageId, rows, paging } = app.settings();
  const title = inLanguage(projectInvoicesView.title, languageId);
  const slot = await fillSlot(app, {
    folder: "InvoiceReview",
    label: title,
    form: { entityTypeName: projectInvoicesView.table },
    dataSet: (changed) =>
      createHostedDataSet({
        view: viewSeen(projectInvoicesView, app.organisation),
        languageId,
        loadPage: createPageLoader(app.fetch, webApiBase),
        pageSize: rows,
        manner: pagingManners[paging],
        behaves: behavesBy(app.settings),
        pause: async () => pause(app.settings().slowMs),
        changed,
        open: (reference) => app.navigator.go(formPath(reference.etn ?? projectInvoicesView.table, reference.id.guid)),
        warn: (message) => console.warn(message),
      }),
  });
  return {
    title,
    section: "invoices",
    content: [
      commandBar(app.text("Command_Bar"), [
        { label: app.text("Command_Refresh"), icon: "refresh", run: () => slot.dataSet?.start() },
      ]),
      element(
        "section",
        { class: "card list-card", "aria-label": title },
        listHeader(title, app.text, (keyword) => slot.dataSet?.search(keyword)),
        slot.element,
      ),
    ],
    shown: slot.start,
    dispose: slot.dispose,
  };
}
