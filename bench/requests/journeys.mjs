import { createRequire } from "node:module";
import { inProject } from "../../scripts/projectRoot.mjs";
import { loadSources } from "../support/bundled.mjs";

/** The means of the browser's journeys, so that both count alike. */
export const journeyMeans = await loadSources(
  "journeys",
  `export * from "./test/browser/support/requestWaves";
   export * from "./test/browser/support/pageTasks";
   export * from "./test/browser/support/clipboard";
   export * as invoice from "./test/browser/support/invoiceScreen";
   export * as wizard from "./test/browser/support/wizardScreen";`,
);
const { invoice, paste, wizard } = journeyMeans;

const compiled = createRequire(import.meta.url);
const { wellKnownDetail, wellKnownInvoices } = compiled(inProject("out/host/scenarios/wellKnown.js"));
const { backlogProjects } = compiled(inProject("out/host/scenarios/wellKnownBacklog.js"));
const { draft, large } = wellKnownInvoices;

const rowsOfList = ".pinv-table tbody tr td:nth-child(3)";
const mostOfAPage = 5_000;

/** On the list, with everything read that it reads. */
async function onTheList({ page, go }) {
  await go("/invoices");
  await page.locator(rowsOfList).first().waitFor();
}

const opened = (lines, scenario) => ({
  name: `open an invoice of ${lines.toLocaleString("en")} lines`,
  scenario,
  lines,
  // the header and as many pages as there are; the first page has to tell where the second begins
  least: { requests: 1 + Math.ceil(lines / mostOfAPage), waves: lines > mostOfAPage ? 2 : 1 },
  ready: onTheList,
  travel: async ({ page }) => {
    await invoice.press(page, large.number);
    await page.waitForFunction(
      (count) => Number(document.querySelector("[role='grid']")?.getAttribute("aria-rowcount")) > count,
      lines,
    );
  },
});

async function onTheForm({ page, go }, of) {
  await go(`/invoices/${of.id}`);
  await page.locator("[role='grid'] [data-column]").first().waitFor();
}

/** Writes that go at once: one request, and a look at what became of it. */
const written = { requests: 2, waves: 2 };

const saved = (count, edit) => ({
  name: `save ${count} edited ${count === 1 ? "line" : "lines"}`,
  scenario: "contoso60",
  writes: true,
  least: written,
  ready: async (on) => {
    await onTheForm(on, large);
    await edit(on.page);
  },
  travel: async ({ page }) => {
    await page.keyboard.press("Control+s");
    await page
      .getByText(/changes? saved\./)
      .first()
      .waitFor();
  },
});

/** So many quantities pasted into the column, from its first line down. */
async function pasted(page, count) {
  await page.locator("[data-column='quantity']").nth(1).click();
  await paste(page, Array.from({ length: count }, (_, place) => `${41 + place}`).join("\n"));
  await page
    .getByRole("alertdialog")
    .getByRole("button", { name: /^Change/ })
    .click();
}

const manyTransactions = {
  name: "the wizard's first step, 20,000 transactions",
  scenario: "backlog",
  backlog: true,
  least: { requests: 1 + 20_000 / mostOfAPage, waves: 2 },
};

/** In the order of a user's day. `least` is what the platform allows no less of. */
export const journeys = (quick) => [
  {
    name: "the list",
    scenario: "contoso60",
    least: { requests: 1, waves: 1 },
    travel: onTheList,
  },
  opened(500, "contoso500"),
  ...(quick ? [] : [opened(5_000, "contoso"), opened(50_000, "contoso50000")]),
  saved(1, async (page) => {
    await invoice.edit(page, wellKnownDetail("large", 2), "quantity", "41");
  }),
  saved(50, (page) => pasted(page, 50)),
  {
    name: "send to the customer",
    scenario: "contoso60",
    writes: true,
    least: written,
    ready: (on) => onTheForm(on, draft),
    travel: async ({ page }) => {
      await invoice.send(page);
      await page.getByText(invoice.english.confirmed).waitFor();
    },
  },
  {
    name: "the wizard's first step",
    scenario: "wizard",
    // the contract has to be known before its backlog can be asked for
    least: { requests: 2, waves: 2 },
    travel: (on) => toTheWizard(on, backlogProjects.website),
  },
  ...(quick ? [] : [{ ...manyTransactions, travel: (on) => toTheWizard(on, backlogProjects.network) }]),
  {
    name: "the wizard's Finish, to the draft",
    scenario: "wizard",
    writes: true,
    least: written,
    ready: async (on) => {
      await toTheWizard(on, backlogProjects.website);
      await wizard.press(on.page, wizard.english.next);
      await wizard.heading(on.page, wizard.english.beforeItExists).waitFor();
    },
    travel: async ({ page }) => {
      await wizard.press(page, wizard.english.finish);
      await wizard.heading(page, wizard.english.created).waitFor();
    },
  },
];

async function toTheWizard({ page, go }, project) {
  await go(`/projects/${project}`);
  await page.getByRole("button", { name: wizard.english.sales, exact: true }).click();
  await page.getByRole("menuitem", { name: wizard.english.invoice, exact: true }).click();
  await page.locator(".pinv-wizard .pinv-choice").first().waitFor();
}
