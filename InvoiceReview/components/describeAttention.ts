import { tellingDifference } from "../../shared/invoicing/figureDifferences";
import { Attention, InvoiceFacts } from "../../shared/invoicing/invoiceFacts";
import { Surroundings } from "../../shared/ui/surroundings";
import { describeDifference } from "./describeDifference";
import { describeOutcomes } from "./describeOutcome";

export function describeAttention(attention: Attention, { invoice }: InvoiceFacts, surroundings: Surroundings): string {
  const { texts, formats } = surroundings;
  switch (attention.kind) {
    case "staleTotals": {
      const told = tellingDifference(attention.differences);
      return describeDifference("Attention_staleTotals", told, invoice.currency, surroundings);
    }
    case "overdue":
      return texts("Attention_overdue", { day: formats.day(attention.since) });
    case "negativeTotal":
      return texts("Attention_negativeTotal", { total: formats.money(invoice.recorded.total, invoice.currency) });
    case "linesUnknown":
      return texts("Attention_linesUnknown");
    default:
      return "rows" in attention
        ? describeOutcomes(attention, invoice.currency, surroundings)
        : texts(`Attention_${attention.kind}`);
  }
}
