import type { Page } from "@playwright/test";
import { danish, english } from "../support/invoiceScreen";
import type { HostDoor } from "../support/hostDoor";

/** What a screen says became of an invoice. */
interface Said {
  readonly number: string;
  readonly is: "confirmed" | "paid";
}

const words = { confirmed: [english.confirmed, danish.confirmed], paid: [english.paid, danish.paid] };

/** All that the control on a page calls confirmed or paid: by pills in the list and of the invoice, and by its notices. */
const saidOn = (page: Page): Promise<readonly Said[]> =>
  page.evaluate((sentences) => {
    const kinds = ["confirmed", "paid"] as const;
    const plain = (text: string | null | undefined): string => (text ?? "").replace(/[\u2066-\u2069]/g, "").trim();
    const pillsIn = (element: Element | null): readonly Said["is"][] =>
      kinds.filter((kind) => element?.querySelector(`.pinv-pill-${kind}`));
    const said: Said[] = [];
    for (const row of document.querySelectorAll(".pinv-list tbody tr")) {
      const number = plain(row.querySelector(".pinv-link")?.textContent);
      for (const is of pillsIn(row)) said.push({ number, is });
    }
    const title = document.querySelector(".pinv-title");
    const number = plain(title?.querySelector("h2")?.textContent).split(" · ")[0] ?? "";
    const notices = plain(document.querySelector(".pinv-notices")?.textContent);
    for (const is of kinds) {
      if (pillsIn(title).includes(is) || sentences[is].some((each) => notices.includes(each)))
        said.push({ number, is });
    }
    return said;
  }, words);

const statuses: Readonly<Record<string, Said["is"]>> = { 192350002: "confirmed", 192350003: "paid" };

/**
 * Nothing on a screen says that an invoice is confirmed, or paid, which the database does not. What the database says
 * never goes back, so that it may be asked after the screen.
 */
export class SaidIsSo {
  /** What was found to be so; it stays so. */
  private readonly found = new Set<string>();

  constructor(private readonly door: HostDoor) {}

  /** After the data was put back. */
  forget(): void {
    this.found.clear();
  }

  async problems(page: Page): Promise<readonly string[]> {
    const keyOf = ({ number, is }: Said): string => `${number} is ${is}`;
    const said = (await saidOn(page)).filter((each) => !this.found.has(keyOf(each)));
    if (said.length === 0) return [];
    const rows = await this.door.query<{ number: string; status: number }>(
      "select invoicenumber as number, msdyn_projectinvoicestatus as status from invoice",
    );
    for (const { number, status } of rows) {
      const is = statuses[status];
      if (is) this.found.add(keyOf({ number, is }));
      if (is === "paid") this.found.add(keyOf({ number, is: "confirmed" }));
    }
    return said
      .filter((each) => !this.found.has(keyOf(each)))
      .map((each) => `The screen says that ${keyOf(each)}, and the database does not`);
  }
}

/** Only ends what would never come: a page that is loaded anew on a busy machine takes its time. */
const longestMs = 60_000;

/**
 * A page, and each control on it that is shown, always says something, be it that it is loading. A page has to be loaded
 * first; a control says something in the same frame in which it comes.
 */
export async function blankParts(page: Page): Promise<readonly string[]> {
  const hasText = (): boolean => (document.querySelector("main")?.innerText ?? "").trim() !== "";
  const isThere = await page.waitForFunction(hasText, undefined, { timeout: longestMs }).catch(() => null);
  if (!isThere) return [`The page is blank at ${page.url()}`];
  await isThere.dispose();
  const blank = await page.evaluate(async () => {
    const empty = (): HTMLElement[] =>
      [...document.querySelectorAll<HTMLElement>(".control-slot")].filter(
        (slot) =>
          slot.getClientRects().length > 0 && slot.innerText.trim() === "" && !slot.querySelector("[aria-label]"),
      );
    const before = empty();
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    return empty()
      .filter((slot) => before.includes(slot))
      .map(({ dataset }) => dataset["control"]);
  });
  return blank.map((control) => `${control} is blank at ${page.url()}`);
}
