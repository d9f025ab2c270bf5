import { spareInCreation } from "../../shared/dataverse/creation/spareInCreation";
import { logicalName } from "../../shared/dataverse/columns";
import type { SpareColumns } from "../../shared/dataverse/organisation/spareColumns";
import { spareInReview } from "../../shared/dataverse/review/spareInReview";
import { backlogProjects } from "../../host/scenarios/wellKnownBacklog";
import { expect, test, wellKnownDetail, wellKnownInvoices } from "./support/fixtures";
import type { HostDoor } from "./support/hostDoor";
import { agree, cellOf, edit, english, openFromList, openOnForm, press, rowOf } from "./support/invoiceScreen";
import { isAccessible } from "./support/everyLook";
import { choice, openWizard, wizard } from "./support/wizardScreen";

const { draft } = wellKnownInvoices;
const handheld = wellKnownDetail("draft", 1);
const noSuchColumn = "This organisation keeps nothing there: the table has no such column.";

/** Whether a maker's own view names a column, which is then the maker's to mend. */
const isInView = (column: string): boolean => column === "invoice.msdyn_invoicedate";

const columnsOf = (spare: SpareColumns): string[] =>
  spare.flatMap(([table, columns]) => columns.map((column) => `${table}.${logicalName(column)}`));

/** Reads that were refused, by table. */
async function refused(door: HostDoor): Promise<string[]> {
  const trace = await door.trace();
  return trace.filter(({ status }) => status === 400).map(({ path }) => path.replace(/[?(].*/s, ""));
}

test("without any column that can be spared an invoice is opened, edited, saved and recalculated", async ({
  page,
  door,
}) => {
  await door.changeSettings({ missingColumns: columnsOf(spareInReview(null)).filter((column) => !isInView(column)) });
  await openFromList(page, draft);
  // reads side by side are each refused once; what is known by now is not asked for again
  expect((await refused(door)).length).toBeGreaterThan(0);
  await door.clearTrace();
  const external = rowOf(page, handheld).locator('[data-column="externalDescription"]');
  await expect(external).toHaveAttribute("title", noSuchColumn);
  await expect(external).toHaveAttribute("aria-readonly", "true");
  await edit(page, handheld, "quantity", "6");
  await press(page, english.recalculate);
  await agree(page, english.saveAndRecalculate);
  await expect(cellOf(page, handheld, "quantity")).toHaveText("6");
  expect(await refused(door)).toEqual([]);
});

test("an invoice date that is not kept here is said to be not known, and its editor is closed", async ({
  page,
  door,
}) => {
  await door.changeSettings({ missingColumns: ["invoice.msdyn_invoicedate"] });
  await openOnForm(page, draft);
  await expect(page.getByText("not known here")).toBeVisible();
  await page.getByText("Name, dates and bill-to address").click();
  const date = page.getByLabel("Invoice date");
  await expect(date).toHaveAttribute("readonly", "");
  await expect(date).toHaveAccessibleDescription(noSuchColumn);
  await isAccessible(page);
});

test.describe("by hand", () => {
  test.use({ scenario: "wizard" });

  test("the backlog is there without any column that can be spared", async ({ page, door }) => {
    await openWizard(page, backlogProjects.website);
    await expect(choice(page, "Time")).toBeVisible();
    const isOfLacking = /^(One thing that is|\d+ things that are) looked for/;
    const shown = await wizard(page).getByRole("group").allInnerTexts();
    // what a kind of organisation lacks by itself is not what is taken away here
    const whole = shown.filter((text) => !isOfLacking.test(text));
    await door.changeSettings({ missingColumns: columnsOf(spareInCreation) });
    await door.clearTrace();
    await openWizard(page, backlogProjects.website);
    await expect(choice(page, "Time")).toBeVisible();
    expect(whole.length).toBeGreaterThan(1);
    const [lacking, ...rest] = await wizard(page).getByRole("group").allInnerTexts();
    expect(lacking).toMatch(/^\d+ things that are looked for are not in this organisation$/);
    expect(rest).toEqual(whole);
    await wizard(page).getByText("things that are looked for").click();
    await expect(wizard(page).getByText("msdyn_actual.msdyn_adjustmentstatus")).toBeVisible();
    await isAccessible(page);
    expect(new Set(await refused(door)).size).toBe(4);
  });
});
