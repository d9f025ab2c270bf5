import type { InvoiceTotals } from "../../shared/calculation/invoiceTotals";
import { noTotals } from "../../shared/calculation/lineTotals";
import { zero } from "../../shared/calculation/money";
import { calculatedTotals, lineGroup, totalsOf } from "../../shared/invoicing/invoiceFigures";
import { type Invoice, type InvoiceLine, type LineDetail, loadedInvoice } from "../../shared/invoicing/invoice";
import type { LoadedInvoice } from "../../shared/invoicing/invoice";
import { aLineDetail } from "./aLineDetail";
import { anInvoice } from "./anInvoice";

interface LoadedParts {
  readonly invoice?: Partial<Invoice>;
  readonly details?: readonly LineDetail[];
  /** What differs on each line from what its rows make of it, by line id. */
  readonly lines?: Readonly<Record<string, Partial<InvoiceLine>>>;
  /** What differs from the totals that the lines make. */
  readonly recorded?: Partial<InvoiceTotals>;
  readonly unread?: LoadedInvoice["unread"];
}

/** An invoice whose recorded figures are what its rows come to, unless a test says otherwise. */
export function aLoadedInvoice(parts: LoadedParts = {}): LoadedInvoice {
  const details = parts.details ?? [aLineDetail()];
  const invoice = anInvoice(parts.invoice);
  const rules = { decimals: invoice.currency.decimals, rounding: "halfToEven" } as const;
  const sums = totalsOf(loadedInvoice(invoice, [], details), new Map(), rules);
  const lineIds = [...new Set([...details.map(({ lineId }) => lineId as string), ...Object.keys(parts.lines ?? {})])];
  const lines = lineIds.map((id): InvoiceLine => {
    const lineId = id as InvoiceLine["id"];
    const { chargeable, tax, extended } = sums.byGroup.get(lineGroup(lineId)) ?? noTotals;
    return {
      id: lineId,
      name: `Line ${id}`,
      isProduct: details.some((detail) => detail.lineId === lineId && detail.origin === "productLine"),
      isFixedPrice: false,
      chargeable,
      tax,
      extended,
      manualDiscount: zero,
      contractAmount: null,
      invoicedBefore: null,
      ...parts.lines?.[id],
    };
  });
  const recorded = { ...calculatedTotals(loadedInvoice(invoice, lines, details), sums, rules), ...parts.recorded };
  return loadedInvoice({ ...invoice, recorded }, lines, details, parts.unread);
}
