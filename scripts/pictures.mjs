import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildControls } from "./buildControls.mjs";
import { buildHost } from "./buildHost.mjs";
import { ensureInstalled } from "./ensureInstalled.mjs";
import { findChromium } from "./findChromium.mjs";
import { movingPicture } from "./pictures/movingPicture.mjs";
import { recalculating, scenes } from "./pictures/scenes.mjs";
import { screenWords } from "./pictures/screenWords.mjs";
import args from "./chromiumArgs.cjs";
import { inProject } from "./projectRoot.mjs";
import { withHost } from "./withHost.mjs";

const folder = "docs/screenshots";
const largestKb = 120;
const viewport = { width: 1440, height: 900 };
/** Dates and ages are those of this moment, in the browser and in the host. */
const moment = "2026-11-20T09:00:00Z";

/** Of the moving picture: what changes between its frames. */
const moving = { x: 208, y: 168, width: 1216, height: 560 };

/** Every picture in both languages and in light and dark; the plain name is English and light. */
const looks = [
  { language: 1033, theme: "light", mark: "" },
  { language: 1033, theme: "dark", mark: ".dark" },
  { language: 1030, theme: "light", mark: ".da" },
  { language: 1030, theme: "dark", mark: ".da.dark" },
];

/** Neither the pointer, the caret, the ring of the focus nor a movement is part of a picture. */
const still = `*, *::before, *::after { animation: none !important; transition: none !important; caret-color: transparent !important; }`;

async function openPage(browser, host, { language, theme }, scenario) {
  await host.door("POST", "reset", { scenario });
  await host.door("POST", "clock", { now: moment });
  const locale = language === 1030 ? "da-DK" : "en-US";
  const page = await browser.newPage({ baseURL: host.url, locale, colorScheme: theme, viewport });
  await page.clock.setFixedTime(moment);
  const words = screenWords(language);
  const open = async (path) => {
    await page.goto(`${path}?lang=${language}&lcid=${language}&theme=${theme}`);
    await page.addStyleTag({ content: still });
  };
  return { page, open, words };
}

/**
 * @param clip the part of the page that is wanted, in pixels; without it all that is in sight
 * @returns {Promise<Buffer>} WebP: half the bytes of a PNG, and a repository keeps every one that was ever taken
 */
async function pictureOf(page, clip) {
  await page.mouse.move(0, 0);
  await page.locator(":focus").evaluateAll((focused) => focused.forEach((element) => element.blur()));
  await page.waitForLoadState("networkidle");
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send("Page.captureScreenshot", {
    ...{ format: "webp", quality: 80 },
    ...(clip && { clip: { ...clip, scale: 1 } }),
  });
  return Buffer.from(data, "base64");
}

function keep(name, content) {
  writeFileSync(inProject(folder, name), content);
  const kb = Math.ceil(content.length / 1024);
  console.log(`${folder}/${name}: ${kb} kB`);
  return kb;
}

async function takeAll(browser, host) {
  for (const look of looks) {
    for (const { name, scenario, take } of scenes) {
      const taking = await openPage(browser, host, look, scenario);
      await take(taking);
      const kb = keep(`${name}${look.mark}.webp`, await pictureOf(taking.page));
      await taking.page.close();
      if (kb > largestKb) throw new Error(`${name}: ${kb} kB; ${largestKb} kB are allowed.`);
    }
    const taking = await openPage(browser, host, look, recalculating.scenario);
    const frames = [];
    for (const step of recalculating.frames) {
      await step(taking);
      frames.push(await pictureOf(taking.page, moving));
    }
    await taking.page.close();
    const title = taking.words("Action_recalculate");
    keep(`recalculating${look.mark}.svg`, movingPicture({ frames, width: moving.width, height: moving.height, title }));
  }
}

await ensureInstalled();
await Promise.all([buildControls(), buildHost()]);
mkdirSync(inProject(folder), { recursive: true });
for (const former of readdirSync(inProject(folder))) rmSync(join(inProject(folder), former));
const { chromium } = await import("@playwright/test");
await withHost(async (host) => {
  const browser = await chromium.launch({ executablePath: await findChromium(), args });
  try {
    await takeAll(browser, host);
  } finally {
    await browser.close();
  }
});
