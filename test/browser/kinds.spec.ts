import { backlogProjects } from "../../host/scenarios/wellKnownBacklog";
import { expect, test, wellKnownInvoices } from "./support/fixtures";
import { button, openOnForm } from "./support/invoiceScreen";
import { creations, english, heading, nextAndFinish, openWizard, wizard } from "./support/wizardScreen";

/** What is said where a journey makes no sense on a kind of organisation (`support/senselessOn.ts`). */
const saidInstead = [
  // the form that the host brings names a tax column, which PSA 3 has not
  { kind: "psa3", verdict: "Ready with 1 setting: taxColumn." },
  { kind: "psa3FieldService", verdict: "Ready with 1 setting: taxColumn." },
  { kind: "changed", verdict: "Not known: 6 things could not be seen." },
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

test.describe("an organisation that does not keep what was billed before", () => {
  test.use({ kind: "changed" });

  test("what was billed before and what remains of a contract are not known, and not 0", async ({ page }) => {
    await openOnForm(page, wellKnownInvoices.draft);
    const figures = page.locator(".pinv-contract-figures");
    await expect(figures).toContainText("Billed before on themNot known");
    await expect(figures).toContainText("RemainingNot known");
    // its known part alone would fill the bar, as if this invoice were the whole contract
    await expect(page.locator(".pinv-bar")).toHaveCount(0);
  });
});

test.describe("an organisation whose users may not read which messages there are", () => {
  test.use({ kind: "changed", scenario: "wizard" });

  test("the wizard says that the message of creating is missing once it has asked for it", async ({ page, door }) => {
    await door.changeSettings({ missingMessages: ["msdyn_NewInvoiceContract"] });
    await openWizard(page, backlogProjects.website);
    await nextAndFinish(page);
    await expect(heading(page, english.notCreated)).toBeVisible();
    await expect(wizard(page)).toContainText("The platform has no message named msdyn_NewInvoiceContract.");
    expect(await creations(door)).toBe(0);
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
