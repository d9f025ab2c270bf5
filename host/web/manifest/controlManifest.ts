export interface ManifestProperty {
  readonly name: string;
  readonly ofType: string;
  readonly usage: "bound" | "input" | "output";
  readonly defaultValue: string | null;
  readonly displayNameKey: string;
  /** The choices of an Enum property: what is stored, and the key of its label. */
  readonly choices: readonly { readonly value: string; readonly displayNameKey: string }[];
}

/** What the page needs of the ControlManifest.xml that pcf-scripts puts beside a bundle. */
export interface ControlManifest {
  /** `<namespace>.<constructor>`: the name the bundle registers under. */
  readonly name: string;
  readonly constructorName: string;
  readonly dataSets: readonly string[];
  readonly properties: readonly ManifestProperty[];
  /** The features it declares: WebAPI, Utility. */
  readonly features: readonly string[];
  readonly code: string;
  readonly styles: readonly string[];
  readonly texts: readonly string[];
}

/** Reads a manifest. @throws when it is not XML or has no control. */
export function controlManifestFrom(xml: string): ControlManifest {
  const control = new DOMParser().parseFromString(xml, "application/xml").querySelector("manifest > control");
  if (!control) throw new Error("The manifest names no control.");
  const constructorName = control.getAttribute("constructor") ?? "";
  const pathsOf = (kind: string): string[] =>
    [...control.querySelectorAll(`resources > ${kind}`)].map((each) => each.getAttribute("path") ?? "");
  return {
    name: `${control.getAttribute("namespace") ?? ""}.${constructorName}`,
    constructorName,
    dataSets: [...control.querySelectorAll(":scope > data-set")].map((each) => each.getAttribute("name") ?? ""),
    properties: [...control.querySelectorAll(":scope > property")].map(propertyFrom),
    features: [...control.querySelectorAll("uses-feature")].map((each) => each.getAttribute("name") ?? ""),
    code: pathsOf("code")[0] ?? "bundle.js",
    styles: pathsOf("css"),
    texts: pathsOf("resx"),
  };
}

function propertyFrom(property: Element): ManifestProperty {
  const usage = property.getAttribute("usage");
  return {
    name: property.getAttribute("name") ?? "",
    ofType: property.getAttribute("of-type") ?? "SingleLine.Text",
    usage: usage === "bound" || usage === "output" ? usage : "input",
    defaultValue: property.getAttribute("default-value"),
    displayNameKey: property.getAttribute("display-name-key") ?? "",
    choices: [...property.querySelectorAll(":scope > value")].map((choice) => ({
      value: choice.textContent?.trim() ?? "",
      displayNameKey: choice.getAttribute("display-name-key") ?? choice.getAttribute("name") ?? "",
    })),
  };
}
