import { test as base, expect, type BrowserContext, type Page } from "@playwright/test";
import { HostDoor } from "./hostDoor";
import { startHost, type RunningHost } from "./runningHost";
import { watchContext } from "./watchedContext";

export { expect };
export { wellKnownDetail, wellKnownInvoices, type WellKnownInvoice } from "../../../host/scenarios/wellKnown";

interface EachTest {
  /** Which data the test begins with: `test.use({ scenario: "small" })`. */
  scenario: string;
  door: HostDoor;
  /** Another window of another user, as careful as the first. */
  openAs: (user: string) => Promise<Page>;
}

interface EachWorker {
  host: RunningHost;
}

/**
 * The test function of every journey.
 *
 * Each worker has a host of its own; each test begins with fresh data, and fails when any of its windows sends a
 * request beyond the host, has an error, or does what the host's Content-Security-Policy refuses.
 */
export const test = base.extend<EachTest, EachWorker>({
  host: [
    // Playwright reads which fixtures are needed from the first argument, which must be a pattern
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const host = await startHost();
      await use(host);
      await host.stop();
    },
    { scope: "worker" },
  ],

  scenario: ["contoso", { option: true }],

  baseURL: ({ host }, use) => use(host.url),

  door: [
    async ({ host, scenario }, use) => {
      const door = new HostDoor(host.url);
      await door.reset(scenario);
      await use(door);
    },
    { auto: true },
  ],

  context: async ({ context, host }, use) => {
    await withoutOffences(context, host, () => use(context));
  },

  openAs: async ({ browser, host, contextOptions }, use) => {
    const opened: { context: BrowserContext; offences: readonly string[] }[] = [];
    await use(async (user) => {
      const context = await browser.newContext({ ...contextOptions, baseURL: host.url });
      await context.addCookies([{ name: "hostUser", value: user, url: host.url }]);
      opened.push({ context, offences: await watchContext(context, host.url) });
      return context.newPage();
    });
    for (const { context } of opened) await context.close();
    expect(opened.flatMap(({ offences }) => offences)).toEqual([]);
  },
});

async function withoutOffences(context: BrowserContext, host: RunningHost, work: () => Promise<void>): Promise<void> {
  const offences = await watchContext(context, host.url);
  await work();
  expect(offences).toEqual([]);
}
