import { BacklogItem } from "../../invoicing/backlog/backlog";
import { selectFromBacklog } from "../../invoicing/backlog/backlogSelection";
import { selectionFingerprint } from "../../invoicing/journal/journalSelection";
import { choicesOf } from "../../invoicing/backlog/selectionRule";
import { clearIntent, markIntent } from "./journalWrite";
import { StopReason, CreationProgress } from "./creationOutcome";
import { patiently } from "./creationPatience";
import { CreationPort } from "./creationPort";
import { isFreeOf } from "./creationProof";
import { rememberNotBack, stoppedAt } from "./creationSettle";
import { trimDraft } from "./creationTrim";
import { Wait } from "../progress";
import { problemOf } from "./reconcileFinish";
import { findDraft, FoundDraft, Remedying, remedyProblem } from "./reconcileIntent";
import { TakeBackOutcome } from "./reconcileOutcome";

/**
 * Takes every row off the draft of an unfinished intent, so that all sources return to the backlog. The empty draft
 * stays and is named. The intent goes only when reading back shows every source ready again; where it does
 * not, that is written into the intent, and nothing more is taken off.
 *
 * Before the first row goes, the journal says which draft is being emptied, and what was not chosen goes first: where
 * that stops half way, the next opening finds all that was chosen, and finishing is possible still, or a part of it and
 * nothing else, and goes on.
 */
export async function* takeBackIntent(
  unfinished: Remedying,
  port: CreationPort,
  wait: Wait,
  now: () => number,
): AsyncGenerator<CreationProgress, TakeBackOutcome> {
  const { project, intent } = unfinished;
  const search = yield* findDraft(unfinished, port, wait);
  if (search.kind === "none") return { kind: "nothingThere" };
  if (search.kind === "failed") return stoppedAt([], { kind: "failed", error: search.error }, port, wait);
  if (search.kind === "several") {
    return stoppedAt(search.drafts, { kind: "severalNewDrafts", drafts: search.drafts }, port, wait);
  }
  const { draft } = search.found;
  const stop = yield* emptyDraft(search.found, unfinished, port, wait, now);
  if (stop) {
    await rememberNotBack(stop, unfinished, port, wait);
    return stoppedAt([draft], stop, port, wait);
  }
  yield { stage: "finishing" };
  const cleared = await clearIntent(project, intent.run, null, port, wait);
  if (!cleared.ok) return stoppedAt([draft], { kind: "failed", error: cleared.error }, port, wait);
  return { kind: "takenBack", draft: draft };
}

async function* emptyDraft(
  found: FoundDraft,
  unfinished: Remedying,
  port: CreationPort,
  wait: Wait,
  now: () => number,
): AsyncGenerator<CreationProgress, StopReason | null> {
  const { draft, rows, chosen } = found;
  const { project, intent, journalLimit } = unfinished;
  const problem = problemOf({ ...found, isWhatWasChosen: found.isWhatWasChosen || found.isBeingEmptied }, unfinished);
  const stopped = problem ?? (await remedyProblem(found, unfinished, port, wait));
  if (stopped) return stopped;
  if (rows.length > 0) {
    yield { stage: "writingIntent" };
    const marked = await markIntent(project, intent.run, { emptying: draft.id }, journalLimit, port, wait);
    if (!marked.ok) return { kind: "failed", error: marked.error };
  }
  for (const wanted of [chosen, new Set<string>()]) {
    const stop = yield* trimDraft({
      ...unfinished,
      invoice: draft.id,
      wanted,
      unlinkedAllowed: 0,
      shown: rows,
      port,
      wait,
      now,
    });
    if (stop) return stop;
  }
  yield { stage: "recalculating" };
  await patiently(() => port.recalculate(draft.id), wait);
  yield { stage: "comparing" };
  const left = await patiently(() => port.readDraftRows(draft.id), wait);
  if (!left.ok) return { kind: "failed", error: left.error };
  if (left.value.length > 0) return { kind: "unexpectedRows", count: left.value.length };
  const backlog = await patiently(() => port.readBacklog(intent.rule.contract, project), wait);
  if (!backlog.ok) return { kind: "failed", error: backlog.error };
  const items = new Map<string, BacklogItem>(backlog.value.items.map((item) => [item.id, item]));
  if (!rows.every(({ source }) => source && isFreeOf(items.get(source.id), draft.id))) return { kind: "notAllBack" };
  // what an earlier page took off is known by its fingerprint alone, which others' work since has changed
  const isSelection = (ids: readonly string[]) => selectionFingerprint(ids) === intent.selection.fingerprint;
  const ready = selectFromBacklog(backlog.value.items, choicesOf(intent.rule)).chosen.map(({ id }) => id);
  return isSelection([...found.chosen]) || isSelection(ready) ? null : { kind: "notAllSeen" };
}
