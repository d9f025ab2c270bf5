import { element } from "../dom/element.js";
import { searchOf, type PageSettings } from "../settings/pageSettings.js";
import { storyTexts } from "../texts/storyTexts.js";
import { sentence } from "./sentence.js";
import { beginningOf, storyOf } from "./stories.js";

/** What stands beside the page while a story is tried; null where none is. Folded it leaves the page its room. */
export function storyPart(settings: PageSettings): HTMLElement | null {
  const story = storyOf(settings.story);
  if (!story) return null;
  const told = storyTexts(settings.languageId);
  const search = searchOf({ ...settings, story: null });
  const isWide = window.matchMedia("(min-width: 1280px)").matches;
  return element(
    "aside",
    { class: "story", "aria-label": told("Story_Label") },
    element(
      "details",
      { open: isWide },
      element("summary", {}, told(story.title)),
      element("ol", {}, ...story.sentences.map((key) => element("li", {}, ...sentence(told(key))))),
      element(
        "p",
        { class: "story-links" },
        element("a", { class: "button", href: beginningOf(story) + search }, told("Story_Again")),
        element("a", { class: "link", href: `/${search}` }, told("Story_All")),
      ),
    ),
  );
}
