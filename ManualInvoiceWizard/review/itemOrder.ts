import { BacklogItem } from "../../shared/invoicing/backlog/backlog";
import { transactionClasses } from "../../shared/invoicing/words/transactionClass";

const classOrder = new Map(transactionClasses.map((name, index) => [name, index]));

/** The order of an invoice: by contract line, then by type, by day and, within a day, by time. Sorted once, so that ticks move no row. */
export function inInvoiceOrder(items: readonly BacklogItem[]): readonly BacklogItem[] {
  return [...items].sort(
    (a, b) =>
      compare(a.contractLineName, b.contractLineName) ||
      compare(a.contractLine, b.contractLine) ||
      (classOrder.get(a.itemType) ?? 0) - (classOrder.get(b.itemType) ?? 0) ||
      compare(a.date ?? "", b.date ?? "") ||
      (a.instantMs ?? 0) - (b.instantMs ?? 0) ||
      compare(a.description, b.description) ||
      compare(a.id, b.id),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
