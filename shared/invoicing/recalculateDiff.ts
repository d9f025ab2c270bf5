import { InvoiceTotals } from "../calculation/invoiceTotals";
import { Decimal } from "../calculation/money";
import { canonicalNumber, DetailField, detailValue, FieldValue } from "./editableField";
import { RowId } from "./ids";
import { LineDetail, LoadedInvoice } from "./invoice";
import { DetailEdit, entriesOf } from "./rowEdit";

/** Why a row's figure is another than before. */
export type ChangeCause = "edited" | "removed" | "platform" | "added";

export interface FieldChange {
  readonly field: DetailField;
  readonly before: FieldValue;
  readonly after: FieldValue;
  readonly cause: ChangeCause;
  /** The user wanted this; the platform recorded something else. */
  readonly wanted: FieldValue | undefined;
}

/** One row before and after recalculating; a null amount is "no price", a missing row has no side. */
export interface RowChange {
  readonly row: RowId;
  readonly name: string;
  readonly amountBefore: Decimal | null;
  readonly amountAfter: Decimal | null;
  readonly fields: readonly FieldChange[];
  readonly cause: ChangeCause;
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

const comparedFields: readonly DetailField[] = [
  "quantity",
  "price",
  "tax",
  "billingType",
  "description",
  "externalDescription",
];

/** The totals that people know; what lies between them follows. */
const shownTotals: readonly (keyof InvoiceTotals)[] = ["lineItemAmount", "totalDiscount", "tax", "total"];

/**
 * @param before as recorded before anything was written
 * @param after  as read back after the platform recalculated
 * @param edits  what the user had pending, to tell their changes from the platform's
 */
export function recalculateDiff(
  before: LoadedInvoice,
  after: LoadedInvoice,
  edits: ReadonlyMap<RowId, DetailEdit>,
): RecalculateDiff {
  // a row that can be read on one side only has neither come nor gone
  const unread = new Set<string>([...before.unread, ...after.unread].map(({ id }) => id));
  const kept = before.details
    .filter(({ id }) => !unread.has(id))
    .flatMap((detail) => rowChange(detail, after.detailById.get(detail.id), edits.get(detail.id)));
  const added = after.details.filter(({ id }) => !before.detailById.has(id) && !unread.has(id)).map(addedRow);
  const totals = shownTotals
    .map((figure) => ({ figure, before: before.invoice.recorded[figure], after: after.invoice.recorded[figure] }))
    .filter((change) => !change.before.eq(change.after));
  return { rows: [...kept, ...added], totals };
}

function rowChange(before: LineDetail, after: LineDetail | undefined, edit: DetailEdit | undefined): RowChange[] {
  const { id, description: name, amount: amountBefore } = before;
  const row = { row: id, name, amountBefore };
  if (!after) {
    return [{ ...row, amountAfter: null, fields: [], cause: edit?.isRemoved ? "removed" : "platform" }];
  }
  const fields = comparedFields.flatMap((field) => fieldChange(field, before, after, edit));
  if (fields.length === 0 && canonicalNumber(before.amount) === canonicalNumber(after.amount)) return [];
  const isPlatform = fields.length === 0 ? !edit : fields.every((field) => field.cause === "platform");
  return [{ ...row, amountAfter: after.amount, fields, cause: isPlatform ? "platform" : "edited" }];
}

function fieldChange(
  field: DetailField,
  before: LineDetail,
  after: LineDetail,
  edit: DetailEdit | undefined,
): FieldChange[] {
  const [was, is] = [detailValue(before, field), detailValue(after, field)];
  const wanted = edit?.fields[field]?.value;
  const isAsWanted = wanted === undefined || wanted === is;
  if (was === is && isAsWanted) return [];
  return [
    {
      field,
      before: was,
      after: is,
      cause: wanted === is ? "edited" : "platform",
      wanted: isAsWanted ? undefined : wanted,
    },
  ];
}

const addedRow = ({ id: row, description: name, amount: amountAfter }: LineDetail): RowChange => ({
  row,
  name,
  amountBefore: null,
  amountAfter,
  fields: [],
  cause: "added",
});

/** Rows that the user edited and the platform then recorded otherwise: to be looked at before sending. */
export function rowsChangedAgainstEdit(after: LoadedInvoice, edits: ReadonlyMap<RowId, DetailEdit>): readonly RowId[] {
  return [...edits].flatMap(([row, edit]) => {
    const detail = after.detailById.get(row);
    if (edit.isRemoved) return detail ? [row] : [];
    if (!detail) return [];
    return entriesOf(edit.fields).some(([field, { value }]) => detailValue(detail, field) !== value) ? [row] : [];
  });
}
