/**
 * Everything undocumented that is leant on, and nothing else: each is looked for, and its absence is an answer.
 * `context.mode.contextInfo` and `context.page` are there in model-driven apps today and in no typing
 * (facts/pcf.md 5, "Form identity").
 */
export interface FormRecord {
  readonly table: string;
  readonly id: string;
}

const field = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;

const text = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);

/** The record of the form that the control stands on; null in a view, or where the host does not tell. */
export function formRecord(context: object): FormRecord | null {
  for (const place of [field(field(context, "mode"), "contextInfo"), field(context, "page")]) {
    const table = text(field(place, "entityTypeName"));
    const id = text(field(place, "entityId"));
    if (table && id) return { table, id };
  }
  return null;
}

/** The organisation's address; where the host does not give it, the page's own origin. */
export function clientUrl(context: object): string {
  const page = field(context, "page");
  const ask = field(page, "getClientUrl");
  const given = typeof ask === "function" ? text((ask as () => unknown).call(page)) : null;
  return (given ?? window.location.origin).replace(/\/$/, "");
}

/** "https://…/api/data/v9.2/". */
export const serviceRoot = (context: object): string => `${clientUrl(context)}/api/data/v9.2/`;
