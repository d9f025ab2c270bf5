import { DetailField, FieldValue, HeaderField } from "./editableField";

/** A change to one field: what was recorded when it was made, and what the user wants instead. */
export interface FieldEdit {
  readonly base: FieldValue;
  readonly value: FieldValue;
}

export type FieldEdits<Field extends string> = { readonly [F in Field]?: FieldEdit };

/** The pending changes of one grid row. */
export interface DetailEdit {
  readonly fields: FieldEdits<DetailField>;
  /** Take the whole line off this invoice. */
  readonly isRemoved: boolean;
}

export const noDetailEdit: DetailEdit = { fields: {}, isRemoved: false };

export function entriesOf<Field extends string>(edits: FieldEdits<Field>): [Field, FieldEdit][] {
  return Object.entries(edits) as [Field, FieldEdit][];
}

export function isEmptyEdit(edit: DetailEdit): boolean {
  return !edit.isRemoved && Object.keys(edit.fields).length === 0;
}

/** The edits that a condition lets stay. */
const filtered = <Field extends string>(
  edits: FieldEdits<Field>,
  stays: (entry: [Field, FieldEdit]) => boolean,
): FieldEdits<Field> => Object.fromEntries(entriesOf(edits).filter(stays)) as FieldEdits<Field>;

/**
 * Sets or clears one field. A value equal to its base is no edit at all; the value it has already changes nothing.
 *
 * @param base what is recorded; kept from the first edit, so that a later read can tell a conflict
 * @param isSettled the edit stands on what is recorded now, or is gone where it is that
 */
export function withField<Field extends string>(
  edits: FieldEdits<Field>,
  field: Field,
  base: FieldValue,
  value: FieldValue,
  isSettled = false,
): FieldEdits<Field> {
  const now = isSettled ? undefined : edits[field];
  if (now && now.value === value) return edits;
  const kept = now ? now.base : base;
  const others = filtered(edits, ([name]) => name !== field);
  return kept === value ? others : { ...others, [field]: { base: kept, value } };
}

/** A field that somebody else changed since the edit was begun. */
export interface FieldConflict<Field extends string> {
  readonly field: Field;
  readonly mine: FieldValue;
  readonly theirs: FieldValue;
  readonly base: FieldValue;
}

/** Which edits no longer stand on what is recorded. Two people who want the same are no conflict. */
export function conflictsOf<Field extends string>(
  edits: FieldEdits<Field>,
  recorded: (field: Field) => FieldValue,
): readonly FieldConflict<Field>[] {
  return entriesOf(edits).flatMap(([field, edit]) => {
    const theirs = recorded(field);
    return theirs === edit.base || theirs === edit.value ? [] : [{ field, mine: edit.value, theirs, base: edit.base }];
  });
}

/** After a fresh read: an edit whose value is recorded by now has arrived and is an edit no more. */
export function withoutArrived<Field extends string>(
  edits: FieldEdits<Field>,
  recorded: (field: Field) => FieldValue,
): FieldEdits<Field> {
  return filtered(edits, ([field, edit]) => recorded(field) !== edit.value);
}

export type HeaderEdits = FieldEdits<HeaderField>;
