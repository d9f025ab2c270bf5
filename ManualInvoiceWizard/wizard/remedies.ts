import { ReconcileReport } from "../../shared/procedures/reconcileOutcome";
import { Remedy } from "./wizardState";

/**
 * What may be done about an unfinished intent, by what was found. A draft is finished or emptied only where it is
 * surely ours and every row of it is known; letting the intent go is always possible, and leaves everything as it is.
 */
export function remediesOf(report: ReconcileReport): readonly Remedy[] {
  switch (report.kind) {
    case "ours":
      return report.unlinked === 0 ? ["finish", "takeBack", "forget"] : ["forget"];
    case "nothingYet":
    case "several":
      return ["forget"];
    case "failed":
      return [];
  }
}
