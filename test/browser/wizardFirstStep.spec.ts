import { backlogProjects, openWorkId } from "../../host/scenarios/wellKnownBacklog";
import { expect, test } from "./support/fixtures";
import {
  choice,
  contractNamed,
  english,
  heading,
  leaveOut,
  openWizard,
  press,
  tickOf,
  total,
  wizard,
} from "./support/wizardScreen";

test.use({ scenario: "wizard" });

const { plant, terminal } = backlogProjects;
const buildContract = "Contoso plant automation, build";

test("what is no cut-off date stays in its field, says so, and Next waits for one that is", async ({ page }) => {
  // the bar with Next is in sight, and in its place, where no section clips: a clipping one has it after what is above it
  await openWizard(page, plant, "kinder=sections");
  await contractNamed(page, buildContract).click();
  const field = wizard(page).getByLabel("Cut-off date", { exact: true });
  const words = wizard(page).getByLabel("What the cut-off date means");
  const next = wizard(page).getByRole("button", { name: english.next });
  const isStopped = async (reason: string): Promise<void> => {
    await expect(words).toContainText(reason);
    await expect(words).toContainText("still up to and including Sat 31 Oct 2026");
    await expect(next).toBeDisabled();
    await expect(next).toHaveAccessibleDescription("Correct the cut-off date first.");
    await field.blur();
    await expect(words).toContainText(reason);
    await next.click({ force: true });
    await expect(heading(page, english.whatToInvoice)).toBeVisible();
  };
  const noDate = "This is no whole date";
  const before = await next.boundingBox();
  await field.fill("");
  await isStopped(noDate);
  expect(await next.boundingBox()).toEqual(before);
  // half filled in: the field shows something, and gives nothing
  await field.focus();
  await field.press("1");
  await isStopped(noDate);
  for (const { text, reason } of [
    { text: "0202-10-31", reason: "The year is not a whole one" },
    { text: "9999-12-31", reason: "cannot be after today" },
  ]) {
    await field.fill(text);
    await isStopped(reason);
    await expect(field).toHaveValue(text);
  }
  await field.fill("2026-10-31");
  await expect(words).toContainText("Up to and including Sat 31 Oct 2026");
  await expect(next).toBeEnabled();
});

test("who leaves for another project and comes back finds the choices and the step", async ({ page, october }) => {
  const go = async (path: string): Promise<void> => {
    // as the app does it: the page lives on, the form's controls do not
    await page.evaluate((to) => {
      history.pushState(null, "", to);
      window.dispatchEvent(new PopStateEvent("popstate"));
    }, path);
  };
  await openWizard(page, plant);
  const place = new URL(page.url()).pathname;
  await contractNamed(page, buildContract).click();
  await leaveOut(page, english.expense);
  await press(page, english.next);
  await tickOf(page, openWorkId("plant/tie")).click();
  await expect(total(page)).toContainText(october.chosen);
  await go("/projects");
  await expect(wizard(page)).toBeHidden();
  await go(place);
  await page.getByRole("button", { name: english.sales, exact: true }).click();
  await page.getByRole("menuitem", { name: english.invoice, exact: true }).click();
  await expect(heading(page, english.beforeItExists)).toBeVisible();
  await expect(total(page)).toContainText(october.chosen);
  await expect(tickOf(page, openWorkId("plant/tie"))).not.toBeChecked();
  await press(page, english.back);
  await expect(choice(page, english.expense)).not.toBeChecked();
  await expect(choice(page, "Time")).toBeChecked();
});

test("what cannot be finished is said on the first step; the choices are on the first screen", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openWizard(page, plant);
  await contractNamed(page, buildContract).click();
  await expect(wizard(page).getByText("Why is it not here?")).toBeInViewport({ ratio: 1 });
  await expect(choice(page, "Product")).toBeInViewport({ ratio: 1 });
  await wizard(page).getByText("1 draft of this contract already exists.").click();
  await expect(wizard(page).getByText("PINV-5001")).toBeVisible();
  await press(page, english.next);
  await expect(wizard(page).locator("[data-row]").nth(4)).toBeInViewport({ ratio: 1 });
  await expect(wizard(page).getByText("already exists")).toHaveCount(0);

  await openWizard(page, terminal);
  const next = wizard(page).getByRole("button", { name: english.next });
  await expect(next).toBeDisabled();
  await expect(next).toHaveAccessibleDescription(/^The contract is shared by /);
  await expect(wizard(page).locator(".pinv-why-not")).toContainText("cannot be taken off their drafts safely");
});
