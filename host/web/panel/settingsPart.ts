import type { App } from "../app/app.js";
import { pagingWays } from "../dataSet/pagingManner.js";
import { element } from "../dom/element.js";
import { behaviours, observed } from "../manners/observed.js";
import { hostDoor } from "../door/hostDoor.js";
import { languages } from "../settings/languages.js";
import { readSettings, type PageSettings } from "../settings/pageSettings.js";
import { choiceOf, panelField, showChoices, type Choice } from "./panelField.js";
import { showProperties } from "./showProperties.js";

const languageChoices = Object.entries(languages).map(([code, { name }]): Choice => [code, name]);
const reactVersions: readonly Choice[] = [
  ["16", "16.14"],
  ["17", "17.0.2"],
];
const subGrids: readonly Choice[] = [
  ["msdyn_invoicelinetransaction", "msdyn_invoicelinetransaction"],
  ["invoicedetail", "invoicedetail"],
];

const ways: readonly Choice[] = pagingWays.map((way) => [way, way]);

/** Language, user, time zone, look, and the properties a maker would set. */
export function settingsPart(app: App, apply: (settings: PageSettings) => void): HTMLElement {
  const { text } = app;
  const now = app.settings();
  const themes: readonly Choice[] = [
    ["light", text("Panel_ThemeLight")],
    ["dark", text("Panel_ThemeDark")],
    ["contrast", text("Panel_ThemeContrast")],
  ];
  const users = choiceOf([[app.user.key, app.user.name]], app.user.key);
  void hostDoor.users().then((all) => {
    const choices = all.map((user): Choice => [user.key, user.name]);
    showChoices(users, choices, app.user.key);
  });
  const timeZone = element("input", { type: "text", value: now.timeZone ?? "", placeholder: app.user.timeZone });
  const rightToLeft = element("input", { type: "checkbox", value: "1", checked: now.rightToLeft });
  const width = element("input", { type: "number", min: 1, value: now.width ?? "" });
  const slow = element("input", { type: "number", min: 0, value: now.slowMs });
  const kinder = behaviours.map((behaviour) =>
    element(
      "label",
      { class: "panel-check", title: `${observed[behaviour].seen} (${observed[behaviour].source})` },
      element("input", { type: "checkbox", name: "kinder", value: behaviour, checked: now.kinder.includes(behaviour) }),
      observed[behaviour].kinder,
    ),
  );
  const properties = element("div", { class: "panel-properties" });
  void showProperties(app, properties);

  const form = element(
    "form",
    {
      class: "panel-part",
      onsubmit: (event) => {
        event.preventDefault();
        apply(settingsIn(form, app));
      },
    },
    element("h3", {}, text("Panel_Settings")),
    panelField(text("Panel_Language"), "lang", choiceOf(languageChoices, String(now.languageId))),
    panelField(text("Panel_User"), "user", users),
    panelField(text("Panel_TimeZone"), "tz", timeZone),
    panelField(text("Panel_Theme"), "theme", choiceOf(themes, now.theme)),
    panelField(text("Panel_React"), "react", choiceOf(reactVersions, now.react)),
    panelField(text("Panel_Rtl"), "rtl", rightToLeft),
    panelField(text("Panel_Width"), "width", width),
    panelField(text("Panel_Paging"), "paging", choiceOf(ways, now.paging)),
    panelField(text("Panel_SubGrid"), "dataset", choiceOf(subGrids, now.subGrid)),
    panelField(text("Panel_Slow"), "slow", slow),
    element("fieldset", { class: "panel-checks" }, element("legend", {}, text("Panel_Kinder")), ...kinder),
    properties,
    element("button", { type: "submit", class: "button primary" }, text("Panel_Apply")),
  );
  return form;
}

/** The form's fields carry the names of the query, so that the address and the panel are read by the same rule. */
function settingsIn(form: HTMLFormElement, app: App): PageSettings {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && value.trim() !== "") query.append(name, value.trim());
  }
  const settings = readSettings(query.toString());
  // the acting user left as it was need not get into the address
  const { user, rows } = app.settings();
  return { ...settings, rows, user: settings.user === app.user.key ? user : settings.user };
}
