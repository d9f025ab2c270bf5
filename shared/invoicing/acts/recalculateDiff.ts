import { InvoiceTotals } from "../../calculation/invoiceTotals";
import { Decimal } from "../../calculation/money";
import { DetailField, detailKinds, FieldValue, isSameValue } from "../edits/editableField";
import { RowId } from "../ids";
import { LineDetail, LoadedInvoice } from "../invoice";
import { DetailEdit, isArrived } from "../edits/rowEdit";

/**
 * Why a field is another than before.
 *
 * - edited: the user wanted it so
 * - otherwise: the user's change was written, and something else is recorded
 * - elsewhere: nobody here asked for it. Who did, nothing that is read tells: another person, another window, a workflow
 */
export type FieldCause = "edited" | "otherwise" | "elsewhere";

/** The same of a row that came or went, or whose amount changed alone: `platform`, after a recalculation. */
export type RowCause = "edited" | "elsewhere" | "removed" | "added" | "platform";

export interface FieldChange {
  readonly field: DetailField;
  readonly before: FieldValue;
  readonly after: FieldValue;
  readonly cause: FieldCause;
}

/**
 * One row before and after recalculating; a null amount is "no price", a missing row has no side. Each changed field has
 * its own cause; the row's is that of an amount that changed alone, of coming and of going.
 */
export interface RowChange {
  readonly row: RowId;
  readonly name: string;
  readonly amountBefore: Decimal | null;
  readonly amountAfter: Decimal | null;
  readonly fields: readonly FieldChange[];
  readonly cause: RowCause;
  readonly isGone: boolean;
}

export interface TotalChange {
  readonly figure: keyof InvoiceTotals;
  readonly before: Decimal;
  readonly after: Decimal;
}

/** What recalculating changed: recorded before against recorded after, with the cause of each change. */
export interface RecalculateDiff {
  readonly rows: readonly RowChange[];
  readonly totals: readonly TotalChange[];
}

/** Each field that people edit: one that is new is compared as well. */
const comparedFields = Object.keys(detailKinds) as readonly DetailField[];

/** The totals that people know; what lies between them follows. */
const shownTotals: readonly (keyof InvoiceTotals)[] = ["lineItemAmount", "totalDiscount", "tax", "total"];

/**
 * @param before as recorded before anything was written
 * @param after  as read back after the platform recalculated
 * @param edits  what the user had pending and was saved, to tell their changes from all others
 * @param isRecalculated whether the platform is known to have recalculated between the two
 */
export function recalculateDiff(
  before: LoadedInvoice,
  after: LoadedInvoice,
  edits: ReadonlyMap<RowId, DetailEdit>,
  isRecalculated: boolean,
): RecalculateDiff {
  // a row that can be read on one side only has neither come nor gone
  const unread = new Set<string>([...before.unread, ...after.unread].map(({ id }) => id));
  const kept = before.details
    .filter(({ id }) => !unread.has(id))
    .flatMap((detail) => rowChange(detail, after.detailById.get(detail.id), edits.get(detail.id), isRecalculated));
  const added = after.details.filter(({ id }) => !before.detailById.has(id) && !unread.has(id)).map(addedRow);
  const totals = shownTotals
    .map((figure) => ({ figure, before: before.invoice.recorded[figure], after: after.invoice.recorded[figure] }))
    .filter((change) => !change.before.eq(change.after));
  return { rows: [...kept, ...added], totals };
}

function rowChange(
  before: LineDetail,
  after: LineDetail | undefined,
  edit: DetailEdit | undefined,
  isRecalculated: boolean,
): RowChange[] {
  const { id, description: name, amount: amountBefore } = before;
  const row = { row: id, name, amountBefore, isGone: !after };
  if (!after) {
    return [{ ...row, amountAfter: null, fields: [], cause: edit?.isRemoved ? "removed" : "elsewhere" }];
  }
  const fields = comparedFields.flatMap((field) => fieldChange(field, before, after, edit));
  if (fields.length === 0 && isSameValue(before.amount, after.amount)) return [];
  const cause = edit ? "edited" : isRecalculated ? "platform" : "elsewhere";
  return [{ ...row, amountAfter: after.amount, fields, cause }];
}

function fieldChange(
  field: DetailField,
  before: LineDetail,
  after: LineDetail,
  edit: DetailEdit | undefined,
): FieldChange[] {
  const [was, is] = [before[field], after[field]];
  const wanted = edit?.fields[field]?.value;
  const isAsWanted = wanted === undefined || isSameValue(wanted, is);
  if (isSameValue(was, is) && isAsWanted) return [];
  const cause = wanted === undefined ? "elsewhere" : isAsWanted ? "edited" : "otherwise";
  return [{ field, before: was, after: is, cause }];
}

const addedRow = ({ id: row, description: name, amount: amountAfter }: LineDetail): RowChange => ({
  row,
  name,
  amountBefore: null,
  amountAfter,
  fields: [],
  cause: "added",
  isGone: false,
});

/** Rows that the user edited and the platform then recorded otherwise: to be looked at before sending. */
export function rowsChangedAgainstEdit(after: LoadedInvoice, edits: ReadonlyMap<RowId, DetailEdit>): readonly RowId[] {
  return [...edits].flatMap(([row, edit]) => {
    const detail = after.detailById.get(row);
    if (edit.isRemoved) return detail ? [row] : [];
    return !detail || isArrived(edit.fields, detail) ? [] : [row];
  });
}
