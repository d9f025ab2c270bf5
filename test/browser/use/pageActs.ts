import { press, pressing, type Act, type Doing } from "./act";
import { anyText } from "./typed";
import type { UserWindow } from "./userWindow";

/** Everything that can be done around the controls: the app, the browser, the page's own switches. */
export const pageActs: readonly Act[] = [
  pressing("goes to", 1, ".site-map-link"),
  pressing("shows or hides the site map by", 1, '.app-bar button[aria-controls="site-map"]'),
  pressing("gives the command", 0.5, ".command-bar > .command"),
  pressing("opens the menu", 8, "main:not(:has(.pinv-wizard)) .command-bar .menu-frame > button"),
  pressing("takes from the menu", 20, "[role=menuitem]"),
  pressing("turns to the tab", 2, "[role=tab]"),
  pressing("opens the project", 8, ".plain-table a"),
  pressing("tries again by", 6, ".card.message button"),
  { name: "looks for", weight: 1, where: ".quick-find-box", perform: lookFor },
  { name: "goes back in the browser", weight: 0.7, perform: goBack },
  { name: "goes forward in the browser", weight: 0.7, perform: goForward },
  { name: "makes the window", weight: 1, perform: resize },
  { name: "puts on the theme", weight: 0.7, where: 'button[aria-controls="host-panel"]', perform: wearTheme },
  { name: "loads the page anew", weight: 0.7, only: "reloading", perform: reload },
  { name: "goes to the address", weight: 0.5, only: "reloading", perform: goElsewhere },
  {
    name: "changes the switch",
    weight: 0.5,
    only: "reloading",
    where: 'button[aria-controls="host-panel"]',
    perform: changeSwitch,
  },
];

async function lookFor(doing: Doing): Promise<string | null> {
  const { page } = doing.window;
  if ((await press(doing)) === null) return null;
  const text = doing.chance.happens(0.5) ? "" : doing.chance.pick(["Contoso", "INV", anyText(doing.chance)]);
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
  await page.keyboard.insertText(text);
  await page.keyboard.press("Enter");
  return JSON.stringify(text);
}

interface WithHistory {
  readonly navigation: { readonly canGoBack: boolean; readonly canGoForward: boolean };
}

/** Only within the app: before its first page there is none, and nothing to look at. */
async function goBack({ window: { page } }: Doing): Promise<string | null> {
  if (!(await page.evaluate(() => (window as unknown as WithHistory).navigation.canGoBack))) return null;
  await page.evaluate(() => history.back());
  return "";
}

async function goForward({ window: { page } }: Doing): Promise<string | null> {
  if (!(await page.evaluate(() => (window as unknown as WithHistory).navigation.canGoForward))) return null;
  await page.evaluate(() => history.forward());
  return "";
}

const sizes = [
  ...([1280, 900] as const),
  ...([1280, 900] as const),
  ...([1440, 1000] as const),
  ...([1800, 1000] as const),
  ...([1024, 768] as const),
  ...([390, 844] as const),
];

async function resize({ window, chance }: Doing): Promise<string> {
  const at = chance.below(sizes.length / 2) * 2;
  const [width = 0, height = 0] = sizes.slice(at, at + 2);
  await window.page.setViewportSize({ width, height });
  return `${width} × ${height}`;
}

/** Chooses in the page's own panel and applies, by its form: the panel is the host's and is not what is tried here. */
async function choose({ window: { page } }: Doing, name: string, value: string): Promise<string | null> {
  const button = page.locator('button[aria-controls="host-panel"]');
  await button.click({ timeout: 5_000 });
  const field = page.locator(`#host-panel [name="${name}"]`);
  await field.waitFor({ timeout: 5_000 });
  await field.evaluate((element, to) => {
    const chosen = element as HTMLSelectElement | HTMLInputElement;
    chosen.value = to;
  }, value);
  // closed before it is applied: what lies over the page would catch the next press
  await button.click({ timeout: 5_000 });
  await field.evaluate((element) => (element as HTMLSelectElement).form?.requestSubmit());
  return `${name} ${value || "of the user"}`;
}

const wearThemeOf = ["light", "light", "dark", "contrast"] as const;

async function wearTheme(doing: Doing): Promise<string | null> {
  return choose(doing, "theme", doing.chance.pick(wearThemeOf));
}

async function changeSwitch(doing: Doing): Promise<string | null> {
  const [name, value] = doing.chance.pick([
    ...([["lang", "1030"]] as const),
    ...([["lang", "1033"]] as const),
    ...([["tz", "Pacific/Auckland"]] as const),
    ...([["tz", ""]] as const),
    ...([["react", "17"]] as const),
    ...([["react", "16"]] as const),
  ]);
  return leaving(doing.window, async () => choose(doing, name, value));
}

async function reload({ window }: Doing): Promise<string | null> {
  return leaving(window, async () => window.page.evaluate(() => (location.reload(), "")));
}

const addresses = ["/invoices", "/projects", "/"] as const;

async function goElsewhere({ window, chance }: Doing): Promise<string | null> {
  const address = chance.pick(addresses);
  return leaving(window, async () =>
    window.page.evaluate((to) => (location.assign(to + location.search), to), address),
  );
}

/** Longer than the browser takes to ask; a page without changes just goes. */
const longestMs = 30_000;

/** Does what leads away from the page, and waits until it has gone or whoever was asked has stayed. */
async function leaving({ page, answers }: UserWindow, lead: () => Promise<string | null>): Promise<string | null> {
  const before = answers.length;
  const gone = page.waitForEvent("load", { timeout: longestMs }).then(() => "leaves");
  const asked = page.waitForEvent("dialog", { timeout: longestMs }).then(async () => {
    await page.evaluate(() => null).catch(() => undefined);
    return answers[before]?.endsWith("stays") ? "stays" : gone;
  });
  // the page may go while it is being told to
  const words = await lead().catch(() => "");
  const how = await Promise.race([gone, asked]).catch(() => "is still there");
  // whichever did not come is waited for by nobody
  gone.catch(() => undefined);
  asked.catch(() => undefined);
  return words === null ? null : `${words} and ${how}`;
}
