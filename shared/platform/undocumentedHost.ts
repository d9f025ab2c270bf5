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
  return (givenUrl(field(context, "page")) ?? window.location.origin).replace(/\/$/, "");
}

/** Microsoft's own harness has the function, and it throws (pcf-start 1.51.1): that is an absence too. */
function givenUrl(page: unknown): string | null {
  const ask = field(page, "getClientUrl");
  if (typeof ask !== "function") return null;
  try {
    return text((ask as () => unknown).call(page));
  } catch {
    return null;
  }
}

/** Where an organisation serves web resources: a page that is opened by its address need not come from the cache. */
const webResources = "WebResources";

/** The folder of the solution's pages, which are web resources of the organisation. */
export const pagesOf = (context: object): string => [clientUrl(context), webResources, "pinv_/"].join("/");

/** "https://…/api/data/v9.2/". */
export const serviceRoot = (context: object): string => `${clientUrl(context)}/api/data/v9.2/`;

/** The same; null where the host does not give its address. */
export const givenRoot = (context: object): string | null => givenUrl(field(context, "page")) && serviceRoot(context);
