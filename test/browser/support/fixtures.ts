import { test as base, expect, type BrowserContext, type Page } from "@playwright/test";
import { HostDoor } from "./hostDoor";
import { KeptWindows } from "./keptWindows";
import { startHost, type RunningHost } from "./runningHost";
import { logRefusals, watchContext } from "./watchedContext";

export { expect };
export { wellKnownDetail, wellKnownInvoices, type WellKnownInvoice } from "../../../host/scenarios/wellKnown";

interface EachTest {
  /** Which data the test begins with: `test.use({ scenario: "small" })`. */
  scenario: string;
  door: HostDoor;
  /** What tells a window apart that another journey cannot have. */
  windowOptions: string;
  /** Another window of another user, as careful as the first. */
  openAs: (user: string) => Promise<Page>;
}

interface EachWorker {
  host: RunningHost;
  windows: KeptWindows;
}

/**
 * The test function of every journey.
 *
 * Each worker has a host and a window of its own. Each test begins with an empty window and fresh data, and fails when
 * any of its windows sends a request beyond the host, has an error, or does what the host's Content-Security-Policy
 * refuses.
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

  windows: [
    async ({ browser }, use) => {
      const windows = new KeptWindows(browser);
      await use(windows);
      await windows.close();
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

  windowOptions: async (
    { locale, timezoneId, colorScheme, hasTouch, isMobile, deviceScaleFactor, userAgent, contextOptions },
    use,
  ) => {
    await use(
      JSON.stringify([
        ...[locale, timezoneId, colorScheme, hasTouch, isMobile, deviceScaleFactor, userAgent],
        contextOptions,
      ]),
    );
  },

  context: async ({ windows, windowOptions: options, host, viewport }, use, testInfo) => {
    const window = await windows.take(options, host.url);
    if (viewport) await window.page.setViewportSize(viewport);
    try {
      await withoutOffences(window.context, host, () => use(window.context));
    } finally {
      await windows.giveBack(options, window, testInfo.status === testInfo.expectedStatus);
    }
  },

  page: async ({ context }, use) => {
    const [page] = context.pages();
    if (!page) throw new Error("The window was closed");
    await use(page);
  },

  openAs: async ({ browser, host, contextOptions }, use) => {
    const opened: { context: BrowserContext; offences: readonly string[] }[] = [];
    await use(async (user) => {
      const context = await browser.newContext({ ...contextOptions, baseURL: host.url });
      await context.addCookies([{ name: "hostUser", value: user, url: host.url }]);
      await logRefusals(context);
      opened.push({ context, offences: watchContext(context, host.url) });
      return context.newPage();
    });
    for (const { context } of opened) await context.close();
    expect(opened.flatMap(({ offences }) => offences)).toEqual([]);
  },
});

async function withoutOffences(context: BrowserContext, host: RunningHost, work: () => Promise<void>): Promise<void> {
  const offences = watchContext(context, host.url);
  await work();
  expect(offences).toEqual([]);
}
