import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { controlNames } from "../scripts/controlNames.mjs";
import { inProject } from "../scripts/projectRoot.mjs";
import { withBrowser, withWindow } from "./support/browser.mjs";
import { withHost } from "../scripts/withHost.mjs";
import { median } from "./support/median.mjs";
import { digits, tableOf } from "./support/table.mjs";
import { turnsOf } from "./support/turns.mjs";

/** In the page, before all else: the constructor that a bundle registers is one whose `init` and first `updateView` are timed. */
function timeFirstElement() {
  const times = {};
  Object.assign(window, { startTimes: times });
  let framework;
  const timed = (own, name) => {
    const work = own[name];
    own[name] = function (...args) {
      const from = performance.now();
      const answer = work.apply(this, args);
      times[name] ??= performance.now() - from;
      return answer;
    };
  };
  Object.defineProperty(window, "ComponentFramework", {
    get: () => framework,
    set: (given) => {
      const { registerControl } = given;
      framework = {
        ...given,
        registerControl: (name, control) => {
          for (const method of ["init", "updateView"]) timed(control.prototype, method);
          registerControl(name, control);
        },
      };
    },
  });
}

/** Events of the browser's trace about the script of one address, in milliseconds of the thread's own time. */
function traced(buffer, address) {
  const { traceEvents } = JSON.parse(buffer.toString());
  const of = (name) =>
    traceEvents
      .filter((event) => event.name === name && event.ph === "X")
      .filter(({ args }) => JSON.stringify(args ?? {}).includes(address))
      .reduce((all, { tdur, dur = 0 }) => all + (tdur ?? dur) / 1000, 0);
  return { compile: of("v8.compile"), evaluate: of("EvaluateScript") };
}

const places = {
  InvoiceReview: { path: "/invoices", ready: ".pinv-table tbody tr" },
  ManualInvoiceWizard: { path: null, ready: ".pinv-wizard" },
};

/** Loads a page with the control once, and notes what its bundle took. */
async function load(browser, page, control, url) {
  const { path, ready } = places[control];
  await browser.startTracing(page, { categories: ["devtools.timeline", "v8", "disabled-by-default-v8.compile"] });
  try {
    await page.goto(path === null ? await wizardPage(url) : `${url}${path}`);
    if (path === null) {
      await page.getByRole("button", { name: "Sales", exact: true }).click();
      await page.getByRole("menuitem", { name: "Invoice", exact: true }).click();
    }
    await page.locator(ready).first().waitFor();
  } finally {
    const buffer = await browser.stopTracing();
    load.last = traced(buffer, `/controls/${control}/bundle.js`);
  }
  const { init, updateView } = await page.evaluate(() => window.startTimes);
  return { ...load.last, init, updateView };
}

let projects = null;
async function wizardPage(url) {
  projects ??= await (await fetch(`${url}/api/data/v9.2/msdyn_projects?$select=msdyn_projectid&$top=1`)).json();
  return `${url}/projects/${projects.value[0].msdyn_projectid}`;
}

/** Cold is a new profile's first load; warm the fourth of the same, for which the browser has kept compiled code. */
export async function measure({ quick, say }) {
  const rounds = quick ? 1 : 7;
  const seen = [];
  await withHost(({ url }) =>
    withBrowser(async (browser) => {
      for (const { round, order } of turnsOf(controlNames(), rounds)) {
        for (const control of order) {
          await withWindow(browser, async ({ page }) => {
            await page.addInitScript(timeFirstElement);
            for (let time = 1; time <= 4; time += 1) {
              const times = await load(browser, page, control, url);
              if (time === 1 || time === 4) seen.push({ control, state: time === 1 ? "cold" : "warm", ...times });
            }
          });
          say(`round ${round + 1}: ${control}`);
        }
      }
    }),
  );
  const figures = {};
  const rows = controlNames().flatMap((control) => {
    const code = readFileSync(inProject("out/controls", control, "bundle.js"));
    const bytes = { minified: code.length / 1000, gzipped: gzipSync(code, { level: 9 }).length / 1000 };
    figures[`${control}Kb`] = bytes.gzipped;
    return ["cold", "warm"].map((state) => {
      const own = seen.filter((each) => each.control === control && each.state === state);
      const middle = ["compile", "evaluate", "init", "updateView"].map((key) => median(own.map((each) => each[key])));
      return [`${control}, ${state}`, ...[bytes.minified, bytes.gzipped, ...middle].map(digits)];
    });
  });
  const heading = ["bundle", "kB", "kB gzipped", "compile, ms", "evaluate, ms", "init, ms", "first updateView, ms"];
  return { tables: [tableOf(heading, rows)], figures };
}
