import { beforeTax } from "../calculation/beforeTax";
import { Decimal } from "../calculation/money";
import { grouped } from "../core/grouped";
import { ok } from "../core/result";
import { InvoiceId, plainId } from "../invoicing/ids";
import { InvoiceFacts } from "../invoicing/invoiceFacts";
import { Answer } from "../procedures/reviewPort";
import { currencyFromRow, dayOf, isProjectInvoice, statusFromRow } from "./invoiceFromRow";
import { isProductLine } from "./lineFromRow";
import { factLinesQuery, factsQuery } from "./queries";
import { readOpenLines } from "./readOpenLines";
import { readRows } from "./readRows";
import { SourceConnection } from "./rowSources";
import { amountOrZero, optionOf, requiredText, WireRow } from "./row";
import { invoiceLineTable, invoiceTable, lookupValue } from "./tables";

const { columns } = invoiceTable;

/** One wave of four reads for a whole page of the list, and one for the links of lines that were changed. */
export async function readFacts(
  connection: SourceConnection,
  ids: readonly InvoiceId[],
): Answer<ReadonlyMap<InvoiceId, InvoiceFacts>> {
  if (ids.length === 0) return ok(new Map());
  const { reads } = connection;
  const [invoices, lines, open] = await Promise.all([
    readRows(reads, factsQuery(ids), (row) => factsFromRow(row)),
    readRows(reads, factLinesQuery(ids), lineAmountFromRow),
    readOpenLines(connection, ids),
  ]);
  if (!invoices.ok) return invoices;
  if (!lines.ok) return lines;
  const amounts = grouped(
    lines.value,
    ({ invoice }) => invoice,
    ({ amount }) => amount,
  );
  return ok(
    new Map(
      invoices.value.map((facts) => [
        facts.id,
        {
          ...facts,
          lineAmounts: amounts.get(facts.id) ?? [],
          // what cannot be read of the lines is told of each invoice, and hides nothing else
          openLines: open.ok ? (open.value.get(facts.id) ?? []) : null,
        },
      ]),
    ),
  );
}

function factsFromRow(row: WireRow): Omit<InvoiceFacts, "lineAmounts" | "openLines"> {
  const tax = amountOrZero(row, columns.tax);
  const total = amountOrZero(row, columns.total);
  return {
    id: plainId(requiredText(row, invoiceTable.id)) as InvoiceId,
    status: statusFromRow(row),
    isProjectInvoice: isProjectInvoice(row),
    isCorrective: row[columns.hasCorrections] === true,
    currency: currencyFromRow(row),
    amount: beforeTax(total, tax),
    tax,
    total,
    lineItemAmount: amountOrZero(row, columns.lineItemAmount),
    dueDate: dayOf(row, columns.dueDate),
    hasPricingError: (optionOf(row, columns.pricingError) ?? 0) !== 0,
  };
}

function lineAmountFromRow(row: WireRow): { invoice: string; amount: Decimal } {
  const { invoice, chargeable, extended, tax } = invoiceLineTable.columns;
  const amount = isProductLine(row)
    ? beforeTax(amountOrZero(row, extended), amountOrZero(row, tax))
    : amountOrZero(row, chargeable);
  return { invoice: plainId(requiredText(row, lookupValue(invoice))), amount };
}
