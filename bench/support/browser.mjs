import { setTimeout as wait } from "node:timers/promises";
import { chromium } from "@playwright/test";
import args from "../../scripts/chromiumArgs.cjs";
import { findChromium } from "../../scripts/findChromium.mjs";

const restMs = 500;

/**
 * A browser while something is measured.
 *
 * @template T
 * @param {(browser: import("@playwright/test").Browser) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withBrowser(work) {
  const browser = await chromium.launch({ executablePath: await findChromium(), args });
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

/** A window of its own, with a line to the browser's own measures; closed after its work. */
export async function withWindow(browser, work) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "en-US" });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(600_000);
    const cdp = await context.newCDPSession(page);
    // durations in the thread's own processor time: what else runs on the machine is not in them
    await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
    return await work({ page, cdp });
  } finally {
    await context.close();
  }
}

/** What the page's main thread has spent so far, in milliseconds of the processor. */
export async function spent(cdp) {
  const { metrics } = await cdp.send("Performance.getMetrics");
  const ms = (name) => metrics.find((metric) => metric.name === name).value * 1000;
  return {
    task: ms("TaskDuration"),
    scriptAndLayout: ms("ScriptDuration") + ms("LayoutDuration") + ms("RecalcStyleDuration"),
  };
}

/**
 * What the page holds once everything that nobody holds was collected: in the heap of the language, beside it for its
 * elements, and in the memory behind typed arrays.
 */
export async function held(cdp) {
  // what was logged is held for whoever would look at it
  await cdp.send("Runtime.discardConsoleEntries");
  for (let time = 0; time < 3; time += 1) {
    // what is let go of late, such as an answer's buffer, is collected as well
    await wait(restMs);
    await cdp.send("HeapProfiler.collectGarbage");
  }
  const { usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 } = await cdp.send("Runtime.getHeapUsage");
  const { metrics } = await cdp.send("Performance.getMetrics");
  const of = (name) => metrics.find((metric) => metric.name === name).value;
  return {
    megabytes: (usedSize + embedderHeapUsedSize + backingStorageSize) / 1e6,
    nodes: of("Nodes"),
    listeners: of("JSEventListeners"),
  };
}
