import { keepWorkspaces, takeUpWorkspaces } from "../../InvoiceReview/review/pageMemory";

/** As after loading the page anew: nothing of an earlier test is left in its memory. */
export function forgetThePage(): void {
  const nobody = {};
  takeUpWorkspaces(nobody);
  keepWorkspaces(nobody, new Map());
}
