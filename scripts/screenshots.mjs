import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildControls } from "./buildControls.mjs";
import { buildHost } from "./buildHost.mjs";
import { ensureInstalled } from "./ensureInstalled.mjs";
import { findChromium } from "./findChromium.mjs";
import { inProject } from "./projectRoot.mjs";
import { sqliteOptions } from "./sqliteOptions.mjs";

const folder = "docs/screenshots";
const largestKb = 250;

/** The pictures of the README, each taken of a page that has just been opened: `node scripts/screenshots.mjs`. */
const pictures = [
  {
    name: "list",
    async take(page) {
      await page.goto("/invoices");
      // dollars, yen and dinars
      for (const number of ["PINV-2014", "PINV-2013", "PINV-2012"]) {
        await page.getByRole("row").filter({ hasText: number }).getByRole("checkbox").check();
      }
      await page.getByText("1 invoice in KWD").waitFor();
      // the figures over the whole view come after the first rows
      await page.getByRole("button", { name: /^\d+ Ready to send/ }).waitFor();
      await page
        .getByRole("region", { name: "Project invoices" })
        .last()
        .evaluate((list) => list.scrollTo(0, 0));
    },
  },
  {
    name: "invoice",
    async take(page) {
      await page.goto("/invoices");
      await page.getByRole("button", { name: "PINV-2001", exact: true }).click();
      await lowerFirstQuantity(page, "6.5");
      await page
        .getByText(/will be written off/i)
        .first()
        .waitFor();
    },
  },
  {
    name: "recalculated",
    async take(page) {
      await page.goto("/invoices");
      await page.getByRole("button", { name: "PINV-2001", exact: true }).click();
      await lowerFirstQuantity(page, "6.5");
      await page.getByRole("button", { name: "Recalculate", exact: true }).click();
      await page.getByRole("button", { name: "Save and recalculate" }).click();
      await page.getByText("Recalculated. This changed:").waitFor();
    },
  },
  {
    name: "wizard-choose",
    scenario: "wizard",
    async take(page) {
      await openWizard(page);
      await page.getByRole("checkbox", { name: /^Expense/ }).check();
    },
  },
  {
    name: "wizard-review",
    scenario: "wizard",
    async take(page) {
      await openWizard(page);
      await page.getByRole("button", { name: "Next" }).click();
      await page.getByRole("checkbox", { name: /Control cabinet, 10\/6\/2026/ }).click();
      await page.getByText("6,976.77 USD").waitFor();
    },
  },
  {
    name: "check",
    async take(page) {
      const data = { missingColumns: ["invoice.msdyn_invoicedate"], missingMessages: ["msdyn_InvoicePaid"] };
      await page.request.post("/__host/settings", { data });
      await page.goto("/WebResources/pinv_/check.html");
      await page.getByText("Ready with 1 setting").first().waitFor();
    },
  },
  {
    name: "danish-dark",
    async take(page) {
      await page.goto("/invoices?lang=1030&theme=dark");
      await page.getByRole("button", { name: "PINV-2002", exact: true }).click();
      await page.getByRole("grid").waitFor();
    },
  },
];

async function lowerFirstQuantity(page, quantity) {
  const cell = page.locator('[data-column="quantity"].pinv-editable').first();
  await cell.dblclick();
  await cell.getByRole("textbox").fill(quantity);
  await page.keyboard.press("Enter");
}

/** The wizard on a project of two contracts, its first contract chosen. */
async function openWizard(page) {
  await page.goto("/projects");
  await page.getByRole("link", { name: "Plant automation" }).click();
  await page.getByRole("button", { name: "Sales", exact: true }).click();
  await page.getByRole("menuitem", { name: "Invoice", exact: true }).click();
  await page.getByRole("radio", { name: /build/ }).click();
  await page.getByText("7,003.89 USD").waitFor();
}

/** A host with data of its own, ended by `stop`. */
async function startHost() {
  const data = mkdtempSync(join(tmpdir(), "invoicing-screenshots-"));
  const main = inProject("out/host/server/main.js");
  const child = spawn(process.execPath, [...sqliteOptions, main, "--port", "0", "--data", data]);
  const ended = new Promise((resolve) => child.once("close", resolve));
  const stop = async () => {
    child.kill();
    await ended;
    rmSync(data, { recursive: true, force: true });
  };
  let said = "";
  const url = await new Promise((resolve, reject) => {
    const listen = (chunk) => {
      said += chunk;
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
      if (address) resolve(address[0]);
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.once("close", () => reject(new Error(`The host ended before it was ready:\n${said}`)));
  });
  return { url, stop };
}

async function takeAll(browser, host) {
  for (const { name, take, scenario = "contoso" } of pictures) {
    await fetch(`${host.url}/__host/reset`, { method: "POST", body: JSON.stringify({ scenario }) });
    const viewport = { width: 1440, height: 900 };
    const page = await browser.newPage({ baseURL: host.url, locale: "en-US", viewport, deviceScaleFactor: 1 });
    await take(page);
    // neither the pointer nor the ring of the focus is part of the picture
    await page.mouse.move(0, 0);
    const path = inProject(folder, `${name}.png`);
    await page.screenshot({ path, animations: "disabled", caret: "hide" });
    await page.close();
    const kb = Math.ceil(statSync(path).size / 1024);
    console.log(`${folder}/${name}.png: ${kb} kB`);
    if (kb > largestKb) throw new Error(`${name}.png has ${kb} kB; ${largestKb} kB are allowed.`);
  }
}

await ensureInstalled();
await Promise.all([buildControls(), buildHost()]);
mkdirSync(inProject(folder), { recursive: true });
const { chromium } = await import("@playwright/test");
const host = await startHost();
try {
  const browser = await chromium.launch({ executablePath: await findChromium(), args: ["--no-sandbox"] });
  await takeAll(browser, host);
  await browser.close();
} finally {
  await host.stop();
}
