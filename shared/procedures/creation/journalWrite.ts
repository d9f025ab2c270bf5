import { ProjectId } from "../../invoicing/backlog/backlog";
import { InvoicingError, isRefusal } from "../../invoicing/invoicingError";
import { CreationIntent, Journal } from "../../invoicing/journal/journal";
import { journalText, readJournal } from "../../invoicing/journal/journalText";
import { err, ok } from "../../core/result";
import { BacklogReader, InvoicedProject, JournalWriter } from "./creationPort";
import { patiently } from "./creationPatience";
import { Wait } from "../progress";
import { Answer } from "../review/reviewPort";

type Port = Pick<BacklogReader, "readProject"> & JournalWriter;

/** Whether the answer to a write of the journal says for certain that it was not written by it or by a sending before it. */
export const isNotWritten = (error: InvoicingError): boolean => isRefusal(error) && error.kind !== "conflict";

/** Somebody may save other columns of the project at the same time: that moves its version and means nothing. */
const tries = 5;

/** Before the next try, as the service asks where it does; nobody sits before a spinner for longer than half a minute. */
const pauseMs = (error: InvoicingError, done: number): number =>
  Math.min(30, (error.kind === "unavailable" ? error.retryAfterSeconds : null) ?? done) * 1000;

/**
 * Writes an intent over the journal that it is based on: compare and swap, the lock against a second window.
 *
 * A conflict may come from another column of the project. So the project is read again, and only where its journal is
 * still what it was, the write is tried under the new version. After an answer that never came, reading tells whether
 * it was written.
 */
export async function writeIntent(base: InvoicedProject, text: string, port: Port, wait: Wait): Answer<"written"> {
  let { version } = base;
  for (let done = 1; ; done += 1) {
    const written = await port.writeJournal(base.id, version, text);
    if (written.ok) return written;
    const { error } = written;
    if (isNotWritten(error)) return written;
    const now = await patiently(() => port.readProject(base.id), wait);
    // what is not known is told as what it was, not as why it could not be looked up
    if (!now.ok) return written;
    // what is read back stands, also where a second sending of it was refused. A run id is nobody else's; that a draft is
    // being emptied may stand there by another window of the same run, which wants the same
    if (now.value.journal === text) return ok("written");
    if (now.value.journal !== base.journal) return err({ kind: "conflict" });
    if (done === tries) return err(error);
    // another column is saved in a moment; a service that did not answer needs one
    if (error.kind !== "conflict") await wait(pauseMs(error, done));
    version = now.value.version;
  }
}

/**
 * Writes what has become of it into an intent. Only into that one: a conflict where another window has ended it since.
 *
 * @param limit characters of the column; an intent of an earlier version may lack the room, and stays as it is
 */
export async function markIntent(
  project: ProjectId,
  run: string,
  mark: Pick<CreationIntent, "emptying" | "notBack">,
  limit: number,
  port: Port,
  wait: Wait,
): Answer<unknown> {
  const now = await patiently(() => port.readProject(project), wait);
  if (!now.ok) return now;
  const journal = readJournal(now.value.journal);
  const intent = journal.ok && journal.value.intent?.run === run ? journal.value.intent : null;
  // another window has found meanwhile that something does not come back: nothing more is taken off
  if (!journal.ok || !intent || (intent.notBack && !mark.notBack)) return err({ kind: "conflict" });
  const text = journalText({ ...journal.value, intent: { ...intent, ...mark } }, limit);
  return text.ok && text.value !== now.value.journal ? writeIntent(now.value, text.value, port, wait) : now;
}

/**
 * Takes an intent out of the journal, and keeps `last` where one is given. An intent that is gone already, or another
 * one in its place, is left as it is.
 */
export async function clearIntent(
  project: ProjectId,
  run: string,
  last: Journal["last"],
  port: Port,
  wait: Wait,
): Answer<"cleared"> {
  for (let done = 1; ; done += 1) {
    const now = await patiently(() => port.readProject(project), wait);
    if (!now.ok) return now;
    const journal = readJournal(now.value.journal);
    if (!journal.ok) return err(unreadableJournal(journal.error.found));
    if (journal.value.intent?.run !== run) return ok("cleared");
    const text = journalText({ intent: null, last: last ?? journal.value.last }, now.value.journal.length);
    if (!text.ok) throw new Error("A journal without its intent is never longer than with it");
    const written = await port.writeJournal(project, now.value.version, text.value);
    if (written.ok) return ok("cleared");
    const { error } = written;
    const isWorthTrying = error.kind === "conflict" || !isRefusal(error);
    if (done === tries || !isWorthTrying) return err(error);
    if (error.kind !== "conflict") await wait(pauseMs(error, done));
  }
}

/** The intent of this run as the journal has it now; null where it is gone, or another one is in its place. */
export async function heldIntent(
  project: ProjectId,
  run: string,
  port: Pick<BacklogReader, "readProject">,
  wait: Wait,
): Answer<CreationIntent | null> {
  const now = await patiently(() => port.readProject(project), wait);
  if (!now.ok) return now;
  const journal = readJournal(now.value.journal);
  return ok(journal.ok && journal.value.intent?.run === run ? journal.value.intent : null);
}

export const unreadableJournal = (found: string): InvoicingError => ({
  kind: "unreadableRow",
  table: "project",
  column: "journal",
  found,
});
