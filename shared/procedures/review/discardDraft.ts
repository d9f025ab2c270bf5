import { err, ok } from "../../core/result";
import { Told } from "../../invoicing/acts/told";
import { RowId } from "../../invoicing/ids";
import { isRefusal } from "../../invoicing/invoicingError";
import { Currency } from "../../invoicing/words/currency";
import { isEditableStatus } from "../../invoicing/invoiceStatus";
import { Alone } from "./askAlone";
import { isUnchanged } from "./confirmInvoice";
import { InvoiceReader, Source, SourceReader, SourceStatus } from "./reviewPort";
import { Sought, WithoutEffect } from "./sought";

/** It is gone, and what each row's transaction says of itself now. */
export interface Discarded {
  readonly kind: "discarded";
  readonly told: readonly Told<SourceStatus>[];
  readonly currency: Currency;
  readonly after: null;
}

/**
 * Deletes a draft as its user saw it, under its version, and reads what became of the transaction behind each row: that
 * they go back to the backlog is assumed by nobody. What stands behind the rows is read before, as no link tells then.
 */
export function discarding(given: Sought, port: InvoiceReader & SourceReader): Alone<Discarded> {
  const { invoice, details } = given.seen;
  let sources = given.sources ?? new Map<RowId, Source>();
  return {
    act: "discard",
    watchMs: 30_000,
    get sought() {
      return { ...given, sources };
    },
    async before(now): Promise<WithoutEffect | null> {
      const { status, bulk } = now.invoice;
      if (!isEditableStatus(status) || !isUnchanged(given.seen, now) || bulk?.stage !== invoice.bulk?.stage)
        return { kind: "changedMeanwhile", after: now };
      const read = await port.readSources(details.map(({ id }) => id));
      if (read.ok) sources = read.value;
      // what is withheld from this user is told as not known; another try would find no more
      else if (!isRefusal(read.error)) return { kind: "refused", error: read.error, after: null };
      return null;
    },
    async found() {
      const read = await port.readInvoice(invoice.id);
      if (read.ok) return ok(null);
      if (read.error.kind !== "gone") return err(read.error);
      const statuses = await port.readSourceStatuses([...sources.values()]);
      const statusOf = (row: RowId): SourceStatus =>
        (statuses.ok && statuses.value.get(sources.get(row)?.id ?? "")) || "unknown";
      const told = details.map(({ id, description: name, amount, billingType }) => ({
        ...{ name, amount, billingType },
        kind: statusOf(id),
      }));
      return ok({ kind: "discarded", told, currency: invoice.currency, after: null });
    },
  };
}
