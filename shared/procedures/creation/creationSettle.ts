import { Decimal, sum } from "../../calculation/money";
import { sumDifference } from "../../calculation/sumDifference";
import { CreationIntent } from "../../invoicing/journal/journal";
import { ProjectId } from "../../invoicing/backlog/backlog";
import { clearIntent, markIntent } from "./journalWrite";
import { CreationOutcome, CreationProgress, Stopped, StopReason, SumsOfLines } from "./creationOutcome";
import { patiently } from "./creationPatience";
import { isExact, matchDraft } from "./creationMatch";
import { ContractDraft, CreationPort, DraftRow, RecordedDraft } from "./creationPort";
import { trimDraft } from "./creationTrim";
import { Wait } from "../progress";

/** A draft that is ours, and what is to be on it. */
export interface Settling {
  readonly project: ProjectId;
  readonly intent: CreationIntent;
  /** One, but for a contract with several customers. */
  readonly drafts: readonly ContractDraft[];
  readonly wanted: ReadonlySet<string>;
  /** Whether what was not chosen may be taken off. */
  readonly trims: boolean;
  /** Characters that the journal column holds. */
  readonly journalLimit: number;
  readonly unlinkedAllowed: number;
  readonly shown?: readonly DraftRow[];
  readonly port: CreationPort;
  readonly wait: Wait;
  readonly now: () => number;
}

type Step<T> = AsyncGenerator<CreationProgress, T>;

/**
 * Brings a found draft to what was chosen: takes off the rest, recalculates, reads back and compares rows and total.
 * Only then is the intent taken out of the journal and its rule kept as the last one.
 */
export async function* settleDraft(settling: Settling): Step<CreationOutcome> {
  const { project, intent, drafts, trims, port, wait } = settling;
  const [draft] = drafts;
  if (!draft) throw new Error("There is nothing to settle without a draft");
  if (trims) {
    const stop = yield* trimAndRecalculate(settling, draft);
    if (stop) {
      await rememberNotBack(stop, settling, port, wait);
      return stoppedAt(drafts, stop, port, wait);
    }
  }
  yield { stage: "comparing" };
  const compared: Compared = await compare(settling);
  if ("reason" in compared) return stoppedAt(drafts, compared.reason, port, wait);
  yield { stage: "finishing" };
  // where it cannot be cleared, the next opening finds a draft with nothing to take off
  await clearIntent(project, intent.run, intent.rule, port, wait);
  return { kind: "created", ...compared, others: drafts.slice(1) };
}

/** A recalculation that fails is not the end: the comparison of totals tells whether it was needed. */
async function* trimAndRecalculate(settling: Settling, draft: ContractDraft): Step<StopReason | null> {
  const { port, wait } = settling;
  const stop = yield* trimDraft({ ...settling, invoice: draft.id });
  if (stop) return stop;
  yield { stage: "recalculating" };
  await patiently(() => port.recalculate(draft.id), wait);
  return null;
}

type Compared =
  | { readonly invoice: RecordedDraft; readonly rowCount: number; readonly rounded: SumsOfLines | null }
  | { readonly reason: StopReason };

async function compare({ intent, drafts, wanted, port, wait }: Settling): Promise<Compared> {
  const rowsByDraft: (readonly DraftRow[])[] = [];
  const invoices: RecordedDraft[] = [];
  for (const { id } of drafts) {
    const read = await patiently(() => port.readDraftRows(id), wait);
    if (!read.ok) return { reason: { kind: "failed", error: read.error } };
    const invoice = await patiently(() => port.readDraft(id), wait);
    if (!invoice.ok) return { reason: { kind: "failed", error: invoice.error } };
    rowsByDraft.push(read.value);
    invoices.push(invoice.value);
  }
  const rows = rowsByDraft.flat();
  const match = matchDraft(rows, wanted);
  if (!isExact(match, wanted.size)) {
    const { missing, unlinked } = match;
    return missing > unlinked.length
      ? { reason: { kind: "selectionMissing", count: missing - unlinked.length } }
      : { reason: { kind: "unexpectedRows", count: rows.length - wanted.size } };
  }
  const preview = new Decimal(intent.selection.total);
  // the preview is of lines: what the platform adds to the header (freight, a discount) is no difference
  const recorded = sum(invoices.map(({ parts }) => parts.amount));
  const [invoice] = invoices;
  const [own] = rowsByDraft;
  if (!invoice || !own) throw new Error("There is nothing to compare without a draft");
  const difference = sumDifference(preview, recorded, rows.length, invoice.currency.decimals);
  if (difference === "beyondRounding") return { reason: { kind: "totalDiffers", preview, recorded } };
  const rounded = difference === "none" ? null : { preview, recorded };
  return { invoice, rowCount: own.length, rounded };
}

/**
 * Where what was taken off did not come back, the next opening must know: each row more would lose one more. Where it
 * cannot be written, it is only said now.
 */
export async function rememberNotBack(
  stop: StopReason,
  { project, intent, journalLimit }: Pick<Settling, "project" | "intent" | "journalLimit">,
  port: CreationPort,
  wait: Wait,
): Promise<void> {
  if (stop.kind !== "notGivenBack" && stop.kind !== "notAllBack") return;
  await markIntent(project, intent.run, { notBack: true }, journalLimit, port, wait);
}

/** A stop names what is left: the draft, and how many rows are on it now. */
export async function stoppedAt(
  drafts: readonly ContractDraft[],
  reason: StopReason,
  port: Pick<CreationPort, "readDraftRows">,
  wait: Wait,
): Promise<Stopped> {
  const [draft] = drafts;
  if (!draft || drafts.length > 1) return { kind: "stopped", reason, draft: null, rowCount: 0 };
  const rows = await patiently(() => port.readDraftRows(draft.id), wait);
  return { kind: "stopped", reason, draft, rowCount: rows.ok ? rows.value.length : null };
}
