import { createTheme, ITheme, PartialTheme } from "@fluentui/react";

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

/** Each look once a page: Fluent's ThemeProvider numbers every theme that it meets in a map that it never empties. */
const made = new Map<string, ITheme>();

/**
 * A Fluent 8 theme in the app's colours; Fluent's own light theme where the host says nothing. The same colours are the
 * same object, whether or not the host gives its tokens in a new one.
 */
export function fluentThemeFrom(language: DesignLanguage | undefined): ITheme {
  const tokens = language?.tokenTheme ?? {};
  const color = (token: string, otherwise: string): string => {
    const value = tokens[token];
    return typeof value === "string" ? value : otherwise;
  };
  const palette: Record<string, string> = {};
  for (const [slot, token] of Object.entries(tokenOfSlot)) {
    if (token in tokens) palette[slot] = color(token, "");
  }
  const onBrand = color("colorNeutralForegroundOnBrand", "#ffffff");
  const quiet = color("colorNeutralForeground2", "#424242");
  const line = color("colorNeutralStroke1", "#d1d1d1");
  const look: PartialTheme = {
    palette,
    isInverted: language?.isDarkTheme === true,
    semanticColors: {
      // Fluent 8 takes the page's background for these, which is dark on the brand's colour in a dark app
      primaryButtonText: onBrand,
      primaryButtonTextHovered: onBrand,
      primaryButtonTextPressed: onBrand,
      // a disabled button is still read: it says why
      primaryButtonTextDisabled: quiet,
      buttonTextDisabled: quiet,
      buttonBorderDisabled: line,
    },
  };
  const key = JSON.stringify(look);
  const theme = made.get(key) ?? createTheme(look);
  made.set(key, theme);
  return theme;
}
