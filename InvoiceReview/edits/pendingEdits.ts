import { DetailField, DetailValues, HeaderField, HeaderValues } from "../../shared/invoicing/edits/editableField";
import { RowId } from "../../shared/invoicing/ids";
import { hasRow, Invoice, LineDetail, LoadedInvoice } from "../../shared/invoicing/invoice";
import {
  DetailEdit,
  FieldEdits,
  hasNoFields,
  HeaderEdits,
  isEmptyEdit,
  noDetailEdit,
  withField,
  withoutArrived,
} from "../../shared/invoicing/edits/rowEdit";
import { WrittenRow } from "../../shared/procedures/review/reviewPort";
import { EditStep, noSteps, onTop, recent, RowChange, Steps, stepsLeft } from "./editSteps";

/** What the user changed on one invoice and has not saved, beside the recorded values and never mixed with them. */
export interface PendingEdits {
  readonly rows: ReadonlyMap<RowId, DetailEdit>;
  readonly header: HeaderEdits;
  readonly done: Steps;
  readonly undone: Steps;
}

export const noEdits: PendingEdits = { rows: new Map(), header: {}, done: noSteps, undone: noSteps };

/** What is wanted of one line, or of the header. */
export interface PendingChange {
  readonly fields: FieldEdits<DetailValues & HeaderValues>;
  readonly isRemoved: boolean;
}

/** Everything that is wanted, the header first. */
export const changesOf = (edits: PendingEdits): readonly (readonly [WrittenRow, PendingChange])[] => [
  ...(hasHeaderEdits(edits) ? [["header", { fields: edits.header, isRemoved: false }] as const] : []),
  ...edits.rows,
];

export const editCount = (edits: PendingEdits): number => edits.rows.size + (hasHeaderEdits(edits) ? 1 : 0);

export const hasHeaderEdits = (edits: PendingEdits): boolean => !hasNoFields(edits.header);

export const hasEdits = (edits: PendingEdits): boolean => editCount(edits) > 0;

/** What is wanted of a row as it is recorded: another value in one of its fields, or that it goes or stays. */
export type RowWish =
  | (RowValue & { readonly recorded: LineDetail })
  | { readonly recorded: LineDetail; readonly field?: undefined; readonly isRemoved: boolean };

/** A field of a line with a value of its kind; which of them go together is for whoever makes one. */
export interface RowValue {
  readonly field: DetailField;
  readonly value: DetailValues[DetailField];
}

/**
 * Does what is wanted of one row or of many, in one step of undo. A value equal to the recorded one takes its edit away
 * again; of several wishes for one place the last counts.
 *
 * @param isSettled settles a conflict in one step: the edit stands on what is recorded now
 */
export function withRows(edits: PendingEdits, wishes: readonly RowWish[], isSettled = false): PendingEdits {
  const changed = new Map<RowId, RowChange>();
  for (const wish of wishes) {
    const row = wish.recorded.id;
    const before = edits.rows.get(row);
    const now = (changed.has(row) ? changed.get(row)?.after : before) ?? noDetailEdit;
    const fields = wish.field ? withField(now.fields, wish.recorded, wish.field, wish.value, isSettled) : now.fields;
    const isRemoved = wish.field ? now.isRemoved : wish.isRemoved;
    if (fields === now.fields && isRemoved === now.isRemoved) continue;
    const edit = { fields, isRemoved };
    changed.set(row, { row, before, after: isEmptyEdit(edit) ? undefined : edit });
  }
  const rows = [...changed.values()].filter(({ before, after }) => before !== after);
  return rows.length === 0 ? edits : withStep(edits, { of: "rows", rows });
}

/** As `withRows`, of a header field. */
export const withHeaderField = (
  edits: PendingEdits,
  recorded: Invoice,
  field: HeaderField,
  value: HeaderValues[HeaderField],
  isSettled = false,
): PendingEdits => {
  const before = edits.header;
  const after = withField(before, recorded, field, value, isSettled);
  return before === after ? edits : withStep(edits, { of: "header", before, after });
};

const withStep = (edits: PendingEdits, step: EditStep): PendingEdits => ({
  ...applied(edits, step, "after"),
  done: onTop(recent(edits.done), step),
  undone: noSteps,
});

function applied(edits: PendingEdits, step: EditStep, side: "before" | "after"): PendingEdits {
  if (step.of === "header") return { ...edits, header: step[side] };
  const rows = new Map(edits.rows);
  for (const change of step.rows) {
    const edit = change[side];
    if (edit) rows.set(change.row, edit);
    else rows.delete(change.row);
  }
  return { ...edits, rows };
}

/** @returns the edits and the step that was taken back, for totals to follow; null where there is none */
export const undone = (edits: PendingEdits): Stepped | null => stepped(edits, "done", "undone", "before");

export const redone = (edits: PendingEdits): Stepped | null => stepped(edits, "undone", "done", "after");

type Stepped = { readonly edits: PendingEdits; readonly step: EditStep };
type Side = "done" | "undone";

function stepped(edits: PendingEdits, from: Side, to: Side, side: "before" | "after"): Stepped | null {
  const step = edits[from];
  return step.of
    ? { edits: { ...applied(edits, step, side), [from]: step.below, [to]: onTop(edits[to], step) }, step }
    : null;
}

/**
 * After a fresh read. Edits that are recorded by now have arrived and are gone, as is a row that was to be taken off; so
 * are edits of rows that were saved. What remains keeps its base, so that a conflict shows, also of a row that is no
 * longer on the invoice. Once anything has gone undo starts anew, because steps before a save can no longer be taken
 * back.
 */
export function editsAfterRead(edits: PendingEdits, read: LoadedInvoice, saved: readonly WrittenRow[]): PendingEdits {
  const isSaved = new Set<WrittenRow>(saved);
  const rows = new Map<RowId, DetailEdit>();
  for (const [row, edit] of edits.rows) {
    if ((edit.isRemoved && !hasRow(read, row)) || isSaved.has(row)) continue;
    const recorded = read.detailById.get(row);
    const left = recorded ? { ...edit, fields: withoutArrived(edit.fields, recorded) } : edit;
    if (!isEmptyEdit(left)) rows.set(row, left);
  }
  const header = isSaved.has("header") ? {} : withoutArrived(edits.header, read.invoice);
  const isSame = saved.length === 0 && textOf(rows, header) === textOf(edits.rows, edits.header);
  const stillThere = (steps: Steps): Steps => stepsLeft(steps, (step) => isSame && stepOn(read, step));
  return { rows, header, done: stillThere(edits.done), undone: stillThere(edits.undone) };
}

/** What of a step can still be taken back: of many rows those that are still on the invoice. */
function stepOn(read: LoadedInvoice, step: EditStep): EditStep | false {
  if (step.of === "header") return step;
  const rows = step.rows.filter(({ row }) => hasRow(read, row));
  return rows.length > 0 && { of: "rows", rows };
}

/** The same as long as nothing of them has gone. */
const textOf = (rows: PendingEdits["rows"], header: HeaderEdits): string => JSON.stringify([...rows, header]);
