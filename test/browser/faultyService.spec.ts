import { backlogContracts, backlogProjects, wellKnownDrafts } from "../../host/scenarios/wellKnownBacklog";
import { linesOf } from "./support/linesOf";
import { expect, test, wellKnownDetail, wellKnownInvoices } from "./support/fixtures";
import { agree, button, cellOf, edit, english, openFromList, press, rowOf, send } from "./support/invoiceScreen";
import { effectsOn, recordedDetail } from "./support/recorded";
import * as theWizard from "./support/wizardScreen";

const { draft } = wellKnownInvoices;
const handheld = wellKnownDetail("draft", 1);

/** Answers that are not the service's. */
const spoilt = [
  { why: "has changed bytes", fault: { garble: "bytes" } },
  { why: "is a sign-in page", fault: { garble: "page" } },
  { why: "ends half way", fault: { cut: true } },
] as const;

test.describe("the review", () => {
  for (const { why, fault } of spoilt) {
    test(`lines whose answer ${why} are not half shown: it is said, and tried again`, async ({ page, door }) => {
      await page.goto("/invoices");
      await door.fault({ method: "GET", path: linesOf(draft.id), when: "before", ...fault });
      await press(page, draft.number);
      await expect(page.getByText("The invoice could not be opened.")).toBeVisible();
      await press(page, "Try again");
      await expect(rowOf(page, handheld)).toBeVisible();
    });

    test(`a save whose answer ${why} is read back, and nothing typed is lost`, async ({ page, door }) => {
      await openFromList(page, draft);
      await edit(page, handheld, "quantity", "9");
      await door.fault({ method: "POST", path: "^\\$batch", when: "before", ...fault });
      await press(page, english.recalculate);
      await agree(page, english.saveAndRecalculate);
      await expect(cellOf(page, handheld, "quantity")).toContainText("9");
      await expect(page.getByText("1 change saved. The totals may need recalculating.")).toBeVisible();
      expect(await recordedDetail(door, handheld)).toMatchObject({ quantity: 900 });
    });

    test(`a Send whose answer ${why} is asked for once and found out`, async ({ page, door }) => {
      await openFromList(page, draft);
      await door.fault({ method: "POST", path: "msdyn_PostInvoice", when: "after", ...fault });
      await send(page);
      // where nothing at all comes back, Chromium itself asks again on another connection, and is refused
      await expect(page.getByText(/the invoice is confirmed[.;]/i)).toBeVisible();
      expect(await effectsOn(door, draft)).toEqual(["msdyn_PostInvoice"]);
    });
  }

  test("a service that counts for real: it says that it is busy, keeps what was typed, and then saves it", async ({
    page,
    door,
  }) => {
    await openFromList(page, draft);
    await edit(page, handheld, "quantity", "9");
    await door.changeSettings({ serviceProtection: { requests: 1 } });
    await door.webApi("billing", "GET", "WhoAmI");
    await press(page, english.recalculate);
    await agree(page, english.saveAndRecalculate);
    await press(page, "Cancel waiting");
    const alert = page.getByRole("alert");
    await expect(alert).toContainText("The service is busy.");
    await expect(alert).toContainText("your changes are kept");
    await expect(button(page, "Changed (1)")).toBeEnabled();
    expect(await recordedDetail(door, handheld)).toMatchObject({ quantity: 800 });
    await door.changeSettings({ serviceProtection: false });
    // until the wait would have ended, what is turned away is told at once
    await press(page, "Read again");
    await expect(alert).toHaveCount(0);
    await press(page, english.recalculate);
    await agree(page, english.saveAndRecalculate);
    await expect(page.getByText(english.recalculated)).toBeVisible();
    expect(await recordedDetail(door, handheld)).toMatchObject({ quantity: 900 });
  });

  test("privileges taken away while somebody edits: it is said, and what was typed is kept", async ({ page, door }) => {
    await openFromList(page, draft);
    await edit(page, handheld, "quantity", "9");
    await door.fault({ method: "PATCH", path: handheld, when: "before", revoke: ["Write"] });
    await press(page, english.recalculate);
    await agree(page, english.saveAndRecalculate);
    await expect(page.getByText("You have no permission for this.").first()).toBeVisible();
    await expect(button(page, "Changed (1)")).toBeEnabled();
    expect(await recordedDetail(door, handheld)).toMatchObject({ quantity: 800 });
  });
});

test.describe("the wizard", () => {
  test.use({ scenario: "wizard" });

  const known = [wellKnownDrafts.plantDraft.number, wellKnownDrafts.plantPosted.number];

  for (const { why, fault } of spoilt) {
    test(`a backlog whose answer ${why} is not half shown: it is said, and tried again`, async ({
      page,
      door,
      october,
    }) => {
      await theWizard.openWizard(page, backlogProjects.plant);
      // the page is there: no request of the journey before can meet what is meant for this one
      // without the count beside it, which only makes reading quicker
      await door.fault({ method: "GET", path: "^msdyn_actuals\\?(?!fetchXml)", when: "before", ...fault });
      await theWizard.contractNamed(page, "Contoso plant automation, build").click();
      await expect(theWizard.wizard(page).getByRole("alert")).toBeVisible();
      await theWizard.press(page, "Try again");
      await expect(theWizard.total(page)).toContainText(october.all);
    });

    test(`a creation whose answer ${why} is asked for once, and its draft is found`, async ({
      page,
      door,
      october,
    }) => {
      await theWizard.openWizard(page, backlogProjects.plant);
      await theWizard.contractNamed(page, "Contoso plant automation, build").click();
      await expect(theWizard.total(page)).toContainText(october.all);
      await door.fault({ method: "POST", path: "msdyn_NewInvoiceContract", when: "after", ...fault });
      await theWizard.nextAndFinish(page);
      if ("cut" in fault) {
        // nothing is taken off a draft that no answer has named, unless its user says so
        await theWizard.press(page, theWizard.english.lookAgain);
        await theWizard.press(page, theWizard.english.finishIt);
        await theWizard.agree(page, theWizard.english.finishIt);
      }
      await expect(theWizard.heading(page, theWizard.english.created)).toBeVisible();
      expect(await theWizard.creations(door)).toBe(1);
      expect(await theWizard.newDrafts(door, backlogContracts.plantBuild, known)).toHaveLength(1);
    });
  }
});
