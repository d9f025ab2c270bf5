import { Attention, InvoiceFacts } from "../../shared/invoicing/invoiceFacts";
import { Surroundings } from "../../shared/ui/surroundings";
import { describeOutcomes } from "./describeOutcome";

export function describeAttention(attention: Attention, facts: InvoiceFacts, surroundings: Surroundings): string {
  const { texts, formats } = surroundings;
  switch (attention.kind) {
    case "staleTotals":
      return texts("Attention_staleTotals", {
        recorded: formats.money(attention.recorded, facts.currency),
        calculated: formats.money(attention.calculated, facts.currency),
      });
    case "overdue":
      return texts("Attention_overdue", { day: formats.day(attention.since) });
    case "negativeTotal":
      return texts("Attention_negativeTotal", { total: formats.money(facts.total, facts.currency) });
    case "linesUnknown":
      return texts("Attention_linesUnknown");
    default:
      return "rows" in attention
        ? describeOutcomes(attention, facts.currency, surroundings)
        : texts(`Attention_${attention.kind}`);
  }
}
