import { behaviours } from "../../host/web/manners/observed";
import { expect, test, wellKnownDetail, wellKnownInvoices } from "./support/fixtures";
import { agree, cellOf, edit, english, openFromList, press } from "./support/invoiceScreen";

const { draft } = wellKnownInvoices;
const handheld = wellKnownDetail("draft", 1);

/** All journeys run over the platform as it was seen; a kinder one is not to break what they rest on either. */
for (const kinder of ["", behaviours.join(), ...behaviours]) {
  test(`an invoice is opened from the list and recalculated where the platform is kinder in: ${kinder || "nothing"}`, async ({
    page,
  }) => {
    await openFromList(page, draft, `kinder=${kinder}`);
    await edit(page, handheld, "quantity", "6");
    await press(page, english.recalculate);
    await agree(page, english.saveAndRecalculate);
    await expect(cellOf(page, handheld, "quantity")).toHaveText("6");
  });
}

test("on a main grid, which is no wider than what is in it, the review fills the page", async ({ page }) => {
  await openFromList(page, draft);
  const widths = await page
    .locator(".control-frame, .pinv-review")
    .evaluateAll((elements) => elements.map((element) => element.getBoundingClientRect().width));
  expect(new Set(widths).size).toBe(1);
});
