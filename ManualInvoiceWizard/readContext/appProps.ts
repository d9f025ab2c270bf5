import { ITheme } from "@fluentui/react";
import { formatsFrom } from "../../shared/platform/formats";
import { DesignLanguage, fluentThemeFrom } from "../../shared/platform/fluentTheme";
import { textsFrom } from "../../shared/platform/texts";
import { Surroundings } from "../../shared/ui/surroundings";
import { Calendar } from "../components/calendarContext";
import { WizardAppProps } from "../components/WizardApp";
import { IInputs } from "../generated/ManifestTypes";
import { WizardStore } from "../wizard/wizardStore";
import { calendarFrom } from "./calendarFrom";

type Context = ComponentFramework.Context<IInputs>;

interface Made {
  readonly language: unknown;
  readonly isDark: unknown;
  readonly theme: ITheme;
  readonly surroundings: Surroundings;
  readonly calendar: Calendar;
}

/** Kept between calls, so that an unchanged context gives the same objects and nothing renders again. */
const made = new WeakMap<WizardStore, Made>();

/** What the screen needs of the context beside the store: words, formats, days, theme and width. */
export function appPropsFrom(context: Context, store: WizardStore): WizardAppProps {
  const language = context.fluentDesignLanguage as DesignLanguage | undefined;
  const known = made.get(store);
  const isSame = known?.language === language?.tokenTheme && known?.isDark === language?.isDarkTheme;
  const kept = known && isSame ? known : madeFrom(context, language, known);
  if (kept !== known) made.set(store, kept);
  const width = Number(context.mode.allocatedWidth); // a string in the harness, −1 where nothing is known
  const { theme, surroundings, calendar } = kept;
  return { store, theme, surroundings, calendar, widthPx: width > 0 ? width : null };
}

function madeFrom(context: Context, language: DesignLanguage | undefined, known: Made | undefined): Made {
  const look = { language: language?.tokenTheme, isDark: language?.isDarkTheme, theme: fluentThemeFrom(language) };
  if (known) return { ...known, ...look };
  const surroundings = { texts: textsFrom(context.resources), formats: formatsFrom(context.userSettings) };
  const { texts, formats } = surroundings;
  return { ...look, surroundings, calendar: calendarFrom(context.userSettings, texts, formats.day) };
}
