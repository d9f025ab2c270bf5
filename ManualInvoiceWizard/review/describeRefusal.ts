import { counted, Texts } from "../../shared/core/texts";
import { StepBlocker } from "./stepBlockers";
import { listed } from "./listed";

type Refusal = Extract<StepBlocker, { kind: "refused" }>["refusal"];

/** Refusals whose own values fill their words; a new one is either here or has a case of its own. */
type PlainRefusal =
  | "nothingChosen"
  | "nothingInTime"
  | "retainers"
  | "notWholeContract"
  | "mayNotRemove"
  | "messageMissing"
  | "ruleTooLong"
  | "unfinishedIntent";

/** Why an invoice cannot be made safely this way, and what to do instead. */
export function describeRefusal(refusal: Refusal, texts: Texts): string {
  if (refusal.kind === "severalCustomers") {
    return texts("Refused_severalCustomers", { names: listed(refusal.customers) });
  }
  if (refusal.kind === "unreadable") {
    return counted(texts, "Refused_unreadable", refusal.count, { name: refusal.first });
  }
  return texts(`Refused_${refusal.kind satisfies PlainRefusal}`, { ...refusal });
}
