import type { WizardPage } from "../../ManualInvoiceWizard/app/wizardState";
import { isRefusal } from "../../shared/invoicing/invoicingError";
import { contractId, projectId, userId, type ContractKey, type ProjectKey } from "../support/creationHost";
import type { Database } from "./database";

interface Seen {
  readonly page: WizardPage;
  readonly database: Database;
  /** Sources that the user had on the screen when Finish was pressed; null before. */
  readonly chosen: readonly string[] | null;
  readonly project: ProjectKey;
  readonly contract: ContractKey;
}

interface Draft {
  readonly id: string;
  readonly rows: number;
  /** Ids of the sources on it, sorted. */
  readonly sources: readonly string[];
}

type Finished = Extract<WizardPage, { step: "finished" }>;

/** Laws that the page breaks: what it says, held against the drafts and the journal that are there. */
export function wizardFalsehoods(seen: Seen): readonly string[] {
  const { page, database, project } = seen;
  const drafts = draftsOfOurs(database, contractId(seen.contract));
  const hasIntent = intentIn(database, projectId(project));
  const broken = [...standing(page), ...unnamed(seen, drafts, hasIntent)];
  if (page.step === "finished") broken.push(...endFalsehoods(seen, page, drafts, hasIntent));
  if (page.step === "unfinished" && page.now.kind === "found") {
    const { report } = page.now;
    if (report.kind === "nothingYet" && drafts.length > 0) broken.push("overlooksDraft");
    if (report.kind === "ours" && drafts.find(({ id }) => id === report.draft.id)?.rows !== report.rowCount) {
      broken.push("countsWrong");
    }
    if (report.kind === "several" && drafts.length < 2) broken.push("severalOfOne");
  }
  return broken;
}

/** Nothing is under way any more, so nothing may look as if it were. */
function standing(page: WizardPage): readonly string[] {
  const isLooking = page.step === "unfinished" && (page.now.kind === "looking" || page.now.kind === "working");
  const isReading = page.step === "contract" && page.contract !== null && page.error === null;
  return isLooking || isReading || page.step === "opening" || page.step === "finishing" ? ["runsForEver"] : [];
}

/** A draft that holds something else than was chosen is looked after by the journal, or stands on the page. */
function unnamed({ page, chosen }: Seen, drafts: readonly Draft[], hasIntent: boolean): readonly string[] {
  if (hasIntent || !chosen) return [];
  const named = page.step === "finished" ? JSON.stringify(page.outcome) : "";
  const odd = drafts.filter(({ id, sources }) => sources.join() !== chosen.join() && !named.includes(id));
  return odd.length > 0 ? ["unnamedDraft"] : [];
}

function endFalsehoods(
  { chosen }: Seen,
  page: Finished,
  drafts: readonly Draft[],
  hasIntent: boolean,
): readonly string[] {
  const { outcome } = page;
  const broken: string[] = [];
  switch (outcome.kind) {
    case "created": {
      const made = drafts.find(({ id }) => id === outcome.invoice.id);
      if (!made) broken.push("saysCreated");
      else if (chosen && made.sources.join() !== chosen.join()) broken.push("createdOtherwise");
      break;
    }
    case "notCreated": // "Nothing was created and nothing is left behind."
      if (drafts.length > 0) broken.push("saysNotCreated");
      if (hasIntent) broken.push("leavesIntent");
      break;
    case "refused":
      if (drafts.length > 0) broken.push("saysNotBegun");
      break;
    case "notKnownYet":
      if (!hasIntent) broken.push("intentLost");
      break;
    case "stopped":
      // before anything was made there may be none to lose
      if (!hasIntent && drafts.length > 0) broken.push("intentLost");
      if (
        outcome.draft &&
        outcome.rowCount !== null &&
        drafts.find(({ id }) => id === outcome.draft?.id)?.rows !== outcome.rowCount
      ) {
        broken.push("countsWrong");
      }
      break;
    case "takenBack":
      if (hasIntent || drafts.some(({ rows }) => rows > 0)) broken.push("saysTakenBack");
      break;
    case "nothingThere":
      if (drafts.length > 0) broken.push("overlooksDraft");
      break;
    case "forgotten":
      if (hasIntent) broken.push("saysLetGo");
      if (outcome.left.length < drafts.length) broken.push("overlooksDraft");
      break;
    case "notForgotten":
      if (!hasIntent && isRefusal(outcome.error)) broken.push("saysNotLetGo");
      break;
  }
  return broken;
}

/** Drafts of a contract that the user made since the scenario began, whose own have numbers of another kind. */
function draftsOfOurs(database: Database, contract: string): readonly Draft[] {
  const invoices = database.invoice.filter(
    (row) =>
      row["salesorderid"] === contract &&
      row["createdby"] === userId("billing") &&
      !String(row["invoicenumber"]).startsWith("PINV"),
  );
  const sourceOf = new Map(
    database.msdyn_transactionconnection.map((link) => [link["msdyn_transaction1"], link["msdyn_transaction2"]]),
  );
  return invoices.map((invoice) => {
    const id = String(invoice["invoiceid"]);
    const details = database.msdyn_invoicelinetransaction.filter((row) => row["msdyn_invoice"] === id);
    const products = database.invoicedetail.filter((row) => row["invoiceid"] === id && row["producttypecode"] !== 5);
    const sources = [
      ...details.map((row) => String(sourceOf.get(row["msdyn_invoicelinetransactionid"] ?? null) ?? "?")),
      ...products.map((row) => String(row["salesorderdetailid"])),
    ];
    return { id, rows: sources.length, sources: sources.sort() };
  });
}

function intentIn(database: Database, project: string): boolean {
  const row = database.msdyn_project.find((each) => each["msdyn_projectid"] === project);
  const { intent } = JSON.parse(String(row?.["pinv_invoicingjournal"] || "{}")) as { intent?: object | null };
  return Boolean(intent);
}
