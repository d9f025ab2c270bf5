import { Result } from "../../core/result";
import { BacklogItem, ProjectId } from "../../invoicing/backlog/backlog";
import { selectFromBacklog } from "../../invoicing/backlog/backlogSelection";
import { InvoicingError } from "../../invoicing/invoicingError";
import { CreationIntent } from "../../invoicing/journal/journal";
import { selectionFingerprint } from "../../invoicing/journal/journalSelection";
import { choicesOf } from "../../invoicing/backlog/selectionRule";
import { draftsOf, isPastEffect, matchDraft, rowText } from "./creationMatch";
import { CreationProgress, StopReason } from "./creationOutcome";
import { patiently } from "./creationPatience";
import { ContractDraft, CreationPort, DraftRow } from "./creationPort";
import { heldIntent } from "./journalWrite";
import { Wait } from "../progress";
import { ReconcileReport } from "./reconcileOutcome";

/** An intent that the journal of a project holds and nobody finished. */
export interface UnfinishedIntent {
  readonly project: ProjectId;
  readonly intent: CreationIntent;
}

/** A remedy for it, as the user saw it and was asked about it. */
export interface Remedying extends UnfinishedIntent {
  /** `looked` of the report that was shown; null where that named no draft. */
  readonly looked: string | null;
  /** Characters that the journal column holds. */
  readonly journalLimit: number;
}

/** The one draft that is ours, its rows, and which of their sources were chosen. */
export interface FoundDraft {
  readonly draft: ContractDraft;
  readonly rows: readonly DraftRow[];
  readonly chosen: ReadonlySet<string>;
  /** Whether these are the very sources that the user saw and chose, also where taking back was begun and took none off. */
  readonly isWhatWasChosen: boolean;
  /** Whether these, and nothing else, are what taking back has left of them on this draft: never to be finished. */
  readonly isBeingEmptied: boolean;
}

export type Found =
  | { readonly kind: "one"; readonly found: FoundDraft }
  | { readonly kind: "none" }
  | { readonly kind: "several"; readonly drafts: readonly ContractDraft[] }
  | { readonly kind: "failed"; readonly error: InvoicingError };

/** Says what there is of an unfinished intent. Reads only: whatever is there, creating is never asked for again. */
export async function* reconcileIntent(
  unfinished: UnfinishedIntent,
  port: Pick<CreationPort, "readBacklog" | "readDraftRows" | "readServerTime">,
  wait: Wait,
): AsyncGenerator<CreationProgress, ReconcileReport> {
  const search = yield* findDraft(unfinished, port, wait);
  if (search.kind === "none") {
    const time = await patiently(() => port.readServerTime(), wait);
    return { kind: time.ok && isPastEffect(unfinished.intent, time.value) ? "nothingMore" : "nothingYet" };
  }
  if (search.kind !== "one") return search;
  const { draft, rows, chosen, isWhatWasChosen, isBeingEmptied } = search.found;
  const { outside, unlinked } = matchDraft(rows, chosen);
  return {
    kind: "ours",
    draft,
    rowCount: rows.length,
    outside: outside.length,
    kinds: { all: kindsOf(rows), outside: kindsOf(outside) },
    unlinked: unlinked.length,
    missing: Math.max(0, unfinished.intent.selection.count - chosen.size),
    isWhatWasChosen,
    isBeingEmptied,
    isNotBack: unfinished.intent.notBack === true,
    looked: lookedText(search.found),
  };
}

/** What a draft is that a user is asked about: which one, whose, its money, and every row as it is now. */
export const lookedText = ({ draft: { id, createdBy, total }, rows }: Pick<FoundDraft, "draft" | "rows">): string =>
  [id, createdBy, String(total), ...rows.map(rowText).sort()].join("\n");

/**
 * Why a remedy may not begin; null where it may. It is for what the user saw: an entry that is still in the journal as it
 * was, and a draft on which nothing was added or changed since, by whomever.
 */
export async function remedyProblem(
  found: FoundDraft,
  { project, intent, looked }: Remedying,
  port: Pick<CreationPort, "readProject">,
  wait: Wait,
): Promise<StopReason | null> {
  const held = await heldIntent(project, intent.run, port, wait);
  if (!held.ok) return { kind: "failed", error: held.error };
  if (!held.value) return { kind: "entryGone" };
  const { emptying, notBack } = held.value;
  const isAsShown = lookedText(found) === looked && emptying === intent.emptying && notBack === intent.notBack;
  return isAsShown ? null : { kind: "changedSince" };
}

const kindsOf = (rows: readonly DraftRow[]): readonly DraftRow["kind"][] => [...new Set(rows.map(({ kind }) => kind))];

/** Looks for the intent's draft and reads what is on it. */
export async function* findDraft(
  { project, intent }: UnfinishedIntent,
  port: Pick<CreationPort, "readBacklog" | "readDraftRows">,
  wait: Wait,
): AsyncGenerator<CreationProgress, Found> {
  yield { stage: "matching" };
  const backlog = await patiently(() => port.readBacklog(intent.rule.contract, project), wait);
  if (!backlog.ok) return { kind: "failed", error: backlog.error };
  const drafts = draftsOf(intent, backlog.value.drafts);
  const [draft] = drafts;
  if (!draft) return { kind: "none" };
  if (drafts.length > 1) return { kind: "several", drafts };
  const rows: Result<readonly DraftRow[], InvoicingError> = await patiently(() => port.readDraftRows(draft.id), wait);
  if (!rows.ok) return { kind: "failed", error: rows.error };
  const chosen = chosenOn(rows.value, backlog.value.items, intent);
  const { emptying = draft.id, selection } = intent;
  const isWhole = chosen.size === selection.count && selectionFingerprint([...chosen]) === selection.fingerprint;
  // taking back takes off first what was not chosen, so that nothing else is beside what it left
  const isPart = chosen.size < selection.count && matchDraft(rows.value, chosen).outside.length === 0;
  return {
    kind: "one",
    found: {
      ...{ draft, rows: rows.value, chosen },
      isWhatWasChosen: isWhole && emptying === draft.id,
      isBeingEmptied: isPart && intent.emptying === draft.id,
    },
  };
}

/** What of the rows the rule chose. A source that is on this draft was ready when it came there. */
function chosenOn(
  rows: readonly DraftRow[],
  items: readonly BacklogItem[],
  { rule }: CreationIntent,
): ReadonlySet<string> {
  const on = new Set<string>(rows.flatMap(({ source }) => (source ? [source.id] : [])));
  const asReady = items
    .filter(({ id }) => on.has(id))
    .map((item): BacklogItem => ({ ...item, status: "ready", invoice: null }));
  return new Set<string>(selectFromBacklog(asReady, choicesOf(rule)).chosen.map(({ id }) => id));
}
