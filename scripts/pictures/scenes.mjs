/**
 * What the pictures show, each from a page that has just been opened.
 *
 * @typedef {object} Taking
 * @property {import("@playwright/test").Page} page
 * @property {(path: string) => Promise<void>} open a path of the host, in the picture's language and theme
 * @property {(key: string) => string} words of the screens, in the picture's language
 */

/** @type {readonly { name: string, scenario: string, take: (taking: Taking) => Promise<void> }[]} */
export const scenes = [
  {
    name: "list",
    scenario: "contoso",
    async take({ page, open, words }) {
      await open("/invoices");
      // dollars, yen and dinars
      for (const number of ["PINV-2014", "PINV-2013", "PINV-2012"]) {
        await page.getByRole("row").filter({ hasText: number }).getByRole("checkbox").check();
      }
      await page.locator(".pinv-card").nth(2).waitFor();
      // the figures over the whole view come after the first rows
      await page.getByRole("button", { name: new RegExp(`^\\d+ ${words("Chip_ready")}`) }).waitFor();
      await page.locator(".main").evaluate((main) => main.scrollTo(0, 0));
    },
  },
  { name: "invoice", scenario: "contoso", take: lowered },
  {
    name: "recalculated",
    scenario: "contoso",
    async take(taking) {
      await lowered(taking);
      await recalculated(taking);
    },
  },
  {
    name: "wizard-choose",
    scenario: "wizard",
    async take(taking) {
      await openWizard(taking);
      await taking.page.getByRole("checkbox", { name: new RegExp(`^${taking.words("Class_expense")}`) }).check();
    },
  },
  {
    name: "wizard-review",
    scenario: "wizard",
    async take(taking) {
      await openWizard(taking);
      await taking.page.getByRole("button", { name: taking.words("Next"), exact: true }).click();
      await taking.page
        .getByRole("checkbox", { name: /Control cabinet/ })
        .first()
        .click();
    },
  },
  {
    name: "check",
    scenario: "contoso",
    async take({ page, open }) {
      const data = { missingColumns: ["invoice.msdyn_invoicedate"], missingMessages: ["msdyn_InvoicePaid"] };
      await page.request.post("/__host/settings", { data });
      await open("/WebResources/pinv_/check.html");
      await page.locator(".verdict strong").waitFor();
    },
  },
];

/** The frames of the moving picture: an invoice as it is, with a lowered quantity, and recalculated. */
export const recalculating = {
  scenario: "contoso",
  frames: [opened, lowerFirstQuantity, recalculated],
};

async function opened({ page, open }) {
  await open("/invoices");
  await page.getByRole("button", { name: "PINV-2001", exact: true }).click();
  await page.locator('[data-column="quantity"].pinv-editable').first().waitFor();
}

async function lowered(taking) {
  await opened(taking);
  await lowerFirstQuantity(taking);
}

async function lowerFirstQuantity({ page }) {
  const cell = page.locator('[data-column="quantity"].pinv-editable').first();
  await cell.dblclick();
  await cell.getByRole("textbox").fill("6");
  await page.keyboard.press("Enter");
  await page.locator(".pinv-lowered").first().waitFor();
}

async function recalculated({ page, words }) {
  await page.getByRole("button", { name: words("Action_recalculate"), exact: true }).click();
  await page.getByRole("button", { name: words("Dialog_recalculate_Agree"), exact: true }).click();
  // said in one line that opens
  await page.getByText(words("Result_Recalculated")).click();
}

/** The wizard on a project of two contracts, its first contract chosen. */
async function openWizard({ page, open }) {
  await open("/projects");
  await page.getByRole("link", { name: "Plant automation" }).click();
  await page.locator(".command-bar .menu-frame > button").click();
  await page.getByRole("menuitem").click();
  await page.getByRole("radio", { name: /build/ }).click();
  await page.locator(".pinv-choice").first().waitFor();
}
