import type { App, ControlFolder } from "../app/app.js";
import { element } from "../dom/element.js";
import { hostDoor } from "../door/hostDoor.js";
import type { ManifestProperty } from "../manifest/controlManifest.js";
import type { LoadedControl } from "../platform/loadControl.js";
import { readSettings, type PageSettings } from "../settings/pageSettings.js";
import { choiceOf, panelField } from "./panelField.js";

const controlFolders: readonly ControlFolder[] = ["InvoiceReview", "ManualInvoiceWizard"];

/** Language, user, time zone, look, and the properties a maker would set. */
export function settingsPart(app: App, apply: (settings: PageSettings) => void): HTMLElement {
  const { text } = app;
  const now = app.settings();
  const users = choiceOf([[app.user.key, app.user.name]], app.user.key);
  void hostDoor.users().then((all) => {
    users.replaceChildren(
      ...choiceOf(
        all.map((user) => [user.key, user.name] as const),
        app.user.key,
      ).children,
    );
  });
  const properties = element("div", { class: "panel-properties" });
  void showProperties(app, properties);

  const named = <Input extends HTMLInputElement | HTMLSelectElement>(name: string, input: Input): Input => {
    input.name = name;
    return input;
  };
  const form = element(
    "form",
    {
      class: "panel-part",
      onsubmit: (event) => {
        event.preventDefault();
        apply(settingsIn(form));
      },
    },
    element("h3", {}, text("Panel_Settings")),
    panelField(
      text("Panel_Language"),
      named(
        "lang",
        choiceOf(
          [
            ["1033", "English"],
            ["1030", "Dansk"],
          ],
          String(now.languageId),
        ),
      ),
    ),
    panelField(text("Panel_User"), named("user", users)),
    panelField(
      text("Panel_TimeZone"),
      named("tz", element("input", { type: "text", value: now.timeZone ?? "", placeholder: app.user.timeZone })),
    ),
    panelField(
      text("Panel_Theme"),
      named(
        "theme",
        choiceOf(
          [
            ["light", text("Panel_ThemeLight")],
            ["dark", text("Panel_ThemeDark")],
            ["contrast", text("Panel_ThemeContrast")],
          ],
          now.theme,
        ),
      ),
    ),
    panelField(
      text("Panel_React"),
      named(
        "react",
        choiceOf(
          [
            ["16", "16.14"],
            ["17", "17.0.2"],
          ],
          now.react,
        ),
      ),
    ),
    panelField(
      text("Panel_Rtl"),
      named("rtl", element("input", { type: "checkbox", value: "1", checked: now.rightToLeft })),
    ),
    panelField(
      text("Panel_Width"),
      named("width", element("input", { type: "number", min: 1, value: now.width ?? "" })),
    ),
    panelField(
      text("Panel_SubGrid"),
      named(
        "dataset",
        choiceOf(
          [
            ["msdyn_invoicelinetransaction", "msdyn_invoicelinetransaction"],
            ["invoicedetail", "invoicedetail"],
          ],
          now.subGrid,
        ),
      ),
    ),
    properties,
    element("button", { type: "submit", class: "button primary" }, text("Panel_Apply")),
  );
  return form;
}

/** The form's fields carry the names of the query, so that the address and the panel are read by the same rule. */
function settingsIn(form: HTMLFormElement): PageSettings {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && value.trim() !== "") query.set(name, value.trim());
  }
  return readSettings(query.toString());
}

async function showProperties(app: App, place: HTMLElement): Promise<void> {
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
  const unset = property.defaultValue === null ? "" : `(${property.defaultValue})`;
  const choices =
    property.ofType === "TwoOptions"
      ? [["true", "true"] as const, ["false", "false"] as const]
      : property.choices.map(({ value, displayNameKey }) => [value, label(displayNameKey)] as const);
  const input =
    choices.length > 0
      ? choiceOf([["", unset], ...choices], set)
      : element("input", { type: "text", value: set, placeholder: property.defaultValue ?? "" });
  input.name = `p.${property.name}`;
  return panelField(label(property.displayNameKey), input);
}
