import { beforeTax } from "../../calculation/beforeTax";
import { ok } from "../../core/result";
import { InvoiceId, plainId } from "../../invoicing/ids";
import { InvoiceFacts, PageFacts } from "../../invoicing/invoiceFacts";
import { Answer } from "../../procedures/review/reviewPort";
import { invoiceFromRow } from "./invoiceFromRow";
import { invoicesQuery } from "./queries";
import { readByIds } from "./sources";
import { ReadApi } from "../wire/readApi";
import { optionOf, WireRow } from "../wire/row";
import { invoiceTable } from "../tables";

/** One read for a usual page of the list. An invoice that cannot be read is named beside the others. */
export async function readFacts(reads: ReadApi, ids: readonly InvoiceId[]): Answer<PageFacts> {
  // the state of a confirmation in bulk follows with the lines of those that are open
  const read = await readByIds(reads, ids, invoicesQuery(), factsFromRow);
  if (!read.ok) return read;
  const { rows, unread } = read.value;
  return ok({
    facts: new Map(rows.map((each) => [plainId(each.invoice.id) as InvoiceId, each])),
    unread: new Map(unread.map((each) => [plainId(each.id) as InvoiceId, each])),
  });
}

function factsFromRow(row: WireRow): InvoiceFacts {
  const invoice = invoiceFromRow(row);
  const { total, tax } = invoice.recorded;
  const hasPricingError = (optionOf(row, invoiceTable.columns.pricingError) ?? 0) !== 0;
  return { invoice, amount: beforeTax(total, tax), hasPricingError };
}
