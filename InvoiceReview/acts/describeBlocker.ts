import { counted, Texts } from "../../shared/core/texts";
import { Blocker, Warning } from "../../shared/invoicing/acts/invoiceActions";
import { OutcomeGroup } from "../../shared/invoicing/acts/lineOutcome";
import { Surroundings } from "../../shared/ui/surroundings";

type KnownWarning = Exclude<Warning, OutcomeGroup>;

/** Why an act cannot be done, in one sentence. */
export const describeBlocker = (blocker: Blocker, { texts }: Surroundings): string =>
  describe(`Blocker_${blocker.kind}`, blocker, texts);

/** What should be known before an act that may be done. */
export const describeWarning = (warning: KnownWarning, { texts }: Surroundings): string =>
  describe(`Warning_${warning.kind}`, warning, texts);

/** Counted where the fact is of several things; its own values fill the gaps of its words. */
function describe(key: string, fact: Blocker | KnownWarning, texts: Texts): string {
  if ("differences" in fact) return counted(texts, key, fact.differences.length);
  if ("count" in fact) return counted(texts, key, fact.count);
  const isOfStatus = "status" in fact;
  return texts(isOfStatus ? `${key}_${fact.status}` : key, fact);
}
