import { CreationIntent } from "../../invoicing/journal/journal";
import { unreadableRow } from "../../invoicing/unreadRow";
import { CreateMode, StopReason } from "./creationOutcome";
import { ContractDraft, DraftRow } from "./creationPort";

/** How a draft's rows stand to the selection. */
export interface DraftMatch {
  /** Linked to a chosen source, or what such a source says is its row. */
  readonly inside: readonly DraftRow[];
  /** Linked to a source that was not chosen. */
  readonly outside: readonly DraftRow[];
  /** No link says what they bill. */
  readonly unlinked: readonly DraftRow[];
  /** Chosen sources that no row is linked to. */
  readonly missing: number;
}

export function matchDraft(rows: readonly DraftRow[], wanted: ReadonlySet<string>): DraftMatch {
  const inside: DraftRow[] = [];
  const outside: DraftRow[] = [];
  const unlinked: DraftRow[] = [];
  const found = new Set<string>();
  const linked = new Set(rows.map(({ source }) => source?.id));
  for (const row of rows) {
    const { bySource } = row;
    if (!row.source) {
      // enough to leave it where it is wanted; not to take it off, for nothing says that it would come back
      if (bySource === undefined || !wanted.has(bySource) || linked.has(bySource)) unlinked.push(row);
      else {
        inside.push(row);
        found.add(bySource);
      }
    } else if (!wanted.has(row.source.id)) outside.push(row);
    else {
      inside.push(row);
      found.add(row.source.id);
    }
  }
  return { inside, outside, unlinked, missing: wanted.size - found.size };
}

/**
 * Why a draft is not what can be gone on with; null where it is.
 *
 * Rows without a link are taken for the chosen sources that no row is linked to, where they are as many and every
 * other ready source has its row: then nothing is left that they could be. Otherwise taking off would be guessing.
 *
 * @param others sources that were ready and not chosen; null where that is not known any more
 */
export function matchProblem(match: DraftMatch, mode: CreateMode, others: readonly string[] | null): StopReason | null {
  const { outside, unlinked, missing } = match;
  if (mode !== "trim" && outside.length > 0) return { kind: "unexpectedRows", count: outside.length };
  if (unlinked.length > missing) return { kind: "sourceUnknown", rows: unlinked.length };
  if (missing > unlinked.length) return { kind: "selectionMissing", count: missing - unlinked.length };
  if (unlinked.length === 0 || mode !== "trim") return null;
  const linked = new Set(outside.map(({ source }) => source?.id));
  const isByElimination = others !== null && others.every((id) => linked.has(id));
  return isByElimination ? null : { kind: "sourceUnknown", rows: unlinked.length };
}

/** A row as it was looked at: another version of it is another row. */
export const rowText = ({ row, version, source }: DraftRow): string => [row, version, source?.id].join(" ");

/** Exactly the selection: nothing else on it, nothing missing, no source twice. */
export const isExact = ({ inside, outside, unlinked, missing }: DraftMatch, wanted: number): boolean =>
  outside.length === 0 && missing === unlinked.length && inside.length + unlinked.length === wanted;

/** The service's own servers may differ by seconds; the answer that gave the intent its time counts in whole ones. */
const serversDifferMs = 60_000;

/** A message that was asked for takes effect within so long or not at all (docs/assumptions.md). */
const effectWithinMs = 2 * 3_600_000;

/**
 * Drafts that can be the intent's: not there before, by its user, and made in the time in which its request can have
 * taken effect. Both times are the service's; a draft that its user made by hand another day is never taken for it. One
 * whose maker or time cannot be read can be it; nothing is done to it (`unreadStop`).
 */
export function draftsOf(intent: CreationIntent, drafts: readonly ContractDraft[]): readonly ContractDraft[] {
  const seen = new Set(intent.draftsSeen);
  const asked = Date.parse(intent.at);
  return drafts.filter(({ id, createdBy, createdOn }) => {
    const afterMs = Date.parse(createdOn) - asked;
    const isOther = createdBy !== "" && createdBy !== intent.user;
    return !seen.has(id) && !isOther && !(afterMs < -serversDifferMs || afterMs > effectWithinMs);
  });
}

/** Whether an intent's draft can not come any more. @param time the service's, ISO instant */
export const isPastEffect = ({ at }: CreationIntent, time: string): boolean =>
  Date.parse(time) - Date.parse(at) > effectWithinMs + serversDifferMs;

/** What keeps from touching drafts of which one could not be read safely; null where nothing does. */
export function unreadStop(drafts: readonly ContractDraft[]): StopReason | null {
  const unread = drafts.find((draft) => draft.unread)?.unread;
  return unread ? { kind: "failed", error: unreadableRow(unread) } : null;
}
