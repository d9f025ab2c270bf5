import { formatsFrom } from "../../shared/platform/formats";
import { fluentThemeFrom } from "../../shared/platform/fluentTheme";
import { textsFrom } from "../../shared/platform/texts";
import { Surroundings } from "../../shared/ui/surroundings";
import { Calendar } from "../review/calendarContext";
import { WizardAppProps } from "../app/WizardApp";
import { IInputs } from "../generated/ManifestTypes";
import { WizardStore } from "../app/wizardStore";
import { calendarFrom } from "./calendarFrom";

type Context = ComponentFramework.Context<IInputs>;

interface Made {
  readonly surroundings: Surroundings;
  readonly calendar: Calendar;
}

/** Kept between calls, so that an unchanged context gives the same objects and nothing renders again. */
const made = new WeakMap<WizardStore, Made>();

/** What the screen needs of the context beside the store: words, formats, days, theme and width. */
export function appPropsFrom(context: Context, store: WizardStore): WizardAppProps {
  const theme = fluentThemeFrom(context.fluentDesignLanguage);
  const kept = made.get(store) ?? madeFrom(context);
  made.set(store, kept);
  const width = Number(context.mode.allocatedWidth); // a string in the harness, −1 where nothing is known
  return { store, theme, ...kept, widthPx: width > 0 ? width : null };
}

function madeFrom(context: Context): Made {
  const surroundings = { texts: textsFrom(context.resources), formats: formatsFrom(context.userSettings) };
  const { texts, formats } = surroundings;
  return { surroundings, calendar: calendarFrom(context.userSettings, texts, formats.day) };
}
