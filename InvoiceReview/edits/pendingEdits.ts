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
import { EditStep, noSteps, onTop, recent, Steps, stepsThat } from "./editSteps";

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

/**
 * Sets one field of one row; a value equal to the recorded one takes the edit away again.
 *
 * @param isSettled settles a conflict in one step: the edit stands on what is recorded now
 */
export function withRowField(
  edits: PendingEdits,
  recorded: LineDetail,
  field: DetailField,
  value: DetailValues[DetailField],
  isSettled = false,
): PendingEdits {
  const edit = edits.rows.get(recorded.id) ?? noDetailEdit;
  const fields = withField(edit.fields, recorded, field, value, isSettled);
  return fields === edit.fields ? edits : withRowEdit(edits, recorded.id, { ...edit, fields });
}

export function withRemoval(edits: PendingEdits, row: RowId, isRemoved: boolean): PendingEdits {
  const edit = edits.rows.get(row) ?? noDetailEdit;
  return edit.isRemoved === isRemoved ? edits : withRowEdit(edits, row, { ...edit, isRemoved });
}

function withRowEdit(edits: PendingEdits, row: RowId, edit: DetailEdit): PendingEdits {
  const after = isEmptyEdit(edit) ? undefined : edit;
  return withStep(edits, { of: "row", row, before: edits.rows.get(row), after });
}

/** As `withRowField`, of a header field. */
export const withHeaderField = (
  edits: PendingEdits,
  recorded: Invoice,
  field: HeaderField,
  value: HeaderValues[HeaderField],
  isSettled = false,
): PendingEdits => {
  const before = edits.header;
  return withStep(edits, { of: "header", before, after: withField(before, recorded, field, value, isSettled) });
};

function withStep(edits: PendingEdits, step: EditStep): PendingEdits {
  if (step.before === step.after) return edits;
  return { ...applied(edits, step, "after"), done: onTop(recent(edits.done), step), undone: noSteps };
}

function applied(edits: PendingEdits, step: EditStep, side: "before" | "after"): PendingEdits {
  if (step.of === "header") return { ...edits, header: step[side] };
  const rows = new Map(edits.rows);
  const edit = step[side];
  if (edit) rows.set(step.row, edit);
  else rows.delete(step.row);
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
  const stillThere = (steps: Steps): Steps =>
    stepsThat(steps, (step) => isSame && (step.of === "header" || hasRow(read, step.row)));
  return { rows, header, done: stillThere(edits.done), undone: stillThere(edits.undone) };
}

/** The same as long as nothing of them has gone. */
const textOf = (rows: PendingEdits["rows"], header: HeaderEdits): string => JSON.stringify([...rows, header]);
