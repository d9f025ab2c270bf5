import { Formats } from "../../shared/invoicing/words/formats";
import { textsFrom } from "../../shared/platform/texts";
import { formatsFrom } from "../../shared/platform/formats";
import { allottedWidth, floorOf } from "../../shared/platform/allottedWidth";
import { formRecord } from "../../shared/platform/undocumentedHost";
import { fluentThemeFrom } from "../../shared/platform/fluentTheme";
import { pagesOf } from "../../shared/platform/undocumentedHost";
import { Surroundings } from "../../shared/ui/surroundings";
import { ReviewAppProps } from "../app/ReviewApp";
import { IInputs } from "../generated/ManifestTypes";
import { ReviewStore } from "../app/reviewStore";

type Context = ComponentFramework.Context<IInputs>;

/** Kept between calls, so that an unchanged context gives the same objects and nothing renders again. */
const made = new WeakMap<ReviewStore, Surroundings>();

/** What the screen needs of the context beside the store: words, formats, theme and width. */
export function appPropsFrom(context: Context, store: ReviewStore): ReviewAppProps {
  const theme = fluentThemeFrom(context.fluentDesignLanguage);
  const surroundings = made.get(store) ?? surroundingsFrom(context);
  made.set(store, surroundings);
  const floorPx = floorOf(context.mode, formRecord(context) === null);
  return { store, theme, surroundings, widthPx: allottedWidth(context.mode), floorPx };
}

function surroundingsFrom(context: Context): Surroundings {
  const formats: Formats = formatsFrom(context.userSettings);
  return { texts: textsFrom(context.resources), formats, pages: pagesOf(context) };
}
