import type { Browser, BrowserContext, CDPSession, Dialog, Page, Request } from "@playwright/test";
import { logRefusals, watchContext } from "../support/watchedContext";
import { noteAgreements, type Agreement } from "./agreements";
import type { Chance } from "./chance";

interface WindowOptions {
  readonly browser: Browser;
  readonly url: string;
  readonly user: string;
  /**
   * Whether its page is never loaded anew. A reload gives all memory back, so that only a page that lives as long as
   * the run can show a leak.
   */
  readonly isLasting: boolean;
  readonly query: string;
  readonly chance: Chance;
  /** Hears of each request that leaves for the Web API, and of each question that was agreed to. */
  readonly sent: (user: string, method: string, path: string) => void;
  readonly agreed: (user: string, agreement: Agreement) => void;
}

const api = "/api/data/";
const isApi = (request: Request): boolean => request.url().includes(api);

/** The browser window of one user: what it must not do is noted, what it asks for is counted. */
export class UserWindow {
  /** Answers to the browser's own question whether to leave, in the order given. */
  readonly answers: string[] = [];
  /** Requests to the Web API since the start. */
  asked = 0;
  private underWay = 0;
  private mustLeave = false;
  private readonly notLoaded: string[] = [];

  private constructor(
    readonly user: string,
    readonly isLasting: boolean,
    readonly context: BrowserContext,
    readonly page: Page,
    readonly cdp: CDPSession,
    private readonly watched: readonly string[],
    private readonly chance: Chance,
  ) {}

  static async open(options: WindowOptions): Promise<UserWindow> {
    const { browser, url, user, isLasting, query, chance, sent, agreed } = options;
    const context = await browser.newContext({ baseURL: url });
    await noteAgreements(context, (agreement) => agreed(user, agreement));
    await logRefusals(context);
    await context.addCookies([{ name: "hostUser", value: user, url }]);
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    const window = new UserWindow(user, isLasting, context, page, cdp, watchContext(context, url), chance);
    window.watch(sent);
    await page.goto(`/invoices?${query}`);
    return window;
  }

  private watch(sent: WindowOptions["sent"]): void {
    const { context, page } = this;
    page.on("request", (request) => {
      if (!isApi(request)) return;
      this.asked += 1;
      this.underWay += 1;
      // one line of code asks once: what Chromium asks again by itself after a cut connection is not among these
      sent(this.user, request.method(), decodeURIComponent(new URL(request.url()).pathname));
    });
    const ended = (request: Request): void => void (isApi(request) && (this.underWay -= 1));
    page.on("requestfinished", ended);
    page.on("requestfailed", ended);
    // what Chromium says of an answer of 400 and above, or of none, is its own, and no control can keep it from saying so:
    // let pass for requests to the Web API, which are to fail here, and for nothing else
    context.on("console", (message) => {
      const { url } = message.location();
      if (message.text().startsWith("Failed to load resource") && !url.includes(api)) {
        this.notLoaded.push(`${url} could not be loaded: ${message.text()}`);
      }
    });
    // a dialog that nobody listens to would be answered by Playwright itself
    page.on("dialog", (question) => void this.answer(question));
    // another window beside this one is looked at for a moment
    context.on("page", (other) => void (other !== page && other.close()));
  }

  private async answer(question: Dialog): Promise<void> {
    const leaves = this.mustLeave || (!this.isLasting && this.chance.happens(0.5));
    this.answers.push(`${question.type()}: ${leaves ? "leaves" : "stays"}`);
    await (leaves ? question.accept() : question.dismiss());
  }

  /** Loads another address whatever is unsaved: the data that it was typed for are gone. */
  async beginAt(address: string): Promise<void> {
    this.mustLeave = true;
    await this.page.goto(address);
    this.mustLeave = false;
    this.answers.length = 0;
  }

  /** Whether nothing was under way for two frames, within a time that only ends what takes longer. */
  async rest(longestMs: number): Promise<boolean> {
    const end = Date.now() + longestMs;
    do {
      await this.drawn();
      if (this.underWay <= 0) {
        this.underWay = 0;
        return true;
      }
      const left = Math.max(1, end - Date.now());
      const options = { timeout: left, predicate: isApi };
      await Promise.race([
        this.page.waitForEvent("requestfinished", options).catch(() => undefined),
        this.page.waitForEvent("requestfailed", options).catch(() => undefined),
      ]);
    } while (Date.now() < end);
    return false;
  }

  /** Two frames: what a press has set off is on the screen. A page that is being loaded has none. */
  async drawn(): Promise<void> {
    await this.page
      .evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
      .catch(async () => this.page.waitForLoadState("load"));
  }

  /** What no page may do, and this one did. */
  get offences(): readonly string[] {
    return [...this.watched, ...this.notLoaded];
  }
}
