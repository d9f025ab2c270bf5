import { err } from "../core/result";
import { BacklogItem } from "../invoicing/backlog";
import { journalText, readJournal } from "../invoicing/journalText";
import { clearIntent, writeIntent } from "./journalWrite";
import { StopReason, CreationProgress } from "./creationOutcome";
import { patiently } from "./creationPatience";
import { ContractDraft, CreationPort } from "./creationPort";
import { stoppedAt } from "./creationSettle";
import { trimDraft } from "./creationTrim";
import { Wait } from "./progress";
import { problemOf } from "./reconcileFinish";
import { findDraft, FoundDraft, Remedying, remedyProblem } from "./reconcileIntent";
import { TakeBackOutcome } from "./reconcileOutcome";
import { Answer } from "./reviewPort";

/**
 * Takes every row off the draft of an unfinished intent, so that all sources return to the backlog. The empty draft
 * stays and is named. The intent goes only when reading back shows every source ready again.
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
  if (stop) return stoppedAt([draft], stop, port, wait);
  yield { stage: "finishing" };
  const cleared = await clearIntent(project, intent.run, null, port, wait);
  if (!cleared.ok) return stoppedAt([draft], { kind: "failed", error: cleared.error }, port, wait);
  return { kind: "takenBack", draft: draft };
}

/**
 * Writes into the intent that this draft is being emptied. Only into the intent that was looked at: where another
 * window has ended it since, nothing is to be taken off.
 */
async function markEmptying(
  draft: ContractDraft,
  { project, intent: { run }, journalLimit }: Remedying,
  port: CreationPort,
  wait: Wait,
): Answer<unknown> {
  const now = await patiently(() => port.readProject(project), wait);
  if (!now.ok) return now;
  const journal = readJournal(now.value.journal);
  const intent = journal.ok && journal.value.intent?.run === run ? journal.value.intent : null;
  if (!journal.ok || !intent) return err({ kind: "conflict" });
  if (intent.emptying === draft.id) return now;
  const text = journalText({ ...journal.value, intent: { ...intent, emptying: draft.id } }, journalLimit);
  // an intent of an earlier version may lack the room: then it is as it was with that version
  return text.ok ? writeIntent(now.value, text.value, port, wait) : now;
}

async function* emptyDraft(
  found: FoundDraft,
  unfinished: Remedying,
  port: CreationPort,
  wait: Wait,
  now: () => number,
): AsyncGenerator<CreationProgress, StopReason | null> {
  const { draft, rows, chosen } = found;
  const { project, intent } = unfinished;
  const problem = problemOf({ ...found, isWhatWasChosen: found.isWhatWasChosen || found.isBeingEmptied }, unfinished);
  const stopped = problem ?? (await remedyProblem(found, unfinished, port, wait));
  if (stopped) return stopped;
  if (rows.length > 0) {
    yield { stage: "writingIntent" };
    const marked = await markEmptying(draft, unfinished, port, wait);
    if (!marked.ok) return { kind: "failed", error: marked.error };
  }
  for (const wanted of [chosen, new Set<string>()]) {
    const stop = yield* trimDraft({ invoice: draft.id, wanted, unlinkedAllowed: 0, shown: rows, port, wait, now });
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
  const isBack = rows.every(({ source }) => source && isFreeOf(items.get(source.id), draft));
  return isBack ? null : { kind: "notGivenBack", status: "unknown" };
}

/** Ready again, or somebody else's by now: a source that returned may be invoiced at once. */
const isFreeOf = (item: BacklogItem | undefined, draft: ContractDraft): boolean =>
  item?.status === "ready" || (item?.status === "onInvoice" && item.invoice !== null && item.invoice.id !== draft.id);
