import { sendWarnings } from "../../shared/invoicing/acts/invoiceActions";
import type { ReviewState } from "../../InvoiceReview/app/reviewState";
import { agreeBlockers, situationOf } from "../../InvoiceReview/acts/actBlockers";
import { loadedOpen, rulesOf } from "../../InvoiceReview/edits/selectors";
import { openWorkspace } from "./openInvoiceOf";

/**
 * What the Send question that stands on the screen names, in the words of the ledger (postedLedger.ts): kind, row, and
 * money in units of 1/10,000. null where it is not asked, or cannot be agreed to.
 */
export function sendQuestion(state: ReviewState): readonly string[] | null {
  const open = loadedOpen(state);
  const { action } = openWorkspace(state);
  if (!open || action.kind !== "asking" || action.action !== "send") return null;
  if (agreeBlockers(state, "send").length > 0) return null;
  const { loaded } = open.load;
  const warnings = sendWarnings(loaded, situationOf(state, open, "send"), rulesOf(state, loaded.invoice));
  const named = warnings.flatMap((warning) => {
    if (warning.kind === "negativeTotal") return ["negativeTotal"];
    if (!("rows" in warning)) return [];
    return warning.rows.map(({ row, amount }) => `${warning.kind} ${row} ${amount?.times(10_000).toFixed() ?? "?"}`);
  });
  return named.sort();
}
