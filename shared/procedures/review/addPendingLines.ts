import { err, ok } from "../../core/result";
import { Told } from "../../invoicing/acts/told";
import { RowId } from "../../invoicing/ids";
import { hasRow, LoadedInvoice } from "../../invoicing/invoice";
import { isEditableStatus } from "../../invoicing/invoiceStatus";
import { Alone } from "./askAlone";
import { InvoiceReader, SourceReader } from "./reviewPort";
import { Sought } from "./sought";

export interface LinesAdded {
  readonly kind: "linesAdded";
  /** What is on the invoice now, what is on it and was not wanted, and what is not. */
  readonly told: readonly Told<"added" | "leftOff" | "notAdded">[];
  /** The rows that were not wanted: the message takes no choice (facts 2.1), so that they are taken off again. */
  readonly unwanted: readonly RowId[];
  readonly after: LoadedInvoice;
}

/** Has the contract's ready transactions added to a draft, and reads by their links which of them are on it now. */
export function addingLines(sought: Sought, port: InvoiceReader & SourceReader): Alone<LinesAdded> {
  const { seen, pending, leftOut } = sought;
  return {
    act: "addLines",
    sought,
    watchMs: 30_000,
    before: async (now) => (isEditableStatus(now.invoice.status) ? null : { kind: "changedMeanwhile", after: now }),
    async found() {
      const read = await port.readInvoice(seen.invoice.id);
      if (!read.ok) return err(read.error);
      const after = read.value;
      const added = after.details.filter(({ id }) => !hasRow(seen, id)).map(({ id }) => id);
      if (added.length === 0) return ok(null);
      const sources = await port.readSources(added);
      if (!sources.ok) return err(sources.error);
      const rowOf = new Map([...sources.value].map(([row, { id }]) => [id, row]));
      const told = pending
        .filter(({ isReady }) => isReady)
        .map((item) => ({
          ...item,
          kind: !rowOf.has(item.id)
            ? ("notAdded" as const)
            : leftOut.has(item.id)
              ? ("leftOff" as const)
              : ("added" as const),
        }));
      const unwanted = [...leftOut].flatMap((id) => rowOf.get(id) ?? []);
      return ok({ kind: "linesAdded", told, unwanted, after });
    },
  };
}
