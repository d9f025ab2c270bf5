import { expect, type Locator, type Page } from "@playwright/test";
import type { HostDoor } from "./hostDoor";

/** The words of the wizard's journeys in the two languages. */
export const english = {
  sales: "Sales",
  invoice: "Invoice",
  whatToInvoice: "What to invoice",
  beforeItExists: "Review the invoice before it is created",
  created: "The invoice is created",
  stopped: "Stopped before the end",
  unfinished: "An earlier invoice was not finished",
  notCreated: "No invoice was created",
  takenBack: "Taken back",
  total: "Total",
  expense: "Expense",
  next: "Next",
  back: "Back",
  finish: "Finish",
  open: "Open invoice",
  lookAgain: "Look again",
  finishIt: "Finish it",
  takeBack: "Take back",
  letGo: "Let go",
  more: "Invoice more",
} as const;

export type Words = { readonly [name in keyof typeof english]: string };

export const danish: Words = {
  sales: "Salg",
  invoice: "Faktura",
  whatToInvoice: "Hvad der skal faktureres",
  beforeItExists: "Gennemse fakturaen, før den oprettes",
  created: "Fakturaen er oprettet",
  stopped: "Standset før tid",
  unfinished: "En tidligere faktura blev ikke færdig",
  notCreated: "Der blev ikke oprettet nogen faktura",
  takenBack: "Taget tilbage",
  total: "Total",
  expense: "Udgift",
  next: "Næste",
  back: "Tilbage",
  finish: "Udfør",
  open: "Åbn faktura",
  lookAgain: "Se efter igen",
  finishIt: "Gør færdig",
  takeBack: "Tag tilbage",
  letGo: "Slip",
  more: "Fakturér mere",
};

/** The wizard itself: the form around it has buttons of the same names. */
export const wizard = (page: Page): Locator => page.locator(".pinv-wizard");

/** Goes to a project's Sales > Invoice, as a user does. `query` holds the page's switches. */
export async function openWizard(page: Page, project: string, query = "", words: Words = english): Promise<void> {
  await page.goto(`/projects/${project}${query === "" ? "" : `?${query}`}`);
  await page.getByRole("button", { name: words.sales, exact: true }).click();
  await page.getByRole("menuitem", { name: words.invoice, exact: true }).click();
}

export const heading = (page: Page, name: string): Locator => wizard(page).getByRole("heading", { name, exact: true });

export const total = (page: Page, words: Words = english): Locator =>
  wizard(page).getByLabel(words.total, { exact: true });

export async function press(page: Page, name: string): Promise<void> {
  await wizard(page).getByRole("button", { name, exact: true }).click();
}

/** Agrees to what a dialog asks. */
export async function agree(page: Page, name: string): Promise<void> {
  await page.getByRole("alertdialog").getByRole("button", { name, exact: true }).click();
}

/** A type of item or unit: its count and money are part of its name. */
export const choice = (page: Page, name: string): Locator =>
  wizard(page).getByRole("checkbox", { name: new RegExp(`^${name}\\b`) });

/** Leaves one type of item out, by ticking all the others: none ticked means all. */
export async function leaveOut(page: Page, name: string): Promise<void> {
  const types = wizard(page)
    .getByRole("group")
    .filter({ has: page.getByRole("checkbox", { name: new RegExp(`^${name}\\b`) }) });
  await choice(page, name).waitFor();
  for (const type of await types.getByRole("checkbox").all()) await type.check();
  await choice(page, name).uncheck();
}

export const contractNamed = (page: Page, name: string): Locator => wizard(page).getByRole("radio", { name });

/** The tick of one transaction in the review. */
export const tickOf = (page: Page, source: string): Locator => wizard(page).locator(`[data-row="${source}"] input`);

/** From the first step to the end of the run. */
export async function nextAndFinish(page: Page, words: Words = english): Promise<void> {
  await press(page, words.next);
  await expect(heading(page, words.beforeItExists)).toBeFocused();
  await press(page, words.finish);
}

/** A draft of a contract as the database has it, with the sources that it bills. */
export interface RecordedDraft {
  readonly id: string;
  readonly number: string;
  /** Ten-thousandths of the currency. */
  readonly total: number;
  readonly sources: readonly string[];
}

/** The contract's drafts that the scenario did not begin with. */
export async function newDrafts(door: HostDoor, contract: string, known: readonly string[]): Promise<RecordedDraft[]> {
  const drafts = await door.query<{ id: string; number: string; total: number }>(
    `select invoiceid as id, invoicenumber as number, totalamount as total from invoice
     where salesorderid = ? and statecode = 0 order by invoicenumber`,
    [contract],
  );
  const made = drafts.filter(({ number }) => !known.includes(number));
  return Promise.all(made.map(async (draft) => ({ ...draft, sources: await sourcesOn(door, draft.id) })));
}

async function sourcesOn(door: HostDoor, invoice: string): Promise<readonly string[]> {
  const rows = await door.query<{ source: string }>(
    `select c.msdyn_transaction2 as source from msdyn_invoicelinetransaction d
     join msdyn_transactionconnection c on c.msdyn_transaction1 = d.msdyn_invoicelinetransactionid
     where d.msdyn_invoice = ? order by 1`,
    [invoice],
  );
  return rows.map(({ source }) => source);
}

/** Which of some actuals the backlog has as ready to invoice. */
export async function readyAmong(door: HostDoor, actuals: readonly string[]): Promise<readonly string[]> {
  const rows = await door.query<{ id: string }>(
    "select msdyn_actualid as id from msdyn_actual where msdyn_billingstatus = 192350004 order by 1",
  );
  return rows.map(({ id }) => id).filter((id) => actuals.includes(id));
}

/** How often the creating message really took effect. */
export async function creations(door: HostDoor): Promise<number> {
  return (await door.effects()).filter(({ message }) => message === "msdyn_NewInvoiceContract").length;
}

export async function journalOf(door: HostDoor, project: string): Promise<string> {
  const [row] = await door.query<{ journal: string | null }>(
    "select pinv_invoicingjournal as journal from msdyn_project where msdyn_projectid = ?",
    [project],
  );
  return row?.journal ?? "";
}
