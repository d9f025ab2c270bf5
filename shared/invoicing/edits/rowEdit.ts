import { DetailValues, FieldValue, HeaderValues, isSameValue } from "./editableField";

/** A change to one field: what was recorded when it was made, and what the user wants instead. */
export interface FieldEdit<Value> {
  readonly base: Value;
  readonly value: Value;
}

export type FieldEdits<Values> = { readonly [F in keyof Values]?: FieldEdit<Values[F]> };

/** One field's edit, with the name of its field. */
export type NamedEdit<Values> = { [F in keyof Values]: FieldEdit<Values[F]> & { readonly field: F } }[keyof Values];

/** The pending changes of one grid row. */
export interface DetailEdit {
  readonly fields: FieldEdits<DetailValues>;
  /** Take the whole line off this invoice. */
  readonly isRemoved: boolean;
}

export type HeaderEdits = FieldEdits<HeaderValues>;

/** Values that can be told apart. */
type Editable<Values> = { readonly [F in keyof Values]: FieldValue };

export const noDetailEdit: DetailEdit = { fields: {}, isRemoved: false };

export const namedEdits = <Values extends Editable<Values>>(edits: FieldEdits<Values>): readonly NamedEdit<Values>[] =>
  Object.entries<object | undefined>(edits).map(([field, edit]) => ({ field, ...edit }) as NamedEdit<Values>);

/** What is wanted of each field that has an edit: laid over what is recorded, it is that with the edits in place. */
export const wantedValues = <Values extends Editable<Values>>(edits: FieldEdits<Values>): Partial<Values> =>
  Object.fromEntries(namedEdits(edits).map(({ field, value }) => [field, value])) as Partial<Values>;

export const isEmptyEdit = ({ isRemoved, fields }: DetailEdit): boolean => !isRemoved && hasNoFields(fields);

export const hasNoFields = (edits: object): boolean => Object.keys(edits).length === 0;

/** The edits that a condition lets stay. */
const filtered = <Values extends Editable<Values>>(
  edits: FieldEdits<Values>,
  stays: (edit: NamedEdit<Values>) => boolean,
): FieldEdits<Values> =>
  Object.fromEntries(
    namedEdits(edits)
      .filter(stays)
      .map(({ field }) => [field, edits[field]]),
  ) as FieldEdits<Values>;

/**
 * Sets or clears one field. A value equal to its base is no edit at all; the value it has already changes nothing.
 *
 * @param recorded its value there is the edit's base, which is kept from the first edit on, so that a later read can tell
 *   a conflict
 * @param isSettled the edit stands on what is recorded now, or is gone where it is that
 */
export function withField<Values extends Editable<Values>, Field extends keyof Values>(
  edits: FieldEdits<Values>,
  recorded: NoInfer<Values>,
  field: Field,
  value: NoInfer<Values[Field]>,
  isSettled = false,
): FieldEdits<Values> {
  const now = isSettled ? undefined : edits[field];
  if (now && isSameValue(now.value, value)) return edits;
  const base = now ? now.base : recorded[field];
  const others = filtered(edits, (edit) => edit.field !== field);
  return isSameValue(base, value) ? others : { ...others, [field]: { base, value } };
}

/** A field that somebody else changed since the edit was begun. */
export interface FieldConflict<Values> {
  readonly field: keyof Values;
  readonly mine: Values[keyof Values];
  readonly theirs: Values[keyof Values];
  readonly base: Values[keyof Values];
}

/** Which edits no longer stand on what is recorded. Two people who want the same are no conflict. */
export const conflictsOf = <Values extends Editable<Values>>(
  edits: FieldEdits<Values>,
  recorded: NoInfer<Values>,
): readonly FieldConflict<Values>[] =>
  namedEdits(withoutArrived(edits, recorded)).flatMap(({ field, base, value: mine }) => {
    const theirs = recorded[field];
    return isSameValue(theirs, base) ? [] : [{ field, mine, theirs, base }];
  });

/** After a fresh read: an edit whose value is recorded by now has arrived and is an edit no more. */
export const withoutArrived = <Values extends Editable<Values>>(
  edits: FieldEdits<Values>,
  recorded: NoInfer<Values>,
): FieldEdits<Values> => filtered(edits, ({ field, value }) => !isSameValue(recorded[field], value));

/** Whether all of it is recorded. */
export const isArrived = <Values extends Editable<Values>>(
  edits: FieldEdits<Values>,
  recorded: NoInfer<Values>,
): boolean => hasNoFields(withoutArrived(edits, recorded));
