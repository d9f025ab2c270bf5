import type { App } from "../app/app.js";
import { routeOf } from "../router/route.js";
import { invoicePage } from "./invoicePage.js";
import { invoicesPage } from "./invoicesPage.js";
import { failurePage, notFoundPage } from "./messagePages.js";
import type { Page } from "./page.js";
import { projectPage } from "./projectPage.js";
import { projectsPage } from "./projectsPage.js";
import { startPage } from "../stories/startPage.js";
import { recordPage } from "./recordPage.js";

/** Makes the page of a path. A page that cannot be made says why; this never rejects. */
export async function pageFor(app: App, path: string): Promise<Page> {
  try {
    const route = routeOf(path);
    switch (route.page) {
      case "start":
        return startPage(app);
      case "invoices":
        return await invoicesPage(app);
      case "invoice":
        return await invoicePage(app, route.id);
      case "projects":
        return await projectsPage(app);
      case "project":
        return await projectPage(app, route.id);
      case "record":
        return await recordPage(app, route.table, route.id);
      case "notFound":
        return notFoundPage(app);
    }
  } catch (cause) {
    return failurePage(app, cause);
  }
}
