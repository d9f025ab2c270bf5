import { held, spent, withWindow } from "../support/browser.mjs";
import { quantityPlace } from "./contestants.mjs";
import { measuring } from "./inPage.mjs";
import { largeInvoice } from "./largeInvoice.mjs";

const steps = 60;
const slowed = 4;
/** Between what a user does; longer than two clicks are taken for one. */
const restMs = 600;

/**
 * Everything of one grid with so many rows, in a window of its own: first rows, edits, scrolling, jumps, what is held;
 * then edits, scrolling, jumps and first rows once more with the processor slowed four times.
 */
export function measureGrid(browser, { grid, rows, address, edits }) {
  return withWindow(browser, async ({ page, cdp }) => {
    await page.addInitScript(measuring);
    const open = grid.page === null ? openInvoice : openPage;
    const usual = await open({ page, cdp, grid, rows, address });
    const normal = { ...usual, ...(await worked({ page, cdp, grid, edits, hours: 41 })) };
    const holding = await held(cdp);
    const nodes = await page.evaluate(() => document.getElementsByTagName("*").length);
    await cdp.send("Emulation.setCPUThrottlingRate", { rate: slowed });
    const slow = await worked({ page, cdp, grid, edits, hours: 141 });
    // a grid of peers is slowed from its first row on; ours would have to read all lines once more
    const again = grid.page === null ? {} : await openPage({ page, cdp, grid, rows, address });
    return { normal, slow: { ...slow, ...again }, heapMb: holding.megabytes, nodes };
  });
}

async function openPage({ page, cdp, grid, rows, address }) {
  await page.goto(address);
  await page.evaluate((count) => window.bench.prepare(count), rows);
  const before = await spent(cdp);
  const first = await page.evaluate((of) => window.measuring.mount(of), grid);
  const { task } = await spent(cdp);
  return { first, firstCpu: task - before.task };
}

/** From another page of the app, so that what is measured is the invoice and not the app. */
async function openInvoice({ page, cdp, grid, rows, address }) {
  await page.goto(`${address}/projects`);
  await page.waitForFunction(() => window.__host !== undefined);
  const before = await spent(cdp);
  const { opened, afterData } = await page.evaluate(
    ([of, path]) => {
      const noted = window.noteFirstRow(of.row);
      window.__host.navigate(path);
      return noted;
    },
    [grid, `/invoices/${largeInvoice}`],
  );
  const first = await spent(cdp);
  await page.waitForFunction(
    ([selector, count]) => Number(document.querySelector(selector)?.getAttribute("aria-rowcount")) > count,
    [grid.scroller, rows],
  );
  const whole = await page.evaluate(() => performance.now() - window.opening.from);
  const end = await spent(cdp);
  await isQuiet(page);
  return {
    first: afterData,
    firstCpu: first.task - before.task,
    opened,
    whole,
    wholeCpu: end.task - before.task,
  };
}

/** Until nothing is asked any more for half a second. */
async function isQuiet(page) {
  for (let asked = -1; ;) {
    const now = await page.evaluate(() => ({ ...window.opening }));
    if (now.underWay === 0 && now.asked === asked) return;
    asked = now.asked;
    await page.waitForTimeout(500);
  }
}

/** @param hours that the first edit sets, each one an hour more: none may set what is there already */
async function worked({ page, cdp, grid, edits, hours }) {
  const edited = [];
  for (let edit = 0; edit < edits; edit += 1)
    edited.push(await oneEdit({ page, cdp, grid, edit, hours: hours + edit }));
  const before = await spent(cdp);
  const scrolled = await page.evaluate(([of, count]) => window.measuring.scroll(of, count), [grid, steps]);
  const after = await spent(cdp);
  const jumps = await page.evaluate((of) => window.measuring.jump(of), grid);
  return { edits: edited, scrolled: { ...scrolled, cpu: after.task - before.task }, jumps };
}

/** One quantity by mouse and typing; what is measured begins with Enter. */
async function oneEdit({ page, cdp, grid, edit, hours }) {
  await beginEdit(page, grid, edit);
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText(String(hours));
  await page.evaluate((selector) => window.measuring.awaitTotal(selector), grid.total);
  const before = await spent(cdp);
  await page.keyboard.press("Enter");
  const { changed, painted } = await page.evaluate(() => window.measuring.total);
  const after = await spent(cdp);
  return {
    changed,
    painted,
    cpu: after.scriptAndLayout - before.scriptAndLayout,
    task: after.task - before.task,
  };
}

/**
 * Opens the editor of a quantity: never of the row after the one before, which that edit has left chosen, so that a click
 * there does something else. A slowed page may take a click and a key for something else as well; then once more.
 */
async function beginEdit(page, grid, edit) {
  for (let attempt = 1; ; attempt += 1) {
    await page.waitForTimeout(restMs);
    const { x, y } = await quantityPlace(page, grid, 1 + ((edit * 3) % 7));
    await page.mouse.click(x, y, { clickCount: grid.openedBy ? 1 : 2 });
    if (grid.openedBy) {
      await page.waitForTimeout(restMs);
      await page.keyboard.press(grid.openedBy);
    }
    const isOpen = () => /^(INPUT|TEXTAREA)$/.test(document.activeElement?.tagName ?? "");
    const opened = await page.waitForFunction(isOpen, undefined, { timeout: 5_000 }).catch(() => null);
    if (opened !== null) return;
    if (attempt === 5) throw new Error(`${grid.name}: the editor did not open.`);
    await page.keyboard.press("Escape");
  }
}
