import { figureDifferences } from "../../../shared/invoicing/acts/figureDifferences";
import { moneyRulesOf } from "../../../shared/invoicing/invoiceFigures";
import type { InvoiceId } from "../../../shared/invoicing/ids";
import { reviewPortOver } from "../../support/reviewHost";
import { isOpen } from "../stored";
import type { World } from "../world";

/** The host works out totals in its own arithmetic, and shared/calculation comes to the same on every draft. */
export async function totalsAgree(world: World): Promise<readonly string[]> {
  const port = reviewPortOver(world.host);
  const problems: string[] = [];
  for (const { id, number } of [...world.witness.now.invoices.values()].filter(isOpen)) {
    const read = await port.readInvoice(id as InvoiceId);
    if (!read.ok) problems.push(`${number} cannot be read: ${read.error.kind}`);
    else if (figureDifferences(read.value, moneyRulesOf(read.value.invoice, "halfToEven")).length > 0) {
      problems.push(`${number}: the host's totals are not those of shared/calculation`);
    }
  }
  return problems;
}
