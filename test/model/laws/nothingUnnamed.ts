import { userId } from "../../support/creationHost";
import { seats } from "../step";
import { isOpen } from "../stored";
import type { WizardRecord } from "../wizardDesk";
import type { World } from "../world";

/**
 * No half-made draft is left that no screen named: each was handed over, or is named by the next opening, or holds just
 * what somebody chose. Who lets an intent go before its draft has come was told that it may still come.
 *
 * @param named by the wizard to whoever opens the projects now
 * @param byHand how many drafts were asked for past the controls
 */
export function nothingUnnamed(
  { witness }: World,
  { forgotten, handedOver, chosen }: WizardRecord,
  named: ReadonlySet<string>,
  byHand: number,
): readonly string[] {
  const { start, now, changes } = witness;
  const left = [...now.invoices.values()].filter((invoice) => {
    const { id } = invoice;
    if (!isOpen(invoice) || start.invoices.has(id) || named.has(id) || handedOver.has(id)) return false;
    if (changes.some((change) => change.invoice === id && change.field !== "added")) return false;
    const sources = [...now.rows.values()].flatMap((row) => (row.invoice === id ? [row.source ?? "?"] : []));
    return sources.length > 0 && !chosen.has(sources.sort().join());
  });
  const told = left.map(({ number, createdBy }) => `${number} of ${seats.find((user) => userId(user) === createdBy)}`);
  return left.length > byHand + forgotten.count ? [`Drafts that nobody named: ${told.join()}`] : [];
}
