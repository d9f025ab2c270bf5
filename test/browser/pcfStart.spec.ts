import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test, type Page } from "@playwright/test";
import { readResx } from "../repository/readResx";

/**
 * Microsoft's own test harness (pcf-start), served as it is from node_modules: its page, its files, and the built
 * control beside them, as its own server would. Nothing leaves the machine; the two addresses from which it takes React
 * are answered with the React that npm brought. The harness has no tables: each control says what is missing there.
 */
const projectRoot = resolve(__dirname, "../..");
const inPackages = (path: string): string => join(projectRoot, "node_modules", path);
const harness = "http://harness.local";
const umd = ["react", "react-dom"].map((name) => `${name}/umd/${name}.development.js`);
const react = new Map(
  umd.map((path) => [`https://unpkg.com/${path.replace("/umd", "@16.14.0/umd")}`, inPackages(path)]),
);

/** What the harness's server would answer: a file of the control, else one of the harness. */
function fileFor(url: URL, control: string): string | undefined {
  const path = url.pathname === "/" ? "index.html" : url.pathname.slice(1);
  const places = [join(projectRoot, "out/controls", control, path), inPackages(`pcf-start/${path}`)];
  return places.find((file) => existsSync(file));
}

/** Opens the harness with one control, and gathers what the page throws. Every other address is refused. */
async function openInHarness(page: Page, control: string): Promise<string[]> {
  const thrown: string[] = [];
  page.on("pageerror", (error) => thrown.push(error.message));
  await page.route("**/*", (route) => {
    const url = new URL(route.request().url());
    const file = url.origin === harness ? fileFor(url, control) : react.get(url.href);
    return file ? route.fulfill({ path: file }) : route.abort();
  });
  await page.goto(harness);
  return thrown;
}

/** The harness loads every language, and shows the one that came last. */
const inEitherLanguage = (control: string, key: string, gaps: Record<string, string | undefined> = {}): RegExp => {
  const texts = [1033, 1030].map((language) => readResx(control, language).get(key) ?? "");
  const filled = texts.map((text) => text.replace(/\{(\w+)\}/g, (gap, name: string) => gaps[name] ?? gap));
  return new RegExp(filled.map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|"));
};

for (const { control, says } of [
  {
    control: "InvoiceReview",
    says: [
      { key: "Placement_unsupportedTable", gaps: { table: "account" } },
      { key: "Placement_How", gaps: {} },
    ],
  },
  {
    control: "ManualInvoiceWizard",
    says: [
      { key: "Blocked_noProject", gaps: {} },
      { key: "BlockedDo_noProject", gaps: {} },
    ],
  },
]) {
  test(`in Microsoft's harness ${control} starts, and says what is missing there`, async ({ page }) => {
    const thrown = await openInHarness(page, control);
    for (const { key, gaps } of says) {
      await expect(page.getByText(inEitherLanguage(control, key, gaps))).toBeVisible();
    }
    await expect(page.getByText("Error loading control")).toHaveCount(0);
    expect(thrown).toEqual([]);
  });
}
