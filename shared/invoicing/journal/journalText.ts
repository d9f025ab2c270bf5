import { err, ok, Result } from "../../core/result";
import { emptyJournal, Journal } from "./journal";
import { packIds } from "./journalIds";
import { journalFromJson } from "./journalFromJson";
import { SelectionRule } from "../backlog/selectionRule";

/** What the journal's column holds where its metadata says nothing else: the solution's own column. */
export const journalCharacters = 4000;

/** A text that is no journal of ours, or of a later version. It is shown, never overwritten. */
export interface UnreadableJournal {
  readonly found: string;
}

export interface JournalTooLong {
  readonly characters: number;
}

/** Reads the journal column; an empty column is an empty journal. Total: anything else is the error that names it. */
export function readJournal(text: string): Result<Journal, UnreadableJournal> {
  if (text.trim() === "") return ok(emptyJournal);
  const journal = journalFromJson(parsed(text));
  return journal ? ok(journal) : err({ found: text.slice(0, 200) });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Writes the journal as text, never longer than the column.
 *
 * Where both do not fit beside each other, the last rule gives way to the intent: the one is a convenience, the other
 * the lock.
 *
 * @param limit characters of the column
 */
export function journalText(journal: Journal, limit: number): Result<string, JournalTooLong> {
  const text = textOf(journal);
  if (text.length <= limit) return ok(text);
  const shorter = textOf({ ...journal, last: null });
  return shorter.length <= limit ? ok(shorter) : err({ characters: shorter.length });
}

function textOf({ intent, last }: Journal): string {
  return JSON.stringify({
    v: 1,
    ...(intent && {
      intent: { ...intent, rule: ruleJson(intent.rule), draftsSeen: packIds(intent.draftsSeen) },
    }),
    ...(last && { last: ruleJson(last) }),
  });
}

const ruleJson = (rule: SelectionRule): object => ({
  ...rule,
  units: packIds(rule.units),
  resourcingUnits: packIds(rule.resourcingUnits),
  leftOut: packIds(rule.leftOut),
});
