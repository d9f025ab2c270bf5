import { EditRefusal } from "../../shared/invoicing/edits/editRefusal";
import { Texts } from "../../shared/core/texts";
import { CellProblem } from "./cellText";

/** Why something may not be edited, in one sentence. */
export function describeRefusal(refusal: EditRefusal, texts: Texts): string {
  return refusal.kind === "status"
    ? texts(`Refusal_status_${refusal.status}`)
    : texts(`Refusal_${refusal.kind}`, refusal);
}

/** Why what was typed cannot be taken, in one sentence; a problem's own values fill its gaps. */
export function describeCellProblem({ kind, ...values }: CellProblem, texts: Texts): string {
  return texts(`Problem_${kind}`, values);
}
