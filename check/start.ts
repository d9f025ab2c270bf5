import { leanings } from "../shared/dataverse/organisation/leanings";
import { askAll } from "./askAll";
import { drawTable, element } from "./draw";
import { Examined, examine } from "./examine";
import { foundIn } from "./found";
import { pageWords } from "./pageWords";
import { questions } from "./questions";
import { report } from "./report";
import { summary } from "./summary";
import { getWith, languageOf, serviceRootOf } from "./surroundings";
import { tables } from "./tables";
import { Language, Phrase } from "./verdict";

/** The page's life: it asks once, and is drawn anew where the language changes. */
export async function start(): Promise<void> {
  let language = languageOf(window);
  const progress = element("p", { role: "status" });
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
      change,
      element("h1", {}, pageWords.title[language]),
      element("p", {}, pageWords.purpose[language]),
      progress,
      ...(examined ? drawExamined(examined, language, tell) : []),
    );
  };
  draw();

  const list = leanings();
  const asked = questions(list);
  tell(pageWords.asking(0, asked.length));
  const get = getWith((...args) => fetch(...args), serviceRootOf(window));
  const answers = await askAll(asked, get, (done) => tell(pageWords.asking(done, asked.length)));
  examined = examine(list, foundIn(answers));
  tell(pageWords.asked(asked.length));
  draw();
}

function drawExamined(examined: Examined, language: Language, tell: (phrase: Phrase) => void): readonly HTMLElement[] {
  const { kind, sentence } = summary(examined);
  const text = report(examined, language, new Date().toISOString().slice(0, 10));
  const copy = button(pageWords.copy[language], () => {
    navigator.clipboard.writeText(text).then(
      () => tell(pageWords.copied),
      () => tell(pageWords.notCopied),
    );
  });
  return [
    element(
      "section",
      { "aria-labelledby": "verdict", "data-kind": kind, class: "verdict" },
      element("h2", { id: "verdict" }, pageWords.verdict[language]),
      element("p", {}, element("strong", {}, sentence[language])),
      copy,
    ),
    ...tables(examined).map((table, at) => drawTable(table, language, `table-${at}`)),
    element(
      "details",
      {},
      element("summary", {}, pageWords.report[language]),
      element("pre", { tabindex: "0", "aria-label": pageWords.report[language], role: "region" }, text),
    ),
  ];
}

function button(text: string, pressed: () => void): HTMLElement {
  const made = element("button", { type: "button" }, text);
  made.addEventListener("click", pressed);
  return made;
}
