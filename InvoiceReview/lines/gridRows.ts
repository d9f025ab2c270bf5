import { grouped } from "../../shared/core/grouped";
import { InvoiceLineId, RowId } from "../../shared/invoicing/ids";
import { classGroup, lineGroup } from "../../shared/invoicing/invoiceFigures";
import { LineDetail, LoadedInvoice } from "../../shared/invoicing/invoice";
import { TransactionClass, transactionClasses } from "../../shared/invoicing/words/transactionClass";
import { UnreadRow } from "../../shared/invoicing/unreadRow";

/** One row of the line grid, in the order shown: contract line, then transaction class, then its details. */
export type GridRow =
  | { readonly kind: "line"; readonly key: string; readonly lineId: InvoiceLineId }
  | {
      readonly kind: "class";
      readonly key: string;
      readonly lineId: InvoiceLineId;
      readonly transactionClass: TransactionClass;
    }
  | { readonly kind: "detail"; readonly key: string; readonly row: RowId }
  /** What could not be read; null is its heading. */
  | { readonly kind: "unread"; readonly key: string; readonly unread: UnreadRow | null };

/**
 * The rows to be shown; first those that could not be read, where there are any. A collapsed group shows its heading
 * alone; a filtered grid leaves out empty groups.
 *
 * @param shown null shows all rows; otherwise only these
 */
export function gridRows(
  loaded: LoadedInvoice,
  collapsed: ReadonlySet<string>,
  shown: ReadonlySet<RowId> | null,
): readonly GridRow[] {
  const byGroup = grouped(
    loaded.details.filter(({ id }) => shown?.has(id) ?? true),
    ({ lineId, transactionClass }) => classGroup(lineId, transactionClass),
  );
  const lines = loaded.lines.flatMap((line) => {
    const classes = transactionClasses.filter((each) => byGroup.has(classGroup(line.id, each)));
    if (shown && classes.length === 0) return [];
    const key = lineGroup(line.id);
    const heading: GridRow = { kind: "line", key, lineId: line.id };
    if (collapsed.has(key)) return [heading];
    return [heading, ...classes.flatMap((each) => classRows(line.id, each, collapsed, byGroup))];
  });
  const unread = loaded.unread.filter(({ id }) => shown?.has(id as RowId) ?? true);
  return unread.length === 0 ? lines : [...[null, ...unread].map(unreadGridRow), ...lines];
}

const unreadGridRow = (unread: UnreadRow | null, place: number): GridRow => ({
  kind: "unread",
  key: `unread ${place}`,
  unread,
});

function classRows(
  lineId: InvoiceLineId,
  transactionClass: TransactionClass,
  collapsed: ReadonlySet<string>,
  byGroup: ReadonlyMap<string, readonly LineDetail[]>,
): readonly GridRow[] {
  const key = classGroup(lineId, transactionClass);
  const rows = byGroup.get(key) ?? [];
  const heading: GridRow = { kind: "class", key, lineId, transactionClass };
  return collapsed.has(key)
    ? [heading]
    : [heading, ...rows.map(({ id: row }): GridRow => ({ kind: "detail", key: row, row }))];
}
