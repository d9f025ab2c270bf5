import * as React from "react";
import { ITheme } from "@fluentui/react";

/**
 * The theme's colours and typeface as CSS variables, for our own rows; also put on what Fluent renders outside the
 * control. What is no colour of the theme stands in the style sheets, with `pinv-dark` for a dark one.
 */
export function themed(
  name: string,
  theme: ITheme,
): { readonly className: string; readonly style: React.CSSProperties } {
  const { palette, semanticColors, isInverted } = theme;
  const style = {
    "--pinv-font": theme.fonts.medium.fontFamily,
    "--pinv-background": palette.white,
    "--pinv-soft": palette.neutralLighterAlt,
    "--pinv-softer": palette.neutralLighter,
    "--pinv-line": palette.neutralQuaternary,
    "--pinv-line-strong": palette.neutralTertiary,
    "--pinv-text": palette.neutralPrimary,
    "--pinv-quiet": palette.neutralSecondary,
    "--pinv-accent": isInverted ? palette.themeSecondary : palette.themePrimary,
    "--pinv-link": palette.themeDark,
    "--pinv-accent-soft": palette.themeLighter,
    "--pinv-focus": semanticColors.focusBorder ?? palette.neutralPrimary,
  };
  return { className: isInverted ? `${name} pinv-dark` : name, style: style as React.CSSProperties };
}
