import { hasRow, LoadedInvoice } from "../../shared/invoicing/invoice";
import { InvoicingError } from "../../shared/invoicing/invoicingError";
import { isEditableStatus } from "../../shared/invoicing/invoiceStatus";
import { WrittenRow } from "../../shared/procedures/review/reviewPort";
import { changesOf, editsAfterRead, noEdits, PendingChange, PendingEdits } from "./pendingEdits";

/** Why an edit cannot be saved any more. */
export type KeptCause = "lineGone" | "notEditable" | "invoiceGone";

/** An edit whose place is gone: never written and in no figure, but the user's own until he discards it. */
export interface KeptEdit extends PendingChange {
  readonly why: KeptCause;
  /** What the platform had refused it with, if it had. */
  readonly error: InvoicingError | undefined;
  /** The line's description as it was last recorded; of the header nothing. */
  readonly name: string;
}

export type KeptEdits = ReadonlyMap<WrittenRow, KeptEdit>;

/** What is unsaved of an invoice. */
interface Unsaved {
  readonly edits: PendingEdits;
  readonly kept: KeptEdits;
}

/** And what is known of it where it has to be named. */
interface Known extends Unsaved {
  readonly seen: LoadedInvoice | null;
  readonly refused: ReadonlyMap<WrittenRow, InvoicingError>;
}

/** Takes a fresh read in: an edit whose place is gone is kept aside, one whose place is back applies again. */
export function keptAfterRead(workspace: Known, read: LoadedInvoice, saved: readonly WrittenRow[]): Unsaved {
  const all = editsAfterRead(joined(workspace), read, saved);
  return isEditableStatus(read.invoice.status)
    ? parted(workspace, all, read, "lineGone")
    : parted(workspace, all, null, "notEditable");
}

/** All that is unsaved, of an invoice that is not there any more. */
export const keptOfGone = (workspace: Known): Unsaved => parted(workspace, joined(workspace), null, "invoiceGone");

function joined({ edits, kept }: Known): PendingEdits {
  const rows = new Map(edits.rows);
  for (const [row, { fields, isRemoved }] of kept) if (row !== "header") rows.set(row, { fields, isRemoved });
  return { ...edits, rows, header: { ...kept.get("header")?.fields, ...edits.header } };
}

/** @param places where edits can still be saved to; null is nowhere */
function parted(
  { kept, refused, seen }: Known,
  all: PendingEdits,
  places: LoadedInvoice | null,
  why: KeptCause,
): Unsaved {
  const hasPlace = (row: WrittenRow): boolean => places !== null && (row === "header" || hasRow(places, row));
  const without = changesOf(all).filter(([row]) => !hasPlace(row));
  const noted = ([row, edit]: readonly [WrittenRow, PendingChange]): readonly [WrittenRow, KeptEdit] => [
    row,
    { error: refused.get(row), name: nameOf(seen, row), ...kept.get(row), ...edit, why },
  ];
  return {
    edits: places ? { ...all, rows: new Map([...all.rows].filter(([row]) => hasPlace(row))) } : noEdits,
    kept: new Map(without.map(noted)),
  };
}

/** A line's description as it was last read. */
export const nameOf = (seen: LoadedInvoice | null, row: WrittenRow): string =>
  (row === "header" ? "" : seen?.detailById.get(row)?.description) ??
  seen?.unread.find(({ id }) => id === row)?.name ??
  row;
