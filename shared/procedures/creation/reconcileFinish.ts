import { matchDraft, matchProblem, unreadStop } from "./creationMatch";
import { CreationOutcome, CreationProgress, StopReason } from "./creationOutcome";
import { CreationPort } from "./creationPort";
import { settleDraft, stoppedAt } from "./creationSettle";
import { Wait } from "../progress";
import { findDraft, FoundDraft, Remedying, remedyProblem, UnfinishedIntent } from "./reconcileIntent";

/**
 * Finishes what an earlier page began: the same trimming, recalculation and comparison on the draft that is there.
 * Only where the rule still chooses the very sources that the user agreed to, and on what the user was shown.
 */
export async function* finishIntent(
  unfinished: Remedying,
  port: CreationPort,
  wait: Wait,
  now: () => number,
): AsyncGenerator<CreationProgress, CreationOutcome> {
  const search = yield* findDraft(unfinished, port, wait);
  if (search.kind === "none") return { kind: "notKnownYet" };
  if (search.kind === "failed") return stoppedAt([], { kind: "failed", error: search.error }, port, wait);
  if (search.kind === "several") {
    return stoppedAt(search.drafts, { kind: "severalNewDrafts", drafts: search.drafts }, port, wait);
  }
  const { draft, rows, chosen } = search.found;
  const reason = problemOf(search.found, unfinished) ?? (await remedyProblem(search.found, unfinished, port, wait));
  if (reason) return stoppedAt([draft], reason, port, wait);
  const settling = { ...unfinished, drafts: [draft], wanted: chosen, trims: true, unlinkedAllowed: 0, shown: rows };
  return yield* settleDraft({ ...settling, port, wait, now });
}

/**
 * Why nothing may be taken off what was found; null where it holds the very sources that were chosen. What was ready
 * beside the selection is not known any more, so every row needs its link.
 */
export function problemOf(
  { draft, rows, chosen, isWhatWasChosen }: FoundDraft,
  { intent }: UnfinishedIntent,
): StopReason | null {
  if (intent.notBack) return { kind: "notAllBack" };
  const problem = unreadStop([draft]) ?? matchProblem(matchDraft(rows, chosen), "trim", null);
  if (problem || isWhatWasChosen) return problem;
  const missing = intent.selection.count - chosen.size;
  return missing > 0
    ? { kind: "selectionMissing", count: missing }
    : { kind: "selectionChanged", chosen: intent.selection.count, found: chosen.size };
}
