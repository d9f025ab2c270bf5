import type { InvoiceTotals } from "../../shared/calculation/invoiceTotals";
import { zero } from "../../shared/calculation/money";
import type { CalendarDate } from "../../shared/invoicing/words/calendarDate";
import type { Currency } from "../../shared/invoicing/words/currency";
import type { ContractId, InvoiceId } from "../../shared/invoicing/ids";
import type { Invoice } from "../../shared/invoicing/invoice";

export const dollar: Currency = { code: "USD", decimals: 2 };
export const yen: Currency = { code: "JPY", decimals: 0 };
export const dinar: Currency = { code: "KWD", decimals: 3 };

const nothing: InvoiceTotals = {
  lineItemAmount: zero,
  lineItemDiscount: zero,
  totalDiscount: zero,
  amountLessFreight: zero,
  tax: zero,
  total: zero,
};

/** A project invoice in draft, in dollars. `aLoadedInvoice` records the totals that its rows come to. */
export function anInvoice(parts: Partial<Invoice> = {}): Invoice {
  return {
    id: "invoice-1" as InvoiceId,
    version: "version 1",
    number: "PINV-1",
    name: "October",
    description: "Work in October",
    invoiceDate: "2026-11-01" as CalendarDate,
    dueDate: "2026-12-01" as CalendarDate,
    billToName: "Contoso",
    billToLine1: "Main Street 1",
    billToCity: "Copenhagen",
    billToPostalCode: "1000",
    billToCountry: "Denmark",
    status: "draft",
    isProjectInvoice: true,
    isCorrective: false,
    customer: "Contoso",
    contract: { id: "contract-1" as ContractId, name: "Implementation" },
    currency: dollar,
    header: { discountPercent: zero, discountAmount: zero, freight: zero },
    recorded: nothing,
    bulk: null,
    ...parts,
  };
}
