import { BacklogItem } from "../../invoicing/backlog/backlog";
import { InvoiceId } from "../../invoicing/ids";
import { CreationIntent } from "../../invoicing/journal/journal";
import { journalText, readJournal } from "../../invoicing/journal/journalText";
import { SelectionRule } from "../../invoicing/backlog/selectionRule";
import { CreateMode, CreationRefusal } from "./creationOutcome";
import { CreationSituation, intentOf, RemovalLacks } from "./creationRequest";

/**
 * Why it cannot be done safely this way, known before anything is written; null where it can.
 *
 * A journal that cannot be read may hold an unfinished intent, and counts as one.
 */
export function creationRefusal(mode: CreateMode, situation: CreationSituation): CreationRefusal | null {
  const { backlog, chosen, availability, messageName } = situation;
  const journal = readJournal(situation.project.journal);
  if (!journal.ok || journal.value.intent) return { kind: "unfinishedIntent" };
  if (chosen.length === 0) return { kind: "nothingChosen" };
  const unread = backlog.items.filter((item) => mightBeBilled(item, mode, situation.rule));
  if (unread[0]) return { kind: "unreadable", count: unread.length, first: unread[0].description };
  const { customers } = backlog;
  if (mode === "trim" && customers.length > 1) return { kind: "severalCustomers", customers };
  if (mode === "trim" && backlog.found.hasRetainers) return { kind: "retainers" };
  const others = leftOnContract(situation);
  if (mode === "wholeContract" && others.length > 0) return { kind: "notWholeContract" };
  const lacked = mode === "trim" ? removalLacked(situation.removalLacks, others) : undefined;
  if (lacked) return { kind: "mayNotRemove", name: lacked };
  if (availability === "missing") return { kind: "messageMissing", name: messageName };
  const characters = missingRoom(situation);
  return characters === null ? null : { kind: "ruleTooLong", characters };
}

/** What the platform would put on a draft of the contract (facts 3.3), whoever's project and whatever its price. */
export const isReadyAnywhere = ({ status, adjustment }: BacklogItem): boolean =>
  status === "ready" && adjustment !== "adjusted" && adjustment !== "unadjustable";

/** As far as can be told of a source that could not be read: whatever cannot be told counts against it. */
function mightBeBilled(item: BacklogItem, mode: CreateMode, { project, cutOff }: SelectionRule): boolean {
  const { status, date } = item;
  if (!item.unread || !isReadyAnywhere(status === "unknown" ? { ...item, status: "ready" } : item)) return false;
  if (mode === "wholeContract") return true;
  return (item.project === null || item.project === project) && (date === null || date <= cutOff);
}

/** What the platform would put on the draft beside what is chosen. */
function leftOnContract({ backlog, chosen }: CreationSituation): readonly BacklogItem[] {
  const ids = new Set(chosen.map(({ id }) => id));
  return backlog.items.filter((item) => isReadyAnywhere(item) && !ids.has(item.id));
}

/** The privilege that taking these off takes and the user lacks. */
const removalLacked = (lacks: RemovalLacks, items: readonly BacklogItem[]): string | undefined =>
  items.map(({ kind }) => lacks[kind === "product" ? "productLines" : "details"]).find((name) => name !== undefined);

/** The length of an intent that does not fit; ids and times have always the same length. */
function missingRoom(situation: CreationSituation): number | null {
  const run = "00000000-0000-4000-8000-000000000000";
  const { chosen, previewTotal, backlog } = situation;
  const intent: CreationIntent = {
    ...intentOf({ ...situation, chosen: [] }, run, backlog.drafts, "2000-01-01T00:00:00.000Z"),
    // the real fingerprint of thousands of ids takes a while, and is as long as any
    selection: { count: chosen.length, total: previewTotal.toFixed(), fingerprint: "0".repeat(16) },
    // taking off writes them beside the rest, and must not fail for want of room
    emptying: run as InvoiceId,
    notBack: true,
  };
  const text = journalText({ intent, last: null }, situation.journalLimit);
  return text.ok ? null : text.error.characters;
}
