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

/** A Fluent 8 theme in the app's colours; Fluent's own light theme where the host says nothing. */
export function fluentThemeFrom(language: DesignLanguage | undefined): ITheme {
  const tokens = language?.tokenTheme ?? {};
  const palette: Record<string, string> = {};
  for (const [slot, token] of Object.entries(tokenOfSlot)) {
    const value = tokens[token];
    if (typeof value === "string") palette[slot] = value;
  }
  return createTheme({ palette, isInverted: language?.isDarkTheme === true });
}
