import { createTheme, ITheme } from "@fluentui/react";

/** `context.fluentDesignLanguage` where the host has it: the app's Fluent 9 tokens. */
export interface DesignLanguage {
  readonly isDarkTheme?: boolean;
  readonly tokenTheme?: Readonly<Record<string, unknown>>;
}

/** The Fluent 8 palette slots that matter here, and the Fluent 9 tokens they are taken from. */
const tokenOfSlot = {
  themePrimary: "colorBrandBackground",
  themeDarkAlt: "colorBrandBackgroundHover",
  themeDark: "colorBrandForegroundLink",
  themeDarker: "colorBrandForegroundLinkHover",
  themeSecondary: "colorBrandForeground1",
  themeLighter: "colorBrandBackground2",
  themeLighterAlt: "colorBrandBackground2",
  white: "colorNeutralBackground1",
  neutralLighterAlt: "colorNeutralBackground2",
  neutralLighter: "colorNeutralBackground3",
  neutralLight: "colorNeutralBackground1Pressed",
  neutralQuaternaryAlt: "colorNeutralBackground1Selected",
  neutralQuaternary: "colorNeutralStroke2",
  neutralTertiaryAlt: "colorNeutralStroke1",
  neutralTertiary: "colorNeutralForeground4",
  neutralSecondary: "colorNeutralForeground2",
  neutralPrimaryAlt: "colorNeutralForeground2",
  neutralPrimary: "colorNeutralForeground1",
  neutralDark: "colorNeutralForeground1",
  black: "colorNeutralForeground1",
} as const;

const darkDefaults: Readonly<Record<string, string>> = {
  themePrimary: "#2886de",
  themeDarkAlt: "#3990e0",
  themeDark: "#62abf5",
  themeDarker: "#8cc2f7",
  themeSecondary: "#62abf5",
  themeLighter: "#0e4775",
  themeLighterAlt: "#0a2e4a",
  white: "#1f1f1f",
  neutralLighterAlt: "#262626",
  neutralLighter: "#2e2e2e",
  neutralLight: "#383838",
  neutralQuaternaryAlt: "#404040",
  neutralQuaternary: "#484848",
  neutralTertiaryAlt: "#707070",
  neutralTertiary: "#b0b0b0",
  neutralSecondary: "#d6d6d6",
  neutralPrimaryAlt: "#dcdcdc",
  neutralPrimary: "#ffffff",
  neutralDark: "#ffffff",
  black: "#ffffff",
};

/** A Fluent 8 theme in the app's colours; Fluent's own light theme where the host says nothing. */
export function fluentThemeFrom(language: DesignLanguage | undefined): ITheme {
  const tokens = language?.tokenTheme ?? {};
  const palette: Record<string, string> = language?.isDarkTheme ? { ...darkDefaults } : {};
  for (const [slot, token] of Object.entries(tokenOfSlot)) {
    const value = tokens[token];
    if (typeof value === "string") palette[slot] = value;
  }
  return createTheme({ palette, isInverted: language?.isDarkTheme === true });
}
