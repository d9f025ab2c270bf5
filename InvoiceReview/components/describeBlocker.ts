import { assertNever } from "../../shared/core/assertNever";
import { counted } from "../../shared/core/texts";
import { Blocker, Warning } from "../../shared/invoicing/invoiceActions";
import { Surroundings } from "../../shared/ui/surroundings";

/** Why an act cannot be done, in one sentence. */
export function describeBlocker(blocker: Blocker, { texts }: Surroundings): string {
  switch (blocker.kind) {
    case "notProjectInvoice":
      return texts("Refusal_notProjectInvoice");
    case "status":
      return texts(`Blocker_status_${blocker.status}`);
    case "controlDisabled":
      return texts("Refusal_controlDisabled");
    case "noPrivilege":
      return texts("Refusal_noPrivilege");
    case "messageMissing":
      return texts("Error_MessageMissing_Do", { name: blocker.name });
    case "actionRunning":
      return texts("Blocker_actionRunning");
    case "outcomeUnknown":
      return texts("Blocker_outcomeUnknown");
    case "alreadyPaid":
      return texts("Blocker_status_paid");
    case "unsavedEdits":
      return counted(texts, "Blocker_unsavedEdits", blocker.count);
    case "conflicts":
      return counted(texts, "Blocker_conflicts", blocker.count);
    case "changedByPlatform":
      return counted(texts, "Blocker_changedByPlatform", blocker.count);
    case "staleTotals":
      return counted(texts, "Blocker_staleTotals", blocker.differences.length);
    case "withoutPrice":
      return counted(texts, "Blocker_withoutPrice", blocker.count);
    case "nothingChargeable":
      return texts("Blocker_nothingChargeable");
    default:
      return assertNever(blocker);
  }
}

/** What should be known before an act that may be done. */
export function describeWarning(warning: Warning, { texts }: Surroundings): string {
  switch (warning.kind) {
    case "platformDiffers":
      return counted(texts, "Warning_platformDiffers", warning.differences.length);
    case "corrective":
      return texts("Warning_corrective");
    case "noInvoiceDate":
      return texts("Warning_noInvoiceDate");
    case "zeroTotal":
      return texts("Warning_zeroTotal");
    default:
      return assertNever(warning);
  }
}
