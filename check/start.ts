import { leanings } from "../shared/dataverse/organisation/leanings";
import { button, element } from "./draw";
import { drawExamined } from "./drawExamined";
import { Examined, examine } from "./examine";
import { foundIn } from "./found";
import { inquire } from "./inquire";
import { pageWords } from "./pageWords";
import { getWith, languageOf, serviceRootOf } from "./surroundings";
import { Phrase } from "./verdict";

/** The page's life: it asks once, and is drawn anew where the language changes. */
export async function start(): Promise<void> {
  let language = languageOf(window);
  const progress = element("p", { role: "status" });
  const bar = element("progress", { "aria-hidden": "true" });
  const page = element("main", {});
  document.body.append(page);
  let said: Phrase = { en: "", da: "" };
  const tell = (phrase: Phrase): void => {
    said = phrase;
    progress.textContent = phrase[language];
  };
  let examined: Examined | null = null;
  const draw = (): void => {
    document.documentElement.lang = language;
    document.title = pageWords.title[language];
    const change = button(pageWords.language[language], () => {
      language = language === "en" ? "da" : "en";
      tell(said);
      draw();
      page.querySelector("button")?.focus();
    });
    change.lang = language === "en" ? "da" : "en";
    page.replaceChildren(
      element("header", {}, element("h1", {}, pageWords.title[language]), change),
      element("p", { class: "purpose" }, pageWords.purpose[language]),
      progress,
      ...(examined ? drawExamined(examined, language, tell) : [bar]),
    );
  };
  draw();

  const list = leanings();
  tell(pageWords.asking(0, 0));
  const get = getWith((...args) => fetch(...args), serviceRootOf(window));
  const answers = await inquire(list, get, (done, all) => {
    tell(pageWords.asking(done, all));
    bar.setAttribute("max", String(all));
    bar.setAttribute("value", String(done));
  });
  examined = examine(list, foundIn(answers));
  tell(pageWords.asked(answers.size));
  draw();
}
