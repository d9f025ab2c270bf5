import { oncePer } from "../../shared/core/oncePer";
import { allottedWidth } from "../../shared/platform/allottedWidth";
import { formatsFrom } from "../../shared/platform/formats";
import { fluentThemeFrom } from "../../shared/platform/fluentTheme";
import { textsFrom } from "../../shared/platform/texts";
import { pagesOf } from "../../shared/platform/undocumentedHost";
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

/** What the screen needs of the context beside the store: words, formats, days, theme and width. */
export function appPropsFrom(context: Context, store: WizardStore): WizardAppProps {
  const theme = fluentThemeFrom(context.fluentDesignLanguage);
  return { store, theme, ...madeOnce(context, store), widthPx: allottedWidth(context.mode) };
}

/** Kept between calls, so that an unchanged context gives the same objects and nothing renders again. */
const madeOnce = oncePer(
  (_context: Context, store: WizardStore) => store,
  (context): Made => {
    const { resources, userSettings } = context;
    const surroundings = {
      texts: textsFrom(resources),
      formats: formatsFrom(userSettings),
      pages: pagesOf(context),
    };
    const { texts, formats } = surroundings;
    return { surroundings, calendar: calendarFrom(userSettings, texts, formats.day) };
  },
);
