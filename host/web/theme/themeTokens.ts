import type { ThemeName } from "../settings/pageSettings.js";
import { contrastTheme } from "./contrastTheme.js";
import { darkTheme } from "./darkTheme.js";
import { lightTheme } from "./lightTheme.js";
import type { ThemeTokens } from "./themeColours.js";

const themes: Readonly<Record<ThemeName, ThemeTokens>> = {
  light: lightTheme,
  dark: darkTheme,
  contrast: contrastTheme,
};

/** The colours of one theme, the same for the page's own css and for the controls. */
export function themeTokens(name: ThemeName): ThemeTokens {
  return themes[name];
}

/** Makes the page wear a theme: each token becomes a custom property of the same name. */
export function wearTheme(name: ThemeName): void {
  const root = document.documentElement;
  root.dataset.theme = name;
  root.style.colorScheme = name === "light" ? "light" : "dark";
  for (const [token, colour] of Object.entries(themeTokens(name))) root.style.setProperty(`--${token}`, colour);
}
