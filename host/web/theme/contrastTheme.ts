import { darkTheme } from "./darkTheme.js";
import type { ThemeTokens } from "./themeColours.js";

const text = "#ffffff";
const ground = "#000000";
const link = "#ffff00";
const highlight = "#1aebff";
const disabled = "#3ff23f";

/** High contrast: every text, ground and stroke is one of five colours, whatever role it plays. */
export const contrastTheme: ThemeTokens = Object.freeze(
  Object.fromEntries(Object.keys(darkTheme).map((name) => [name, colourOf(name)])),
);

function colourOf(name: string): string {
  if (name.includes("Shadow") || name === "colorSubtleBackground") return "transparent";
  if (name === "colorBackgroundOverlay") return "rgba(0, 0, 0, 0.7)";
  if (name.includes("Disabled")) return name.includes("Background") ? ground : disabled;
  if (name === "colorNeutralForegroundOnBrand" || name === "colorNeutralForegroundInverted") return ground;
  if (name === "colorStrokeFocus1") return ground;
  if (name === "colorStrokeFocus2") return highlight;
  if (/^color(Compound)?BrandBackground(Hover|Pressed|Selected)?$/.test(name)) return highlight;
  if (name === "colorNeutralBackgroundInverted") return text;
  if (name.includes("Background")) return ground;
  if (name.includes("Link") || name.includes("BrandForeground")) return link;
  if (name.includes("BrandStroke")) return highlight;
  return text;
}
