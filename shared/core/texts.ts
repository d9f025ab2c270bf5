/** Words by their key, with `{name}` filled in. */
export type Texts = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** One form for exactly one, one for all else: both languages we ship count so. */
export function counted(
  texts: Texts,
  key: string,
  count: number,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return texts(count === 1 ? `${key}_One` : `${key}_Many`, { ...values, count });
}
