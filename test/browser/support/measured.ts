import { appendFileSync } from "node:fs";
import type { Browser, Page } from "@playwright/test";
import { pageTasksDuring } from "./pageTasks";

/**
 * Does something, and in a long run writes how long it took and how busy it kept the page into the run's figures. A
 * figure says something about a machine too, so nothing is asserted of it.
 */
export async function measured(browser: Browser, page: Page, what: string, work: () => Promise<void>): Promise<void> {
  const { LONG_REPORT: report } = process.env;
  if (!report) return work();
  const started = Date.now();
  const tasks = await pageTasksDuring(browser, page, work);
  appendFileSync(
    report,
    `${what}: ${((Date.now() - started) / 1000).toFixed(1)} s; longest task ${tasks.longestCpuMs.toFixed(0)} ms of the ` +
      `processor, ${tasks.longestMs.toFixed(0)} ms by the clock; ${tasks.long} of ${tasks.count} over 50 ms\n`,
  );
}
