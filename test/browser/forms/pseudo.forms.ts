import { expect, test } from "../support/fixtures";
import { projectInvoicesView } from "../../../host/web/views/projectInvoicesView";
import { findingsOn } from "./findings";
import { dataWords, isNamed } from "./dataWords";
import { saidBy } from "./said";
import { invoiceScreens, listScreens, wizardScreens } from "./walk";

const screens = [
  { of: "the list", walk: listScreens, scenario: "contoso60" },
  { of: "an invoice", walk: invoiceScreens, scenario: "contoso60" },
  { of: "the wizard", walk: wizardScreens, scenario: "wizard" },
] as const;
const languages = [
  { lang: 1281, pseudo: "longer" },
  { lang: 2559, pseudo: "mirrored" },
] as const;
const labels = [...projectInvoicesView.columns, ...projectInvoicesView.further].map(({ label }) => label[1033]);

for (const { of, walk, scenario } of screens) {
  test.describe(of, () => {
    test.use({ scenario });
    for (const { lang, pseudo } of languages) {
      for (const width of [1440, 390]) {
        test(`${pseudo}, ${width} pixels: every word is from the resources or from data, and none is cut`, async ({
          page,
        }, testInfo) => {
          await page.setViewportSize({ width, height: 900 });
          const known = dataWords(page, labels);
          const said = { review: saidBy("InvoiceReview", pseudo), wizard: saidBy("ManualInvoiceWizard", pseudo) };
          const found: string[] = [];
          for await (const screen of walk({ page, query: `lang=${lang}`, ...said })) {
            await page.screenshot({ path: testInfo.outputPath(`${screen}.png`) });
            const { plain, cut, astray, sideways } = await findingsOn(page);
            const words = await known();
            const notSaid = plain.filter(([text]) => !isNamed(text, words)).map((each) => `plain: ${each.join(" – ")}`);
            const boxes = [...cut.map((each) => `cut: ${each}`), ...astray.map((each) => `astray: ${each}`)];
            if (sideways > 0) boxes.push(`scrolls sideways by ${sideways}`);
            found.push(...[...new Set([...notSaid, ...boxes])].map((each) => `${screen}: ${each}`));
          }
          expect(found).toEqual([]);
        });
      }
    }
  });
}
