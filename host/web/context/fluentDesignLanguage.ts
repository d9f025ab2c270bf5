import type { ThemeName } from "../settings/pageSettings.js";
import { themeTokens } from "../theme/themeTokens.js";

/** `context.fluentDesignLanguage`: colour tokens, type and the brand ramp, as the modern look hands them over. */
export function fluentDesignLanguage(theme: ThemeName): ComponentFramework.FluentDesignState {
  return { tokenTheme: { ...typeTokens, ...themeTokens(theme) }, brand, isDarkTheme: theme !== "light" };
}

const typeTokens = {
  fontFamilyBase: "'Segoe UI', 'Segoe UI Web (West European)', -apple-system, BlinkMacSystemFont, Roboto, sans-serif",
  fontFamilyMonospace: "Consolas, 'Courier New', Courier, monospace",
  fontSizeBase100: "10px",
  fontSizeBase200: "12px",
  fontSizeBase300: "14px",
  fontSizeBase400: "16px",
  fontSizeBase500: "20px",
  fontSizeBase600: "24px",
  fontWeightRegular: 400,
  fontWeightMedium: 500,
  fontWeightSemibold: 600,
  fontWeightBold: 700,
  lineHeightBase200: "16px",
  lineHeightBase300: "20px",
  borderRadiusSmall: "2px",
  borderRadiusMedium: "4px",
  borderRadiusLarge: "6px",
  strokeWidthThin: "1px",
  strokeWidthThick: "2px",
};

const brand: ComponentFramework.BrandVariants = {
  10: "#061724",
  20: "#082338",
  30: "#0a2e4a",
  40: "#0c3b5e",
  50: "#0e4775",
  60: "#0f548c",
  70: "#115ea3",
  80: "#0f6cbd",
  90: "#2886de",
  100: "#479ef5",
  110: "#62abf5",
  120: "#77b7f7",
  130: "#96c6fa",
  140: "#b4d6fa",
  150: "#cfe4fa",
  160: "#ebf3fc",
};
