import { expect, test, wellKnownInvoices } from "./support/fixtures";
import { openOnForm } from "./support/invoiceScreen";

/** What is said where a journey makes no sense on a kind of organisation (`support/senselessOn.ts`). */
const saidInstead = [
  // the form that the host brings names a tax column, which PSA 3 has not
  { kind: "psa3", verdict: "Ready with 1 setting: taxColumn." },
  { kind: "psa3FieldService", verdict: "Ready with 1 setting: taxColumn." },
  { kind: "changed", verdict: "Not known: 4 things could not be seen." },
] as const;

for (const { kind, verdict } of saidInstead) {
  test.describe(`an organisation of the kind ${kind}`, () => {
    test.use({ kind });

    test(`the check page says of ${kind}: ${verdict}`, async ({ page }) => {
      await page.goto("/WebResources/pinv_/check.html");
      await expect(page.locator(".verdict strong")).toHaveText(verdict);
    });
  });
}

test.describe("an organisation without Field Service", () => {
  test.use({ kind: "psa3" });

  test("an invoice has no date of its own", async ({ page }) => {
    await openOnForm(page, wellKnownInvoices.draft);
    await expect(page.getByText("not known here")).toBeVisible();
  });
});
