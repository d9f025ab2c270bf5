/** What the `Prefer` header asks for. */
export interface Preferences {
  readonly maxPageSize: number | undefined;
  readonly returnRepresentation: boolean;
  readonly continueOnError: boolean;
  /** Whether any annotation is wanted. */
  readonly annotates: boolean;
  /** What a read keeps to of it, as `Preference-Applied` tells it; empty where nothing of it concerns reads. */
  readonly applied: string;
  /** Whether an annotation is wanted, by its full name. */
  wants(annotation: string): boolean;
}

/** Reads the `Prefer` header (facts 5.1). */
export function preferencesFrom(header: string | undefined): Preferences {
  const parts = (header ?? "").match(/[^,"]+(?:"[^"]*")?/g) ?? [];
  const values = new Map(
    parts.map((part) => {
      const [name = "", value = ""] = part.trim().split(/=(.*)/s);
      return [name.trim().toLowerCase(), value.trim().replace(/^"|"$/g, "")] as const;
    }),
  );
  const size = Number(values.get("odata.maxpagesize") ?? "");
  const annotations = (values.get("odata.include-annotations") ?? "").split(",").map((each) => each.trim());
  return {
    maxPageSize: Number.isInteger(size) && size > 0 ? size : undefined,
    returnRepresentation: values.get("return") === "representation",
    continueOnError: values.has("odata.continue-on-error"),
    applied: parts
      .map((part) => part.trim())
      .filter((part) => /^odata\.(maxpagesize|include-annotations)\s*=/i.test(part))
      .join(","),
    annotates: annotations.some((pattern) => pattern !== ""),
    wants: (annotation) => annotations.some((pattern) => matches(annotation, pattern)),
  };
}

function matches(annotation: string, pattern: string): boolean {
  if (pattern === "*") return true;
  return pattern.endsWith("*") ? annotation.startsWith(pattern.slice(0, -1)) : annotation === pattern;
}

export const formattedValue = "OData.Community.Display.V1.FormattedValue";
export const lookupLogicalName = "Microsoft.Dynamics.CRM.lookuplogicalname";
export const associatedNavigation = "Microsoft.Dynamics.CRM.associatednavigationproperty";
