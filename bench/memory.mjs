import { createRequire } from "node:module";
import { inProject } from "../scripts/projectRoot.mjs";
import { held, withBrowser, withWindow } from "./support/browser.mjs";
import { withHost } from "../scripts/withHost.mjs";
import { digits, tableOf } from "./support/table.mjs";

const { wellKnownInvoices } = createRequire(import.meta.url)(inProject("out/host/scenarios/wellKnown.js"));
const { draft, inReview, confirmed, large, milestones, products, twoProjects } = wellKnownInvoices;
const opened = [draft, inReview, confirmed, large, milestones, products, twoProjects];

/** Opens an invoice's form within the app and leaves it again; its control is gone then. */
async function openAndClose(page, invoice) {
  await page.evaluate((path) => window.__host.navigate(path), `/invoices/${invoice.id}`);
  await page.locator("[role='grid'] [data-column]").first().waitFor();
  await page.locator(".pinv-toolbar").first().waitFor();
  await page.evaluate(() => window.__host.navigate("/projects"));
  await page.locator(".plain-table a").first().waitFor();
}

/** To a page and back, twice: React and the browser hold on to one page before, which is then the same at each look. */
async function settle(page) {
  for (let turn = 0; turn < 2; turn += 1) {
    await page.evaluate(() => window.__host.navigate("/invoices"));
    await page.locator(".pinv-table tbody tr").first().waitFor();
    await page.evaluate(() => window.__host.navigate("/projects"));
    await page.locator(".plain-table a").first().waitFor();
  }
}

/** What the page holds after so many invoices were opened and closed, always looked at on the same other page. */
export async function measure({ quick, say }) {
  const [times, each] = quick ? [12, 4] : [50, 10];
  const looks = [];
  await withHost(({ url, door }) =>
    withBrowser(async (browser) => {
      await door("POST", "reset", { scenario: quick ? "contoso500" : "contoso" });
      await withWindow(browser, async ({ page, cdp }) => {
        await page.goto(`${url}/projects`);
        await page.locator(".plain-table a").first().waitFor();
        // the first of all bring their own things, such as code that is compiled when it is called
        for (let time = 1 - each; time <= times; time += 1) {
          await openAndClose(page, opened[(time + each) % opened.length]);
          if (time % each !== 0) continue;
          await settle(page);
          const holding = await held(cdp);
          if (time === 0) continue;
          looks.push({ time, ...holding });
          say(`${time} invoices opened and closed …`);
        }
      });
    }),
  );
  const [first, last] = [looks[0], looks.at(-1)];
  const rows = looks.map(({ time, megabytes, nodes, listeners }) => [
    String(time),
    ...[megabytes, nodes, listeners].map(digits),
  ]);
  return {
    tables: [tableOf(["invoices opened and closed", "heap, MB", "nodes", "listeners"], rows)],
    figures: {
      heapGrowth: last.megabytes / first.megabytes,
      nodesMore: last.nodes - first.nodes,
      listenersMore: last.listeners - first.listeners,
    },
  };
}
