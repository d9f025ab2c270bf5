/** Words from the resource files, with `{name}` filled in. A missing key gives the key itself, as the platform does. */
export type Texts = (key: string, values?: Readonly<Record<string, string | number>>) => string;

export function textsFrom(resources: { getString(key: string): string }): Texts {
  return (key, values) => fill(resources.getString(key), values);
}

function fill(template: string, values: Readonly<Record<string, string | number>> | undefined): string {
  if (!values) return template;
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** One form for exactly one, one for all else: both languages we ship count so. */
export function counted(
  texts: Texts,
  key: string,
  count: number,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return texts(count === 1 ? `${key}_One` : `${key}_Many`, { ...values, count });
}
