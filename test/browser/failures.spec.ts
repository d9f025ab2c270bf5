import { expect, test, wellKnownDetail, wellKnownInvoices } from "./support/fixtures";
import { linesOf } from "./support/linesOf";
import { agree, button, edit, english, openFromList, press, rowOf } from "./support/invoiceScreen";
import { effectsOn, recordedDetail } from "./support/recorded";

const { draft } = wellKnownInvoices;
const handheld = wellKnownDetail("draft", 1);

test("a read that fails is told, and tried again", async ({ page, door }) => {
  await page.goto("/invoices");
  await expect(button(page, draft.number)).toBeVisible();
  await door.fault({ method: "GET", path: linesOf(draft.id), when: "before", status: 503 });
  await press(page, draft.number);
  await expect(page.getByText(/The invoice could not be opened\./)).toBeVisible();
  await press(page, "Try again");
  await expect(rowOf(page, handheld)).toBeVisible();
});

test("a value that cannot be read safely is named and nothing is guessed", async ({ page }) => {
  await page.route(/msdyn_invoicelinetransactions\?/, async (route) => {
    const answer = await route.fetch();
    const body = (await answer.text()).replaceAll(/"msdyn_quantity":8\b/g, '"msdyn_quantity":"eight"');
    await route.fulfill({ response: answer, body });
  });
  await page.goto("/invoices");
  await press(page, draft.number);
  const grid = page.getByRole("grid");
  await expect(grid.getByText("Could not be read", { exact: true })).toBeVisible();
  await expect(grid.getByText(/Column msdyn_quantity/).first()).toBeVisible();
  // the list reads its invoices' lines behind this
  await page.unrouteAll({ behavior: "ignoreErrors" });
});

test("a list that cannot be read shows the error and Try again", async ({ page, door }) => {
  await door.fault({ method: "GET", path: "^invoices\\?", when: "before", status: 503, times: 1 });
  await page.goto("/invoices");
  await expect(page.getByRole("alert")).toContainText(/could not be/);
  await press(page, "Try again");
  await expect(button(page, draft.number)).toBeVisible();
});

test("a save whose answer is lost is read back: what was saved is said, and nothing is called recalculated", async ({
  page,
  door,
}) => {
  await openFromList(page, draft);
  await edit(page, handheld, "quantity", "9");
  await door.fault({ method: "PATCH", path: handheld, when: "after", drop: true });
  await press(page, english.recalculate);
  await agree(page, english.saveAndRecalculate);
  await expect(page.getByText("1 change saved. The totals may need recalculating.")).toBeVisible();
  await expect(button(page, "Changed (0)")).toBeDisabled();
  expect(await recordedDetail(door, handheld)).toMatchObject({ quantity: 900 });
  expect(await effectsOn(door, draft)).toEqual([]);
});
