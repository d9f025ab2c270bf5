import { expect, type Locator, type Page } from "@playwright/test";
import { backlogProjects } from "../../../host/scenarios/wellKnownBacklog";
import { wellKnownDetail, wellKnownInvoices } from "../support/fixtures";
import { cellOf, dialog, dismiss, openEditor } from "../support/invoiceScreen";
import { wizard } from "../support/wizardScreen";
import type { Said } from "./said";

/** A page in one form: how its address ends, and what its controls say there. */
export interface Form {
  readonly page: Page;
  readonly query: string;
  readonly review: Said;
  readonly wizard: Said;
}

const { draft, confirmed, inReview } = wellKnownInvoices;

const named = (page: Page, name: string): Locator => page.getByRole("button", { name, exact: true });

async function openMenu(page: Page, name: string): Promise<void> {
  await named(page, name).press("Enter");
  await expect(page.locator(".ms-ContextualMenu :focus").or(page.locator(".ms-ContextualMenu:focus"))).toHaveCount(1);
}

/** The dialog's frame has no size of its own. */
const isAsked = (page: Page): Promise<void> => expect(page.locator(".ms-Dialog-main")).toBeVisible();

async function close(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await expect(page.locator(".ms-ContextualMenu, .ms-Dialog-main")).toHaveCount(0);
}

/** The list, and what can be opened over it; each yield is a screen that stands still. */
export async function* listScreens({ page, query, review }: Form): AsyncGenerator<string> {
  await page.goto(`/invoices?${query}`);
  await named(page, draft.number).waitFor();
  await expect(page.locator(".pinv-chip").first()).toBeVisible();
  yield "list";
  await page.getByRole("checkbox", { name: review("List_SelectAll") }).check();
  yield "list, all selected";
  await page
    .getByRole("toolbar", { name: review("Many_Label") })
    .getByRole("button")
    .first()
    .click();
  await isAsked(page);
  yield "acts on many";
  await close(page);
  await page.getByRole("checkbox", { name: review("List_SelectAll") }).uncheck();
  await openMenu(page, review("Columns"));
  yield "columns of the list";
  await close(page);
  await named(page, draft.number).focus();
  await page.keyboard.press("?");
  yield "keys of the list";
}

/** One invoice: opened, edited, refused, asked about, recalculated. */
export async function* invoiceScreens({ page, query, review }: Form): AsyncGenerator<string> {
  const opened = async (id: string): Promise<void> => {
    await page.goto(`/invoices/${id}?${query}`);
    await page.locator(".pinv-review [data-row]").first().waitFor();
  };
  await opened(draft.id);
  yield "invoice";
  await page.locator(".pinv-review summary").first().click();
  yield "invoice, its head";
  await page.locator(".pinv-review summary").first().click();
  await openMenu(page, review("Document_More"));
  yield "menu of the document";
  for (const key of ["Document_preview", "Document_changes", "Document_computed"]) {
    await page.getByRole("menuitem", { name: review(key) }).press("Enter");
    await isAsked(page);
    yield key;
    await close(page);
    if (key !== "Document_computed") await openMenu(page, review("Document_More"));
  }
  for (const key of ["Group_By", "Columns"]) {
    await openMenu(page, review(key));
    yield `menu of ${key}`;
    await close(page);
  }
  const handheld = wellKnownDetail("draft", 1);
  const editor = await openEditor(page, handheld, "quantity");
  await editor.fill("many");
  await editor.press("Enter");
  await expect(cellOf(page, handheld, "quantity").getByRole("alert")).toBeVisible();
  yield "a figure refused";
  await editor.fill("6");
  await editor.press("Enter");
  await expect(page.locator(".pinv-strip .pinv-notice")).toHaveCount(1);
  yield "a quantity lowered";
  yield* questions(page, review, ["Action_send", "Action_recalculate"]);
  await openMenu(page, review("Actions_More"));
  yield "menu of acts";
  await close(page);
  await named(page, review("Action_recalculate")).click();
  await dialog(page)
    .getByRole("button", { name: review("Dialog_recalculate_Agree"), exact: true })
    .click();
  await expect(page.getByText(review("Result_Recalculated"))).toBeVisible();
  yield "recalculated";
  yield* questions(page, review, ["Action_send"]);
  for (const key of ["Action_addLines", "Action_discard"]) {
    await openMenu(page, review("Actions_More"));
    await page.getByRole("menuitem", { name: review(key) }).press("Enter");
    await isAsked(page);
    yield key;
    await dismiss(page);
  }
  await opened(confirmed.id);
  yield "a confirmed invoice";
  yield* questions(page, review, ["Action_markPaid"]);
  await opened(inReview.id);
  yield "an invoice in review";
}

async function* questions(page: Page, review: Said, keys: readonly string[]): AsyncGenerator<string> {
  for (const key of keys) {
    await named(page, review(key)).click();
    await isAsked(page);
    yield `question of ${key}`;
    await dismiss(page);
  }
}

/** The wizard, from its first step to the draft. The page around it speaks English. */
export async function* wizardScreens({ page, query, wizard: words }: Form): AsyncGenerator<string> {
  await page.goto(`/projects/${backlogProjects.website}?${query}`);
  await named(page, "Sales").click();
  await page.getByRole("menuitem", { name: "Invoice", exact: true }).click();
  const next = wizard(page).getByRole("button", { name: words("Next"), exact: true });
  await expect(next).toBeEnabled();
  yield "what to invoice";
  await next.click();
  await wizard(page)
    .getByRole("heading", { name: words("Review_Title"), exact: true })
    .waitFor();
  yield "review before it is created";
  await wizard(page)
    .getByRole("button", { name: words("Finish"), exact: true })
    .click();
  await wizard(page)
    .getByRole("heading", { name: words("End_created"), exact: true })
    .waitFor();
  yield "created";
}
