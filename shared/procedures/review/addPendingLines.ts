import { err, ok } from "../../core/result";
import { Told } from "../../invoicing/acts/told";
import { RowId } from "../../invoicing/ids";
import { hasRow, LoadedInvoice } from "../../invoicing/invoice";
import { isEditableStatus } from "../../invoicing/invoiceStatus";
import { Alone } from "./askAlone";
import { InvoiceReader, SourceReader } from "./reviewPort";
import { Sought, WithoutEffect } from "./sought";

export interface LinesAdded {
  readonly kind: "linesAdded";
  /** What is on the invoice now, what is on it and was not wanted, and what is not. */
  readonly told: readonly Told<"added" | "leftOff" | "notAdded">[];
  /** The rows that were not wanted: the message takes no choice (facts 2.1), so that they are taken off again. */
  readonly unwanted: readonly RowId[];
  readonly after: LoadedInvoice;
}

/**
 * Has the contract's ready transactions added to a draft, and reads by their links which of them are on it now. What
 * became ready since the question is told with them; what somebody else put on it is neither taken for an answer nor
 * taken off.
 */
export function addingLines(given: Sought, port: InvoiceReader & SourceReader): Alone<LinesAdded> {
  const { seen, pending, leftOut } = given;
  let { asked } = given;
  const ready = new Map(pending.flatMap((item) => (item.isReady ? [[item.id as string, item]] : [])));
  return {
    act: "addLines",
    get sought() {
      return asked ? { ...given, asked } : given;
    },
    watchMs: 30_000,
    async before(now): Promise<WithoutEffect | null> {
      asked ??= now;
      return isEditableStatus(now.invoice.status) ? null : { kind: "changedMeanwhile", after: now };
    },
    async found() {
      const read = await port.readInvoice(seen.invoice.id);
      if (!read.ok) return err(read.error);
      const after = read.value;
      const fresh = after.details.filter(({ id }) => !hasRow(seen, id));
      if (fresh.length === 0) return ok(null);
      const sources = await port.readSources(fresh.map(({ id }) => id));
      if (!sources.ok) return err(sources.error);
      const rowOf = new Map([...sources.value].map(([row, { id }]) => [id, row]));
      const isOurs = (row: RowId | undefined): row is RowId => row !== undefined && !hasRow(asked ?? seen, row);
      const others = fresh.filter(
        ({ id }) => isOurs(id) && sources.value.has(id) && !ready.has(sources.value.get(id)?.id ?? ""),
      );
      if (others.length === 0 && ![...ready.keys()].some((id) => rowOf.has(id))) return ok(null);
      const unwanted = [...leftOut].map((id) => rowOf.get(id)).filter(isOurs);
      const off = new Set(unwanted);
      const told = [...ready.values()].map((item) => {
        const row = rowOf.get(item.id);
        return {
          ...item,
          kind: row === undefined ? ("notAdded" as const) : off.has(row) ? ("leftOff" as const) : ("added" as const),
        };
      });
      const since = others.map(({ description: name, amount, billingType }) => ({
        ...{ kind: "added" as const, name, amount, billingType },
      }));
      return ok({ kind: "linesAdded", told: [...told, ...since], unwanted, after });
    },
  };
}
