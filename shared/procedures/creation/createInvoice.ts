import { Result } from "../../core/result";
import { CreationIntent, Journal } from "../../invoicing/journal/journal";
import { ContractId, InvoiceId } from "../../invoicing/ids";
import { InvoicingError, isRefusal } from "../../invoicing/invoicingError";
import { journalText, readJournal } from "../../invoicing/journal/journalText";
import { CreationOutcome, CreationProgress } from "./creationOutcome";
import { draftsOf, matchProblem } from "./creationMatch";
import { patiently } from "./creationPatience";
import { ContractDraft, CreationPort } from "./creationPort";
import { creationRefusal, isReadyAnywhere } from "./creationRefusal";
import { CreationRequest, intentOf } from "./creationRequest";
import { settleDraft, stoppedAt } from "./creationSettle";
import { watchForDraft } from "./creationWatch";
import { clearIntent, heldIntent, isNotWritten, writeIntent } from "./journalWrite";
import { Wait } from "../progress";
import { Answer } from "../review/reviewPort";

/** A press of Finish that slipped through twice brings the same run; it is carried out once. */
const begun = new Set<string>();

/**
 * Creates the contract's draft with exactly what was chosen, and finds out what happened.
 *
 * The intent goes into the project's journal first, under the version that was read: that is the lock. The creating
 * message takes effect at most once per intent: it is repeated only where the service was busy, which says that it was
 * not carried out, no other draft came meanwhile and the journal still has the run. What the answer
 * says is not believed: the one new draft is looked for, matched row by row with the selection, trimmed where the way of
 * creating trims, and read back. Where the message itself did not answer, nothing is taken off unasked. At the first sign
 * that the platform does otherwise it stops, keeps the draft and names it; the intent stays for the next opening.
 *
 * @param now milliseconds since 1970
 */
export async function* createInvoice(
  request: CreationRequest,
  port: CreationPort,
  wait: Wait,
  now: () => number,
): AsyncGenerator<CreationProgress, CreationOutcome> {
  const { mode, project, chosen, backlog } = request;
  const refusal = begun.has(request.run) ? ({ kind: "unfinishedIntent" } as const) : creationRefusal(mode, request);
  if (refusal) return { kind: "refused", refusal };
  begun.add(request.run);

  yield { stage: "writingIntent" };
  const intent = await begin(request, port, wait);
  if ("kind" in intent) return intent;

  yield { stage: "asking" };
  let asked = await ask(request, port);
  for (let repeats = 0; !asked.ok && (await port.waitWhileBusy(asked.error, repeats)); repeats += 1) {
    // minutes may have gone by: another window may have let this run go, or begun another
    const held = await heldIntent(request.project.id, intent.run, port, wait);
    if (held.ok && !held.value) return stoppedAt([], { kind: "entryGone" }, port, wait);
    if (!held.ok) break;
    // and what was chosen may be on a draft that came meanwhile
    const now = await patiently(() => port.readDrafts(intent.rule.contract), wait);
    if (!now.ok) break;
    const ours = draftsOf(intent, now.value);
    if (ours.length > 0) return stoppedAt(ours, { kind: "draftMeanwhile", drafts: ours }, port, wait);
    if (hasOther(now.value, intent.draftsSeen)) return notCreated(request, { kind: "conflict" }, port, wait);
    asked = await ask(request, port);
  }
  if (!asked.ok && isRefusal(asked.error) && (await isNothingThere(intent, port, wait))) {
    return notCreated(request, asked.error, port, wait);
  }

  const wanted = new Set<string>(chosen.map(({ id }) => id));
  const others = backlog.items.filter((item) => isReadyAnywhere(item) && !wanted.has(item.id)).map(({ id }) => id);
  const named = asked.ok ? asked.value : null;
  const end = yield* watchForDraft(
    {
      intent,
      wanted,
      mostDrafts: mode === "wholeContract" ? Math.max(1, backlog.customers.length) : 1,
      ours: (drafts) => (named ? newDraft(drafts, intent, named) : draftsOf(intent, drafts)),
      problemOf: (match) => matchProblem(match, mode, others),
    },
    port,
    wait,
  );
  if (end.kind === "notKnownYet") return end;
  if (end.kind === "stopped") return stoppedAt(end.drafts, end.reason, port, wait);
  const { drafts, unlinked, outside } = end;
  // without the message's own answer it may be a draft that its user made by hand meanwhile, and is adding to
  const trims = mode === "trim" && asked.ok;
  if (mode === "trim" && !asked.ok && outside > 0) return stoppedAt(drafts, { kind: "answerUnclear" }, port, wait);
  return yield* settleDraft({
    project: project.id,
    intent,
    drafts,
    wanted,
    trims,
    unlinkedAllowed: unlinked,
    journalLimit: request.journalLimit,
    port,
    wait,
    now,
  });
}

