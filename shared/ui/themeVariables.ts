import * as React from "react";
import { ITheme } from "@fluentui/react";

/** The theme's colours and typeface as CSS variables, for our own rows; also put on what Fluent renders outside the control. */
export function themeVariables(theme: ITheme): React.CSSProperties {
  const { palette, semanticColors, isInverted } = theme;
  return {
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
    "--pinv-error": isInverted ? "#ff99a4" : "#a4262c",
    "--pinv-error-soft": isInverted ? "#442726" : "#fde7e9",
    "--pinv-warning": isInverted ? "#fce100" : "#6d5700",
    "--pinv-warning-soft": isInverted ? "#433519" : "#fff4ce",
    "--pinv-done": isInverted ? "#92c353" : "#0b6a0b",
    "--pinv-done-soft": isInverted ? "#393d1b" : "#dff6dd",
    "--pinv-focus": semanticColors.focusBorder ?? palette.neutralPrimary,
  } as React.CSSProperties;
}
