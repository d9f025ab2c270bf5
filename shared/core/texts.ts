/** What may fill the gaps of words; null leaves its gap as it is. */
export type TextValues = Readonly<Record<string, string | number | null>>;

/** Words by their key, with `{name}` filled in. */
export type Texts = (key: string, values?: TextValues) => string;

/** One form for exactly one, one for all else: both languages we ship count so. */
export function counted(texts: Texts, key: string, count: number, values: TextValues = {}): string {
  return texts(count === 1 ? `${key}_One` : `${key}_Many`, { ...values, count });
}
