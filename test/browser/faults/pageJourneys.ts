import type { Page } from "@playwright/test";
import { usualKind } from "../../../host/server/kinds";
import { backlogContracts, backlogProjects } from "../../../host/scenarios/wellKnownBacklog";
import { wellKnownDetail, wellKnownInvoices } from "../support/fixtures";
import type { HostDoor } from "../support/hostDoor";
import { cellOf, edit, english, totals } from "../support/invoiceScreen";
import { effectsOn, recordedDetail, recordedInvoice } from "../support/recorded";
import { plantOctoberOn } from "../support/plantOctober";
import { usualScenario } from "../support/runningHost";
import * as theWizard from "../support/wizardScreen";

/** What a user wants of a page, told so that it can be taken up from wherever a fault has left it. */
export interface PageJourney {
  readonly name: string;
  readonly scenario: string;
  /** Where it begins; the only time that the page is loaded. */
  readonly address: string;
  /** How far the screen says it has come; "end" is the end. */
  readonly stageOf: (page: Page) => Promise<string>;
  /** What the user does at a stage, at most once while it stays the same, unless the screen asks for it again. */
  readonly act: (page: Page, stage: string) => Promise<void>;
  /** What the database holds of it, in a form that can be compared. */
  readonly recorded: (door: HostDoor) => Promise<unknown>;
}

const { draft } = wellKnownInvoices;
const handheld = wellKnownDetail("draft", 1);
const isShown = (page: Page, selector: string): Promise<boolean> => page.locator(selector).first().isVisible();
const pressNow = (page: Page, name: string): Promise<void> =>
  page.getByRole("button", { name, exact: true }).first().click({ timeout: 2_000 });

/** From the list, one line changed, to paid. */
const reviewed: PageJourney = {
  name: "review: from list to paid",
  scenario: usualScenario,
  address: "/invoices",
  stageOf: async (page) => {
    if (!(await isShown(page, ".pinv-invoice .pinv-title")))
      return (await isShown(page, ".pinv-invoice")) ? "opening" : "list";
    for (const status of ["paid", "confirmed"]) {
      if (await isShown(page, `.pinv-title .pinv-pill-${status}`)) return status === "paid" ? "end" : status;
    }
    if (!(await cellOf(page, handheld, "quantity").isVisible())) return "reading";
    const quantity = (await cellOf(page, handheld, "quantity").textContent()) ?? "";
    if (!quantity.includes("9")) return "unedited";
    const pending = page.getByRole("button", { name: "Changed (1)", exact: true });
    if ((await pending.isVisible()) && (await pending.isEnabled())) return "edited";
    return (await totals(page).textContent())?.includes("17,693.56") ? "saved" : "edited";
  },
  act: async (page, stage) => {
    if (stage === "list") await pressNow(page, draft.number);
    if (stage === "unedited") await edit(page, handheld, "quantity", "9");
    if (stage === "edited") await pressNow(page, english.recalculate);
    if (stage === "saved") await pressNow(page, english.send);
    if (stage === "confirmed") await pressNow(page, english.markPaid);
  },
  recorded: async (door) => ({
    invoice: await recordedInvoice(door, draft),
    line: await recordedDetail(door, handheld),
    effects: (await effectsOn(door, draft)).filter((message) => message !== "msdyn_InvoiceRecalculate"),
  }),
};

const { all: allOfOctober } = plantOctoberOn(usualKind);

/** Project, contract, without expenses, to the created draft. */
const invoiced: PageJourney = {
  name: "wizard: by hand to the draft",
  scenario: "wizard",
  address: `/projects/${backlogProjects.plant}`,
  stageOf: async (page) => {
    if (!(await isShown(page, ".pinv-wizard"))) return "form";
    const headings = await theWizard.wizard(page).getByRole("heading").allTextContents();
    const is = (name: string): boolean => headings.some((each) => each.trim() === name);
    if (is(theWizard.english.created)) return "end";
    if (is(theWizard.english.beforeItExists)) return "review";
    if (is(theWizard.english.unfinished)) return "unfinished";
    if (is(theWizard.english.whatToInvoice)) {
      const contract = theWizard.contractNamed(page, "Contoso plant automation, build");
      if ((await contract.count()) > 0 && !(await contract.isChecked())) return "contract";
      if (!(await theWizard.choice(page, theWizard.english.expense).isVisible())) return "choices";
      return (await theWizard.total(page).textContent())?.includes(allOfOctober) ? "allChosen" : "chosen";
    }
    return headings.join(" ") || "opening";
  },
  act: async (page, stage) => {
    if (stage === "form") {
      await pressNow(page, theWizard.english.sales);
      await page.getByRole("menuitem", { name: theWizard.english.invoice, exact: true }).click({ timeout: 2_000 });
    }
    if (stage === "contract")
      await theWizard.contractNamed(page, "Contoso plant automation, build").check({ timeout: 2_000 });
    if (stage === "allChosen") await theWizard.leaveOut(page, theWizard.english.expense);
    if (stage === "chosen") await pressNow(page, theWizard.english.next);
    if (stage === "review") await pressNow(page, theWizard.english.finish);
    if (stage === theWizard.english.letGo) await pressNow(page, theWizard.english.more);
    if (stage === "unfinished") await pressNow(page, theWizard.english.finishIt);
  },
  recorded: async (door) => ({
    drafts: (await theWizard.newDrafts(door, backlogContracts.plantBuild, [])).map(({ total, sources }) => ({
      total,
      sources,
    })),
    creations: await theWizard.creations(door),
  }),
};

export const pageJourneys: readonly PageJourney[] = [reviewed, invoiced];
