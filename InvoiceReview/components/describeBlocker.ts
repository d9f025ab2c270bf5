import { counted } from "../../shared/core/texts";
import { Blocker, Warning } from "../../shared/invoicing/invoiceActions";
import { OutcomeGroup } from "../../shared/invoicing/lineOutcome";
import { Surroundings } from "../../shared/ui/surroundings";

/** Why an act cannot be done, in one sentence. */
export function describeBlocker(blocker: Blocker, { texts }: Surroundings): string {
  switch (blocker.kind) {
    case "status":
      return texts(`Blocker_status_${blocker.status}`);
    case "alreadyPaid":
      return texts("Blocker_status_paid");
    case "messageMissing":
      return texts("Error_MessageMissing_Do", { name: blocker.name });
    case "notProjectInvoice":
    case "controlDisabled":
    case "noPrivilege":
      return texts(`Refusal_${blocker.kind}`);
    case "actionRunning":
    case "outcomeUnknown":
    case "nothingChargeable":
      return texts(`Blocker_${blocker.kind}`);
    case "staleTotals":
      return counted(texts, "Blocker_staleTotals", blocker.differences.length);
    default:
      return counted(texts, `Blocker_${blocker.kind}`, blocker.count);
  }
}

/** What should be known before an act that may be done. */
export function describeWarning(warning: Exclude<Warning, OutcomeGroup>, { texts }: Surroundings): string {
  return warning.kind === "platformDiffers"
    ? counted(texts, "Warning_platformDiffers", warning.differences.length)
    : texts(`Warning_${warning.kind}`);
}
