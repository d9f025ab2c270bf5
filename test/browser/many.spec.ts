import type { Locator, Page } from "@playwright/test";
import { isAccessible } from "./support/everyLook";
import { expect, test, wellKnownInvoices } from "./support/fixtures";
import { pressSlowly } from "./support/slowPress";

test.use({ viewport: { width: 1440, height: 900 } });

const bar = (page: Page): Locator => page.getByRole("toolbar", { name: "Acts on the selected invoices" });
const act = (page: Page, name: RegExp): Locator => bar(page).getByRole("button", { name });
const question = (page: Page): Locator => page.getByRole("alertdialog").or(page.getByRole("dialog"));
const report = (page: Page): Locator => page.getByRole("list", { name: "What became of each invoice" });

async function openList(page: Page): Promise<void> {
  await page.goto("/invoices");
  await expect(page.locator(".pinv-table tbody tr").first()).toBeVisible();
  await expect(page.locator(".pinv-pill").first()).toBeVisible();
}

test("the bar is there before anything is selected, and says why nothing can be pressed", async ({ page }) => {
  await openList(page);
  for (const name of [/^Recalculate$/, /^Send to Customer$/, /^Mark Invoice as Paid$/])
    await expect(act(page, name)).toHaveAttribute("aria-disabled", "true");
  await expect(bar(page).getByText("Select invoices to act on them together.")).toBeVisible();
});

test("by mouse, in five presses: all that are ready are sent, one is left out, and the report says so", async ({
  page,
  door,
}) => {
  await openList(page);
  await pressSlowly(page, page.getByRole("checkbox", { name: "Select all on this page" }));
  await pressSlowly(page, act(page, /^Send to Customer: \d+ of 38$/));
  const agree = question(page).locator(".ms-Button--primary");
  await expect(agree).toHaveText("Send to Customer (11)");
  await expect(question(page).getByText("Nothing on this invoice is chargeable.").first()).toBeVisible();
  await isAccessible(page);
  await pressSlowly(page, question(page).getByRole("checkbox", { name: "Include PINV-2019" }));
  await expect(agree).toHaveText("Send to Customer (10)");
  await pressSlowly(page, agree);
  await expect(report(page).getByRole("listitem")).toHaveCount(10);
  await expect(page.getByText("Send to Customer: 10 of 10 done")).toBeVisible();
  await isAccessible(page);
  const sent = (await door.effects()).filter((each) => each.message === "msdyn_PostInvoice");
  expect(sent).toHaveLength(10);
  expect(new Set(sent.map((each) => each.record)).size).toBe(10);
  const twoProjects = wellKnownInvoices.twoProjects.id;
  expect(sent.map((each) => each.record)).not.toContain(twoProjects);
  await pressSlowly(page, page.getByRole("button", { name: "Close", exact: true }));
  await expect(report(page)).toHaveCount(0);
});

test("one that is refused is told in the platform's words, opened from the report, and tried again alone", async ({
  page,
  door,
}) => {
  await openList(page);
  await pressSlowly(page, page.getByRole("checkbox", { name: "Select all on this page" }));
  await pressSlowly(page, act(page, /^Mark Invoice as Paid: \d+ of 38$/));
  const agree = question(page).locator(".ms-Button--primary");
  await expect(agree).toHaveText(/^Mark Invoice as Paid \([1-9]\d*\)$/);
  const all = /\((\d+)\)$/.exec((await agree.textContent()) ?? "")?.[1];
  await door.fault({
    path: "msdyn_InvoicePaid",
    when: "before",
    status: 400,
    code: "0x80040203",
    message: "The period is closed.",
    every: 3,
    times: 1,
  });
  await pressSlowly(page, agree);
  await expect(report(page).getByRole("listitem").first()).toContainText("The period is closed.");
  await expect(report(page).getByRole("listitem").first()).toContainText("Not done.");
  await pressSlowly(page, page.getByRole("button", { name: "Retry the failed (1)" }));
  await expect(agree).toHaveText("Mark Invoice as Paid (1)");
  await pressSlowly(page, agree);
  // the report is of all of them, and nothing is left to be tried again
  await expect(page.getByText(`Mark Invoice as Paid: ${all} of ${all} done`)).toBeVisible();
});

test("cancelled, what has not had its turn is not touched", async ({ page, door }) => {
  await openList(page);
  await pressSlowly(page, page.getByRole("checkbox", { name: "Select all on this page" }));
  await pressSlowly(page, act(page, /^Mark Invoice as Paid: \d+ of 38$/));
  // the first payment is held by the host until its clock is moved on
  await door.fault({ path: "msdyn_InvoicePaid", when: "before", delayMs: 60_000, times: 1 });
  await pressSlowly(page, question(page).locator(".ms-Button--primary"));
  await expect(page.getByText(/Asking the platform/)).toBeVisible();
  await pressSlowly(page, page.getByRole("button", { name: "Cancel the rest" }));
  await expect(page.getByText("Nothing more is begun. What was asked for ends.")).toBeVisible();
  await door.advance(60_000);
  await expect(report(page).getByText("Not started.").first()).toBeVisible();
  await expect(report(page).getByText("Done.", { exact: true })).toHaveCount(1);
  expect((await door.effects()).filter((each) => each.message === "msdyn_InvoicePaid")).toHaveLength(1);
});

test("by keyboard alone, in Danish: all on the page are chosen, one is left out, the rest is paid", async ({
  page,
  door,
}) => {
  await page.goto("/invoices?lang=1030");
  await expect(page.locator(".pinv-pill").first()).toBeVisible();
  await page.getByRole("checkbox", { name: "Markér alle på denne side" }).focus();
  await page.keyboard.press("Space");
  const bars = page.getByRole("toolbar", { name: "Handlinger på de valgte fakturaer" });
  const pay = bars.getByRole("button", { name: /^Markér faktura som betalt: \d+ af 38$/ });
  await pay.focus();
  await page.keyboard.press("Enter");
  const agree = question(page).locator(".ms-Button--primary");
  await expect(agree).toHaveText(/\([1-9]\d*\)$/);
  const many = Number(/\((\d+)\)$/.exec((await agree.textContent()) ?? "")?.[1]);
  await question(page).getByRole("checkbox").first().focus();
  await page.keyboard.press("Space");
  await expect(agree).toHaveText(`Markér faktura som betalt (${many - 1})`);
  await agree.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText(`Markér faktura som betalt: ${many - 1} af ${many - 1} udført`)).toBeVisible();
  expect((await door.effects()).filter((each) => each.message === "msdyn_InvoicePaid")).toHaveLength(many - 1);
});
