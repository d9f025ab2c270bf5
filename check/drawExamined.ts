import { button, drawTable, element } from "./draw";
import { Examined } from "./examine";
import { countWords, pageWords } from "./pageWords";
import { report } from "./report";
import { summary } from "./summary";
import { tables, tally } from "./tables";
import { Language, Phrase } from "./verdict";

/** How many tables are open at first: what needs a look, what reading told, and where the controls are. */
const open = 3;

/** All that the page has found out: the verdict, table by table, and the report. */
export function drawExamined(
  examined: Examined,
  language: Language,
  tell: (phrase: Phrase) => void,
): readonly HTMLElement[] {
  const day = new Date().toISOString().slice(0, 10);
  const text = report(examined, language, day);
  return [
    drawVerdict(examined, language, [
      button(pageWords.copy[language], () => copy(text, tell)),
      button(pageWords.save[language], () => save(text, pageWords.reportFile(day)[language])),
    ]),
    ...tables(examined).map((table, at) => drawTable(table, language, `table-${at}`, at < open)),
    element(
      "details",
      {},
      element("summary", {}, element("h2", {}, pageWords.report[language])),
      element("pre", { tabindex: "0", "aria-label": pageWords.report[language], role: "region" }, text),
    ),
  ];
}

function drawVerdict(examined: Examined, language: Language, buttons: readonly HTMLElement[]): HTMLElement {
  const { kind, sentence } = summary(examined);
  const counts = tally(examined).map(([verdict, count]) =>
    element("li", { "data-verdict": verdict }, element("b", {}, String(count)), ` ${countWords[verdict][language]}`),
  );
  return element(
    "section",
    { "aria-labelledby": "verdict", "data-kind": kind, class: "verdict" },
    element("h2", { id: "verdict" }, pageWords.verdict[language]),
    element("p", {}, element("strong", {}, sentence[language])),
    element("ul", { "aria-label": pageWords.tally[language] }, ...counts),
    element("p", { class: "buttons" }, ...buttons),
  );
}

function copy(text: string, tell: (phrase: Phrase) => void): void {
  navigator.clipboard.writeText(text).then(
    () => tell(pageWords.copied),
    () => tell(pageWords.notCopied),
  );
}

/** As a file of the browser's own; nothing is sent. */
function save(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
  const link = element("a", { href: address, download: name });
  link.click();
  URL.revokeObjectURL(address);
}
