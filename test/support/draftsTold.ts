import type { WizardPage } from "../../ManualInvoiceWizard/app/wizardState";
import type { RunOutcome } from "../../ManualInvoiceWizard/finish/finishState";

/** Drafts that a page names as still to be looked after. */
export function namedOn(page: WizardPage): readonly string[] {
  if (page.step !== "unfinished" || page.now.kind !== "found") return [];
  const { report } = page.now;
  if (report.kind === "ours") return [report.draft.id];
  return report.kind === "several" ? report.drafts.map(({ id }) => id) : [];
}

/** Drafts that an outcome handed to the user as done with. */
export function handedOver(outcome: RunOutcome): readonly string[] {
  if (outcome.kind === "created") return [outcome.invoice.id, ...outcome.others.map(({ id }) => id)];
  if (outcome.kind === "takenBack") return [outcome.draft.id];
  return outcome.kind === "forgotten" ? outcome.left.map(({ id }) => id) : [];
}
