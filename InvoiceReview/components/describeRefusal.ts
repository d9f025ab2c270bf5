import { assertNever } from "../../shared/core/assertNever";
import { EditRefusal } from "../../shared/invoicing/editRefusal";
import { Texts } from "../../shared/core/texts";
import { CellProblem } from "../review/cellText";

/** Why something may not be edited, in one sentence. */
export function describeRefusal(refusal: EditRefusal, texts: Texts): string {
  return refusal.kind === "status" ? texts(`Refusal_status_${refusal.status}`) : texts(`Refusal_${refusal.kind}`);
}

/** Why what was typed cannot be taken, in one sentence. */
export function describeCellProblem(problem: CellProblem, texts: Texts): string {
  switch (problem.kind) {
    case "tooManyDecimals":
    case "tooLong":
      return texts(`Problem_${problem.kind}`, { allowed: problem.allowed });
    case "tooLarge":
      return texts("Problem_tooLarge", { largest: problem.largest });
    case "notANumber":
    case "groupsMisplaced":
    case "negative":
    case "empty":
      return texts(`Problem_${problem.kind}`);
    default:
      return assertNever(problem);
  }
}
