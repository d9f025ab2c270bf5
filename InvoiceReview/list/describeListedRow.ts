import { attentionOf } from "../../shared/invoicing/invoiceFacts";
import { describeUnread } from "../../shared/ui/describeUnread";
import { Surroundings } from "../../shared/ui/surroundings";
import { describeAttention } from "./describeAttention";
import { ListedRow } from "./listedRow";

export interface AttentionWords {
  readonly icon: "edited" | "info" | "warning" | "error";
  readonly text: string;
}

/** Every reason to look at an invoice, the most pressing first. */
export function attentionWords(row: ListedRow, surroundings: Surroundings): readonly AttentionWords[] {
  const { texts } = surroundings;
  const { facts, unread, asked, edits, today, openLines, rounding, standing } = row;
  const words: AttentionWords[] = [];
  if (asked) words.push({ icon: "info", text: texts("Blocker_actionRunning") });
  if (edits > 0) words.push({ icon: "edited", text: texts("Attention_unsaved", { count: edits }) });
  if (unread)
    words.push({ icon: "error", text: texts("Attention_unreadable", { why: describeUnread(unread, texts) }) });
  if (!facts) return words;
  const reasons = attentionOf(facts, today, openLines, rounding, standing).map((attention) => ({
    icon: attention.kind === "notProjectInvoice" ? ("info" as const) : ("warning" as const),
    text: describeAttention(attention, facts, surroundings),
  }));
  return [...words, ...reasons];
}

/** The status in words, as its pill shows them. */
export function statusWords({ facts, isConfirming }: ListedRow, { texts }: Surroundings): string {
  if (!facts?.invoice.isProjectInvoice) return "";
  const { status, isCorrective } = facts.invoice;
  const words = [isConfirming ? texts("Status_beingConfirmed") : texts(`Status_${status}`)];
  if (isCorrective) words.push(texts("Status_corrective"));
  return words.join(", ");
}
