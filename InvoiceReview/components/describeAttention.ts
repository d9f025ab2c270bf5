import { assertNever } from "../../shared/core/assertNever";
import { Attention, InvoiceFacts } from "../../shared/invoicing/invoiceFacts";
import { Surroundings } from "../../shared/ui/surroundings";

export function describeAttention(attention: Attention, facts: InvoiceFacts, { texts, formats }: Surroundings): string {
  switch (attention.kind) {
    case "notProjectInvoice":
      return texts("Attention_notProjectInvoice");
    case "staleTotals":
      return texts("Attention_staleTotals", {
        recorded: formats.money(attention.recorded, facts.currency),
        lines: formats.money(attention.lines, facts.currency),
      });
    case "pricingError":
      return texts("Attention_pricingError");
    case "nothingToBill":
      return texts("Attention_nothingToBill");
    case "overdue":
      return texts("Attention_overdue", { day: formats.day(attention.since) });
    default:
      return assertNever(attention);
  }
}
