import type { App, ControlFolder } from "../app/app.js";
import { element } from "../dom/element.js";
import type { ManifestProperty } from "../manifest/controlManifest.js";
import type { LoadedControl } from "../platform/loadControl.js";
import { choiceOf, panelField, type Choice } from "./panelField.js";

const controlFolders: readonly ControlFolder[] = ["InvoiceReview", "ManualInvoiceWizard"];

/** Adds a field for each input property of the built controls, labelled as a maker sees it. */
export async function showProperties(app: App, place: HTMLElement): Promise<void> {
  for (const folder of controlFolders) {
    const control = await app.control(folder);
    const inputs = control?.manifest.properties.filter((property) => property.usage === "input") ?? [];
    if (!control || inputs.length === 0) continue;
    place.append(
      element("h3", {}, app.text("Panel_Properties", { name: folder })),
      ...inputs.map((property) => propertyField(app, control, property)),
    );
  }
}

function propertyField(app: App, control: LoadedControl, property: ManifestProperty): HTMLElement {
  const label = (key: string): string => control.texts.get(key) ?? control.englishTexts.get(key) ?? key;
  const set = app.settings().properties[property.name] ?? "";
  const choices: readonly Choice[] =
    property.ofType === "TwoOptions"
      ? [
          ["true", "true"],
          ["false", "false"],
        ]
      : property.choices.map(({ value, displayNameKey }) => [value, label(displayNameKey)]);
  const unset: Choice = ["", property.defaultValue === null ? "" : `(${property.defaultValue})`];
  const input =
    choices.length > 0
      ? choiceOf([unset, ...choices], set)
      : element("input", { type: "text", value: set, placeholder: property.defaultValue ?? "" });
  return panelField(label(property.displayNameKey), `p.${property.name}`, input);
}
