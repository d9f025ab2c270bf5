import { ok, Result } from "../../core/result";
import { InvoicingError, isWaitedFor } from "../../invoicing/invoicingError";
import { CreationIntent } from "../../invoicing/journal/journal";
import { ContractDraft, DraftRow, InvoiceCreator } from "./creationPort";
import { CreationProgress, StopReason } from "./creationOutcome";
import { DraftMatch, matchDraft, unreadStop } from "./creationMatch";
import { growingPauses, Wait } from "../progress";
import { Answer } from "../review/reviewPort";

/** What is waited for after the creating message. */
export interface Watched {
  readonly intent: CreationIntent;
  readonly wanted: ReadonlySet<string>;
  /** How many drafts may come: one for each customer that the contract bills. */
  readonly mostDrafts: number;
  /** Which drafts can be ours. */
  readonly ours: (drafts: readonly ContractDraft[]) => readonly ContractDraft[];
  readonly problemOf: (match: DraftMatch) => StopReason | null;
}

export type WatchEnd =
  | {
      readonly kind: "found";
      readonly drafts: readonly ContractDraft[];
      readonly unlinked: number;
      readonly outside: number;
    }
  | { readonly kind: "stopped"; readonly reason: StopReason; readonly drafts: readonly ContractDraft[] }
  | { readonly kind: "notKnownYet" };

/** How long the effect is watched for before we say that it is not known yet (facts 3.9: jobs outlive two minutes). */
const watchMs = 150_000;

/** A draft to which nothing was added for so long is complete. */
const settledMs = 20_000;

/**
 * Watches, with growing pauses, until the draft is there with everything that was chosen on it. Only reads.
 *
 * A background job may write the draft before its rows and these before their links, so a draft that lacks something
 * is looked at until it has stopped growing.
 */
export async function* watchForDraft(
  watched: Watched,
  port: Pick<InvoiceCreator, "readDrafts" | "readDraftRows">,
  wait: Wait,
): AsyncGenerator<CreationProgress, WatchEnd> {
  const { intent, wanted, mostDrafts, ours, problemOf } = watched;
  let watchedMs = 0;
  let stillMs = 0;
  let lastSeen = "";
  let denied: WatchEnd | null = null;
  for (const pause of [0, ...growingPauses(watchMs)]) {
    if (pause > 0) {
      yield { stage: "waitingForDraft", seconds: Math.round(watchedMs / 1000) };
      await wait(pause);
      watchedMs += pause;
    }
    const read = await port.readDrafts(intent.rule.contract);
    denied = deniedBy(read, []);
    // looking again is offered
    if (!read.ok && isWaitedFor(read.error)) break;
    const drafts = read.ok ? ours(read.value) : [];
    if (drafts.length === 0) continue;
    if (drafts.length > mostDrafts) {
      return { kind: "stopped", reason: { kind: "severalNewDrafts", drafts }, drafts };
    }
    const unread = unreadStop(drafts);
    if (unread) return { kind: "stopped", reason: unread, drafts };
    yield { stage: "matching" };
    const rows = await readAllRows(drafts, port);
    denied = deniedBy(rows, drafts);
    if (!rows.ok && isWaitedFor(rows.error)) break;
    if (!rows.ok) continue;
    const match = matchDraft(rows.value, wanted);
    const reason = problemOf(match);
    if (!reason) return { kind: "found", drafts, unlinked: match.unlinked.length, outside: match.outside.length };
    const seen = `${drafts.length} ${rows.value.length} ${match.unlinked.length}`;
    stillMs = seen === lastSeen ? stillMs + pause : 0;
    lastSeen = seen;
    if (stillMs >= settledMs) return { kind: "stopped", reason, drafts };
  }
  return denied ?? { kind: "notKnownYet" };
}

async function readAllRows(
  drafts: readonly ContractDraft[],
  port: Pick<InvoiceCreator, "readDraftRows">,
): Answer<readonly DraftRow[]> {
  const all: DraftRow[] = [];
  for (const { id } of drafts) {
    const rows = await port.readDraftRows(id);
    if (!rows.ok) return rows;
    all.push(...rows.value);
  }
  return ok(all);
}

/** How it ends where the last look was refused: it is no question of time then. A new row may be shared a little later. */
const deniedBy = (read: Result<unknown, InvoicingError>, drafts: readonly ContractDraft[]): WatchEnd | null =>
  !read.ok && read.error.kind === "forbidden"
    ? { kind: "stopped", reason: { kind: "failed", error: read.error }, drafts }
    : null;
