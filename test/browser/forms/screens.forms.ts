import { expect, test } from "../support/fixtures";
import { findingsOn } from "./findings";
import { saidBy } from "./said";
import { invoiceScreens, listScreens, wizardScreens } from "./walk";

const screens = [
  { of: "the list", walk: listScreens, scenario: "contoso60" },
  { of: "an invoice", walk: invoiceScreens, scenario: "contoso60" },
  { of: "the wizard", walk: wizardScreens, scenario: "wizard" },
] as const;
/** 200 % of a screen of 1440 by 900 is half as many pixels, twice as dense. */
const forms = [
  { form: "forced colours", use: { contextOptions: { forcedColors: "active" as const } }, width: 1440, height: 900 },
  { form: "200 %", use: { deviceScaleFactor: 2 }, width: 720, height: 450 },
  { form: "390 pixels", use: {}, width: 390, height: 844 },
] as const;

for (const { form, use, width, height } of forms) {
  test.describe(form, () => {
    test.use({ ...use, viewport: { width, height } });
    for (const { of, walk, scenario } of screens) {
      test.describe(of, () => {
        test.use({ scenario });
        test("cuts nothing, never scrolls sideways, and its pictures are there to be looked at", async ({
          page,
        }, testInfo) => {
          const said = { review: saidBy("InvoiceReview"), wizard: saidBy("ManualInvoiceWizard") };
          const found: string[] = [];
          for await (const screen of walk({ page, query: "", ...said })) {
            await page.screenshot({ path: testInfo.outputPath(`${screen}.png`) });
            const { cut, astray, sideways } = await findingsOn(page);
            found.push(...[...cut, ...astray].map((each) => `${screen}: ${each}`));
            if (sideways > 0) found.push(`${screen} scrolls sideways by ${sideways}`);
          }
          expect(found).toEqual([]);
        });
      });
    }
  });
}

test.describe("forced colours", () => {
  test.use({ contextOptions: { forcedColors: "active" }, viewport: { width: 1440, height: 900 } });

  test("the parts of the contract and their legends are told apart by filling, stripes and nothing", async ({
    page,
  }) => {
    await page.goto("/invoices");
    await page.getByRole("button", { name: "PINV-2001", exact: true }).click();
    const fillings = await page
      .locator(".pinv-contract")
      .evaluate((contract) =>
        ["before", "thisInvoice", "remaining"].map((part) =>
          [
            getComputedStyle(contract.querySelector(`.pinv-contract-${part} dt`) ?? contract, "::before"),
            getComputedStyle(contract.querySelector(`.pinv-bar-${part}`) ?? contract),
          ].map(({ backgroundColor, backgroundImage }) => (backgroundImage === "none" ? backgroundColor : "striped")),
        ),
      );
    const [before, thisInvoice, remaining] = fillings;
    expect(thisInvoice).toEqual(["striped", "striped"]);
    expect(before?.[0]).toBe(before?.[1]);
    expect(remaining).not.toContain(before?.[0]);
    expect(remaining).not.toContain("striped");
  });
});
