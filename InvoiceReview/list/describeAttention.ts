import { tellingDifference } from "../../shared/invoicing/acts/figureDifferences";
import { Attention, InvoiceFacts } from "../../shared/invoicing/invoiceFacts";
import { Surroundings } from "../../shared/ui/surroundings";
import { describeDifference } from "../acts/describeDifference";
import { describeOutcomes } from "../edits/describeOutcome";

export function describeAttention(attention: Attention, { invoice }: InvoiceFacts, surroundings: Surroundings): string {
  const { texts, formats } = surroundings;
  const { currency, recorded } = invoice;
  if ("rows" in attention) return describeOutcomes(attention, currency, surroundings);
  if ("differences" in attention) {
    const told = tellingDifference(attention.differences);
    return describeDifference("Attention_staleTotals", told, currency, surroundings);
  }
  return texts(`Attention_${attention.kind}`, {
    day: "since" in attention ? formats.day(attention.since) : "",
    total: formats.money(recorded.total, currency),
    words: "words" in attention ? attention.words : "",
  });
}
