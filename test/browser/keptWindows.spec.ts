import type { Page } from "@playwright/test";
import { expect, test } from "./support/fixtures";

// one after another in one worker: each says what it did to its window, and the next one what it finds of that
test.describe.configure({ mode: "serial" });

const who = "/api/data/v9.2/WhoAmI";
const version = "/__host/version";
const answerOf = (page: Page, asked: string): Promise<string> =>
  page.evaluate(async (address) => (await fetch(address)).text(), asked);

let first: Page | undefined;
let heard = 0;

test("a journey that leaves its window full of things", async ({ page, context, host }) => {
  first = page;
  await page.goto("/invoices");
  await page.setViewportSize({ width: 400, height: 400 });
  await context.addCookies([{ name: "hostUser", value: "second", url: host.url }]);
  await page.route(`**${who}`, async (route) => route.fulfill({ body: "the page's" }));
  await context.route(`**${version}`, async (route) => route.fulfill({ body: "the window's" }));
  expect([await answerOf(page, who), await answerOf(page, version)]).toEqual(["the page's", "the window's"]);
  page.on("request", () => (heard += 1));
  context.on("request", () => (heard += 1));
  await (await context.newPage()).goto("/invoices");
});

test("has left the same window to the next one, with nothing of it", async ({ page, context, viewport }) => {
  expect(page).toBe(first);
  expect(page.url()).toBe("about:blank");
  expect(context.pages()).toEqual([page]);
  expect(await context.cookies()).toEqual([]);
  expect(page.viewportSize()).toEqual(viewport);
  heard = 0;
  await page.goto("/invoices");
  expect(await answerOf(page, who)).toContain("UserId");
  expect(await answerOf(page, version)).toContain("contoso60");
  expect(heard).toBe(0);
});

test("a journey that changes its window for good", async ({ page }) => {
  expect(page).toBe(first);
  await page.addInitScript(() => document.documentElement.setAttribute("data-changed", ""));
});

test("has left it to nobody", async ({ page }) => {
  expect(page).not.toBe(first);
  expect(first?.isClosed()).toBe(true);
});
