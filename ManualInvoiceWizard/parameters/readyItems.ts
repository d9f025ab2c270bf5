import { BacklogItem } from "../../shared/invoicing/backlog/backlog";
import { BacklogChoices } from "../../shared/invoicing/backlog/backlogChoices";
import { hasNoPrice, stateReason } from "../../shared/invoicing/backlog/exclusionReason";

/** Why there is nothing to choose among, whatever the choices; null where there is something. */
export function nothingBecause(
  items: readonly BacklogItem[],
  choices: BacklogChoices,
): "nothingReady" | "allUnpriced" | null {
  const ready = items.filter((item) => stateReason(item, choices) === null);
  if (ready.length === 0) return "nothingReady";
  return ready.every(hasNoPrice) ? "allUnpriced" : null;
}
