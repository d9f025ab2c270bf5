import { backlogProjects } from "../../host/scenarios/wellKnownBacklog";
import { expect, test, wellKnownInvoices } from "./support/fixtures";
import { firstShownIn, hasRead, noteFirst, noteRequests, requestsOf, wavesOf } from "./support/requestWaves";
import { english } from "./support/wizardScreen";

/**
 * What a screen costs until its first rows are there, and in all: requests to the Web API, those of the page around the
 * control among them, and the longest chain in which one waited for another: a request more on the way to the first rows
 * is a decision to be made. Before the controls asked what an organisation has it were 9 and 1, 13 and 2, 20 and 3.
 */
const screens = [
  {
    screen: "the list",
    scenario: "contoso60",
    // leaving sales invoices out, where a view has some, loads its first page once more
    path: "/invoices?p.projectInvoicesOnly=false",
    rows: ".pinv-table tbody tr td:nth-child(3)",
    last: "msdyn_contractlinescheduleofvalues",
    toFirstRows: { requests: 6, waves: 1 },
    inAll: { requests: 19, waves: 5 },
  },
  {
    screen: "the list of 20,000 invoices",
    scenario: "invoices20000",
    path: "/invoices?p.projectInvoicesOnly=false",
    rows: ".pinv-table tbody tr td:nth-child(3)",
    last: "msdyn_contractlinescheduleofvalues",
    toFirstRows: { requests: 6, waves: 1 },
    inAll: { requests: 19, waves: 5 },
  },
  {
    screen: "an invoice opened by its form",
    scenario: "contoso60",
    path: `/invoices/${wellKnownInvoices.draft.id}`,
    rows: "[role='grid'] [data-column]",
    last: "msdyn_ProjectServiceCore",
    toFirstRows: { requests: 11, waves: 2 },
    inAll: { requests: 15, waves: 3 },
  },
  {
    screen: "the wizard's first step",
    scenario: "wizard",
    path: `/projects/${backlogProjects.website}`,
    rows: ".pinv-wizard .pinv-choice",
    last: "msdyn_actuals",
    toFirstRows: { requests: 20, waves: 3 },
    inAll: { requests: 20, waves: 3 },
  },
] as const;

for (const { screen, scenario, path, rows, last, toFirstRows, inAll } of screens) {
  test.describe(screen, () => {
    test.use({ scenario });

    test(`${screen} has its first rows after so many requests and waves`, async ({ page, door }) => {
      await door.clearTrace();
      await noteRequests(page);
      await noteFirst(page, rows);
      await page.goto(path);
      if (scenario === "wizard") {
        await page.getByRole("button", { name: english.sales, exact: true }).click();
        await page.getByRole("menuitem", { name: english.invoice, exact: true }).click();
      }
      expect(await firstShownIn(page)).toEqual(toFirstRows);
      await hasRead(page, last);
      const asked = await requestsOf(page);
      expect({ requests: asked.length, waves: wavesOf(asked) }).toEqual(inAll);
    });
  });
}
