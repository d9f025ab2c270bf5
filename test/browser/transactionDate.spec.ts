import { backlogProjects, openWorkId } from "../../host/scenarios/wellKnownBacklog";
import { isAccessible } from "./support/everyLook";
import { expect, test } from "./support/fixtures";
import { contractNamed, english, openWizard, press, tickOf, wizard } from "./support/wizardScreen";

test.use({ scenario: "wizard" });

const buildContract = "Contoso plant automation, build";
/** Recorded on 31 October; a minute into 1 November by its document date in Copenhagen. */
const night = openWorkId("plant/afterMidnight");

for (const { why, extraColumns, words, isOn } of [
  {
    why: "the day that was recorded decides, where the organisation keeps one, and the wizard says so",
    extraColumns: ["msdyn_actual.msdyn_transactiondate"],
    words: "by the transaction date as it was recorded, in no time zone",
    isOn: true,
  },
  {
    why: "without one the document date in the user's time zone does",
    extraColumns: [],
    words: "by the document date, in your time zone",
    isOn: false,
  },
]) {
  test(why, async ({ page, door }) => {
    await door.changeSettings({ extraColumns });
    await openWizard(page, backlogProjects.plant);
    await contractNamed(page, buildContract).click();
    const meaning = wizard(page).getByLabel("What the cut-off date means");
    await expect(meaning).toContainText("Up to and including Sat 31 Oct 2026");
    await expect(meaning).toContainText(words);
    await isAccessible(page);
    await press(page, english.next);
    await expect(tickOf(page, night)).toHaveCount(isOn ? 1 : 0);
    if (isOn) {
      const date = wizard(page).locator(`[data-row="${night}"] .pinv-row-date`);
      await expect(date).toHaveAttribute("title", "As it was recorded, in no time zone");
    }
    await press(page, english.finish);
    await expect(wizard(page).getByRole("heading", { name: english.created })).toBeVisible();
    const [{ status } = { status: 0 }] = await door.query<{ status: number }>(
      "select msdyn_billingstatus as status from msdyn_actual where msdyn_actualid = ?",
      [night],
    );
    expect(status).toBe(isOn ? 192350001 : 192350004);
  });
}
