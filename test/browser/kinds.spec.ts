import { expect, test, wellKnownInvoices } from "./support/fixtures";
import { button, openOnForm } from "./support/invoiceScreen";

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

const older = { send: "Send to Customer", markPaid: "Mark Invoice as Paid" };
const newer = { send: "Confirm", markPaid: "Status: Paid" };

/** The journeys have the older words on every kind (`olderWords`); a maker who chooses none leaves them to the product. */
for (const { kind, words, others, why } of [
  { kind: "psa3", words: older, others: newer, why: "its own product has them" },
  { kind: "po2026", words: newer, others: older, why: "its own product has them" },
  { kind: "changed", words: older, others: newer, why: "which product it is may not be read" },
] as const) {
  test.describe(`where the words of ${kind} are left to the product`, () => {
    test.use({ kind });

    test(`acts are called ${words.send} and ${words.markPaid} on ${kind}: ${why}`, async ({ page }) => {
      await openOnForm(page, wellKnownInvoices.draft, "p.vocabulary=automatic");
      for (const word of [words.send, words.markPaid]) await expect(button(page, word)).toBeVisible();
      for (const word of [others.send, others.markPaid]) await expect(button(page, word)).toHaveCount(0);
    });
  });
}
