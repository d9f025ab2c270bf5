import type { Row } from "../store/records";
import { textOf, type RuleSettings } from "./ruleContext";
import type { UserDay } from "./userDay";

/**
 * The day of an actual that creating invoices compares: its transaction date as recorded, where the organisation keeps one
 * and the actual has one ("use Transaction Date instead of Document date during invoice creation", Project Operations
 * 2024, 3734257), else its document date in the user's zone; undefined where it has neither.
 */
export function transactionDay(
  settings: Pick<RuleSettings, "extraColumns">,
  actual: Row,
  day: UserDay,
): string | undefined {
  const isKept = settings.extraColumns.includes("msdyn_actual.msdyn_transactiondate");
  const recorded = isKept ? textOf(actual, "msdyn_transactiondate") : undefined;
  if (recorded !== undefined) return recorded.slice(0, 10);
  const at = textOf(actual, "msdyn_documentdate");
  return at === undefined ? undefined : day(at);
}
