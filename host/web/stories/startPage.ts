import type { App } from "../app/app.js";
import { element } from "../dom/element.js";
import type { Page } from "../pages/page.js";
import { searchOf } from "../settings/pageSettings.js";
import { shellLink } from "../shell/shellLink.js";
import { storyTexts } from "../texts/storyTexts.js";
import { sentence } from "./sentence.js";
import { beginningOf, stories } from "./stories.js";

/** The first page: what there is to try, and the way to the lists as they are. */
export function startPage(app: App): Page {
  const { text, navigator } = app;
  const told = storyTexts(app.settings().languageId);
  const search = searchOf({ ...app.settings(), story: null });
  return {
    title: told("Start_Title"),
    section: null,
    content: [
      element(
        "section",
        { class: "start" },
        element("h1", {}, told("Start_Title")),
        element("p", {}, told("Start_Text")),
        element(
          "ul",
          { class: "start-stories" },
          ...stories.map((story) =>
            element(
              "li",
              { class: "card start-story" },
              element("h2", { id: `story-${story.key}` }, told(story.title)),
              element("ol", {}, ...story.sentences.map((key) => element("li", {}, ...sentence(told(key))))),
              element(
                "a",
                {
                  class: "button primary",
                  href: beginningOf(story) + search,
                  "aria-describedby": `story-${story.key}`,
                },
                told("Start_Begin"),
              ),
            ),
          ),
        ),
        element(
          "p",
          {},
          told("Start_Around"),
          " ",
          shellLink(navigator, "/invoices", { class: "link" }, text("Nav_Invoices")),
          " · ",
          shellLink(navigator, "/projects", { class: "link" }, text("Nav_Projects")),
        ),
      ),
    ],
  };
}