/**
 * Reads the drafts once more, writes the intent, and looks again: a draft that the same user made between the two is
 * not ours. Nothing is asked for unless the intent is known to be written and no other draft came.
 *
 * @returns the intent, or how it ended before anything was asked for
 */
async function begin(
  request: CreationRequest,
  port: CreationPort,
  wait: Wait,
): Promise<CreationIntent | CreationOutcome> {
  const { rule, backlog, project, journalLimit, run } = request;
  const drafts = await unchangedDrafts(rule.contract, idsOf(backlog.drafts), port, wait);
  if (!drafts.ok) return { kind: "notCreated", error: drafts.error };
  const time = await patiently(() => port.readServerTime(), wait);
  if (!time.ok) return { kind: "notCreated", error: time.error };
  const intent = intentOf(request, run, drafts.value, time.value);
  const text = journalText({ intent, last: lastOf(project.journal) }, journalLimit);
  if (!text.ok) throw new Error("The refusals let through a rule that is too long");
  const written = await writeIntent(project, text.value, port, wait);
  if (!written.ok && isNotWritten(written.error)) return { kind: "notCreated", error: written.error };
  const still = written.ok ? await unchangedDrafts(rule.contract, idsOf(drafts.value), port, wait) : written;
  return still.ok ? intent : await notCreated(request, still.error, port, wait);
}

/** Nothing came of it: the intent is taken back. One that cannot be is left to the next opening, and not kept quiet. */
async function notCreated(
  { project, run }: CreationRequest,
  error: InvoicingError,
  port: CreationPort,
  wait: Wait,
): Promise<CreationOutcome> {
  const cleared = await clearIntent(project.id, run, null, port, wait);
  if (!cleared.ok) return stoppedAt([], { kind: "failed", error: cleared.error }, port, wait);
  return { kind: "notCreated", error };
}

/** The contract's drafts; a conflict where one came that was not known: what was chosen from is not there any more. */
async function unchangedDrafts(
  contract: ContractId,
  known: readonly InvoiceId[],
  port: Pick<CreationPort, "readDrafts">,
  wait: Wait,
): Answer<readonly ContractDraft[]> {
  const drafts = await patiently(() => port.readDrafts(contract), wait);
  return drafts.ok && hasOther(drafts.value, known) ? { ok: false, error: { kind: "conflict" } } : drafts;
}

const hasOther = (drafts: readonly ContractDraft[], known: readonly InvoiceId[]): boolean =>
  drafts.some(({ id }) => !known.includes(id));

const idsOf = (drafts: readonly ContractDraft[]): readonly InvoiceId[] => drafts.map(({ id }) => id);

const lastOf = (text: string): Journal["last"] => {
  const journal = readJournal(text);
  return journal.ok ? journal.value.last : null;
};

/**
 * Whether no draft of the intent came. A browser sends a request again by itself when a used connection breaks before
 * the answer: then the refusal is the second request's, and the first one's draft is there.
 */
async function isNothingThere(
  intent: CreationIntent,
  port: Pick<CreationPort, "readDrafts">,
  wait: Wait,
): Promise<boolean> {
  const drafts = await patiently(() => port.readDrafts(intent.rule.contract), wait);
  return drafts.ok && draftsOf(intent, drafts.value).length === 0;
}

/** The one place that sends the creating message. The id is what a customer's own message says it made. */
async function ask(
  { mode, rule, chosen, run }: CreationRequest,
  port: CreationPort,
): Promise<Result<InvoiceId | null, InvoicingError>> {
  if (mode === "customApi") {
    const milestones = chosen.flatMap(({ kind, id }) => (kind === "milestone" ? [id] : []));
    const answer = await port.requestCustomCreation(rule, milestones, run);
    return answer.ok ? { ok: true, value: answer.value.invoice } : answer;
  }
  const answer = await port.requestCreation(rule.contract);
  return answer.ok ? { ok: true, value: null } : answer;
}

/** A draft that was there before is never taken for ours, whatever the message says it made. */
const newDraft = (
  drafts: readonly ContractDraft[],
  { draftsSeen }: CreationIntent,
  id: InvoiceId,
): readonly ContractDraft[] => drafts.filter((draft) => draft.id === id && !draftsSeen.includes(id));
