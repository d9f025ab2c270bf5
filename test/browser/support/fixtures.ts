import { test as base, expect, type Page, type TestInfo } from "@playwright/test";
import { usualKind } from "../../../host/server/kinds";
import { senselessOn } from "./senselessOn";
import { HostDoor } from "./hostDoor";
import { KeptWindows, type KeptWindow } from "./keptWindows";
import { plantOctoberOn, type PlantOctober } from "./plantOctober";
import { startHost, usualScenario, type RunningHost } from "./runningHost";
import { watchContext } from "./watchedContext";

export { expect };
export { wellKnownDetail, wellKnownInvoices, type WellKnownInvoice } from "../../../host/scenarios/wellKnown";

interface EachTest {
  /** Which data the test begins with: `test.use({ scenario: "small" })`. */
  scenario: string;
  /** Of what kind the organisation is, `host/server/kinds.ts`: `test.use({ kind: "psa3" })`. */
  kind: string;
  /** What the wizard has for October on that kind. */
  october: PlantOctober;
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

  scenario: [usualScenario, { option: true }],

  kind: [process.env.PINV_KIND ?? usualKind, { option: true }],

  october: ({ kind }, use) => use(plantOctoberOn(kind)),

  baseURL: ({ host }, use) => use(host.url),

  door: [
    async ({ host, scenario, kind }, use, testInfo) => {
      const reason = senselessOn(kind, testInfo.titlePath);
      testInfo.skip(reason !== undefined, reason);
      const door = new HostDoor(host.url, kind);
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
    await withWindow(windows, { options, host, testInfo }, async ({ context, page }) => {
      if (viewport) await page.setViewportSize(viewport);
      await use(context);
    });
  },

  page: async ({ context }, use) => {
    const [page] = context.pages();
    if (!page) throw new Error("The window was closed");
    await use(page);
  },

  openAs: async ({ windows, windowOptions: options, host, viewport }, use, testInfo) => {
    let opened = 0;
    // a window is given back when its journey has ended, the last one first
    const endings: (() => void)[] = [];
    const given: Promise<void>[] = [];
    await use(async (user) => {
      opened += 1;
      return new Promise<Page>((ready, fail) => {
        const inWindow = withWindow(windows, { options: `${options} ${opened}`, host, testInfo }, async (window) => {
          await window.context.addCookies([{ name: "hostUser", value: user, url: host.url }]);
          if (viewport) await window.page.setViewportSize(viewport);
          const ended = new Promise<void>((end) => endings.push(end));
          ready(window.page);
          await ended;
        });
        inWindow.catch(fail);
        given.push(inWindow);
      });
    });
    for (const end of endings) end();
    await Promise.all(given);
  },
});

interface WindowUse {
  readonly options: string;
  readonly host: RunningHost;
  readonly testInfo: TestInfo;
}

/** Works in a window that nobody else has, sees to it that nothing forbidden happened in it, and gives it back. */
async function withWindow(
  windows: KeptWindows,
  { options, host, testInfo }: WindowUse,
  work: (window: KeptWindow) => Promise<void>,
): Promise<void> {
  const window = await windows.take(options, host.url);
  const offences = watchContext(window.context, host.url);
  try {
    await work(window);
  } finally {
    const isGood = testInfo.status === testInfo.expectedStatus && offences.length === 0;
    await windows.giveBack(options, window, isGood);
  }
  expect(offences).toEqual([]);
}
