import type { Browser, BrowserContext, Page } from "@playwright/test";
import { logRefusals } from "./watchedContext";

/** What a journey does to its window that cannot be undone: such a window is closed after it. */
const lasting = {
  page: ["addInitScript", "exposeFunction", "exposeBinding", "emulateMedia", "setExtraHTTPHeaders"],
  context: [
    ...["addInitScript", "exposeFunction", "exposeBinding", "setExtraHTTPHeaders", "setOffline"],
    ...["grantPermissions", "setGeolocation", "setStorageState"],
  ],
  clock: ["install", "fastForward", "pauseAt", "resume", "runFor", "setFixedTime", "setSystemTime"],
};

const pageEvents = [
  ...["console", "dialog", "domcontentloaded", "download", "filechooser", "framenavigated", "load", "pageerror"],
  ...["popup", "request", "requestfailed", "requestfinished", "response"],
];
const contextEvents = ["console", "dialog", "request", "requestfailed", "requestfinished", "response", "weberror"];

/** A window that one journey after another has for itself. */
export interface KeptWindow {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Whether something was done to it that outlasts the journey. */
  isSpoilt(): boolean;
}

/**
 * The windows of a worker, by the options they were opened with. A new window costs a journey more than all it does: a
 * process of its own, a hundred files, and Fluent read anew. One that is kept has them in its cache.
 */
export class KeptWindows {
  private readonly windows = new Map<string, KeptWindow>();

  constructor(private readonly browser: Browser) {}

  /** An empty window: nothing of a journey before is left in it. */
  async take(options: string, baseURL: string): Promise<KeptWindow> {
    const kept = this.windows.get(options);
    if (kept) return kept;
    // what test.use says is added by Playwright
    const context = await this.browser.newContext({ baseURL });
    // before the window is watched: this outlasts a journey and is meant to
    await logRefusals(context);
    const page = await context.newPage();
    let spoilt = false;
    const watch = (target: object, names: readonly string[]): void => {
      const methods = target as Record<string, (...args: unknown[]) => unknown>;
      for (const name of names) {
        const method = methods[name]?.bind(target);
        if (!method) throw new Error(`Playwright has no ${name} any more: see ${__filename}`);
        methods[name] = (...args) => {
          spoilt = true;
          return method(...args);
        };
      }
    };
    watch(page, lasting.page);
    watch(context, lasting.context);
    watch(context.clock, lasting.clock);
    const window = { context, page, isSpoilt: () => spoilt || page.isClosed() };
    this.windows.set(options, window);
    return window;
  }

  /** Empties a window for the next journey, or closes it where that cannot be done. */
  async giveBack(options: string, window: KeptWindow, passed: boolean): Promise<void> {
    const { context, page } = window;
    if (!passed || window.isSpoilt()) {
      this.windows.delete(options);
      await context.close();
      return;
    }
    for (const other of context.pages()) if (other !== page) await other.close();
    for (const name of pageEvents) page.removeAllListeners(name);
    for (const name of contextEvents) context.removeAllListeners(name);
    // whoever asks whether it may be left is told yes, now that nobody listens; what was under way ends here
    await page.goto("about:blank");
    await page.unrouteAll({ behavior: "ignoreErrors" });
    await context.unrouteAll({ behavior: "ignoreErrors" });
    await context.clearCookies();
    await page.mouse.move(0, 0);
  }

  async close(): Promise<void> {
    for (const { context } of this.windows.values()) await context.close();
  }
}
