import type { ManifestProperty } from "../manifest/controlManifest.js";
import { asObserved, type Behaves } from "../manners/observed.js";

type Property = ComponentFramework.PropertyTypes.Property;

/**
 * One entry of `context.parameters` for a property of the manifest.
 *
 * @param text what the maker set or the bound column holds; null where neither did. Whether the manifest's default then
 *             applies to inputs hangs on the manner (a bound column's emptiness is a value of its own)
 * @param column logical name of the bound column; a property that is bound to none goes by its own name
 */
export function propertyParameter(
  property: ManifestProperty,
  text: string | null,
  column?: string,
  behaves: Behaves = asObserved,
): Property {
  const isAsObserved = behaves("properties");
  const isBoolean = property.ofType === "TwoOptions";
  if (isAsObserved && text === null && column === undefined && !(isBoolean && property.defaultValue !== null)) {
    return notSet as Property;
  }
  const given = text ?? (property.usage === "bound" ? null : property.defaultValue);
  return {
    type: property.ofType,
    raw: isAsObserved && isBoolean ? given : rawOf(property.ofType, given),
    formatted: given ?? "",
    error: false,
    errorMessage: "",
    security: { readable: true, editable: true, secured: false },
    attributes: {
      DisplayName: property.displayNameKey,
      LogicalName: column ?? property.name,
      RequiredLevel: 0,
      IsSecured: false,
      SourceType: 0,
      Description: "",
    },
  };
}

/** The typings know no such property. */
const notSet: unknown = { type: null, raw: null, formatted: "", error: false, errorMessage: "", security: {} };

function rawOf(ofType: string, text: string | null): string | number | boolean | null {
  if (ofType === "TwoOptions") return text === "true" || text === "1";
  if (text === null || text === "") return ofType === "Enum" ? "" : null;
  if (/^(Whole\.|Decimal|FP|Currency)/.test(ofType)) return Number(text);
  return text;
}
