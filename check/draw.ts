import { pageWords, verdictWords } from "./pageWords";
import { Line, Table } from "./tables";
import { Language } from "./verdict";

type Child = Node | string;

/** An element with attributes and children; text is only ever text. */
export function element(name: string, attributes: Readonly<Record<string, string>>, ...children: Child[]): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

const columns = [pageWords.what, pageWords.says, pageWords.found, pageWords.todo] as const;

export function button(text: string, pressed: () => void): HTMLElement {
  const made = element("button", { type: "button" }, text);
  made.addEventListener("click", pressed);
  return made;
}

/** One table under its heading, which opens it. On a narrow screen each cell has its column's name before it. */
export function drawTable({ heading, lines }: Table, language: Language, id: string, isOpen: boolean): HTMLElement {
  const title = element("summary", {}, element("h2", { id }, `${heading[language]} (${lines.length})`));
  const attributes: Record<string, string> = isOpen ? { open: "" } : {};
  if (lines.length === 0) return element("details", attributes, title, element("p", {}, pageWords.lookNone[language]));
  // where nothing is to be done, no column is kept empty for it
  const shown = columns.slice(0, lines.some(({ todo }) => todo[language] !== "") ? 4 : 3);
  const head = element("tr", {}, ...shown.map((each) => element("th", { scope: "col" }, each[language])));
  const body = element("tbody", {}, ...lines.map((line) => drawLine(line, language, shown.length)));
  return element(
    "details",
    attributes,
    title,
    element("table", { "aria-labelledby": id }, element("thead", {}, head), body),
  );
}

function drawLine({ what, found, verdict, todo }: Line, language: Language, shown: number): HTMLElement {
  const cells = [verdictWords[verdict][language], found[language], todo[language]].slice(0, shown - 1);
  return element(
    "tr",
    { "data-verdict": verdict },
    element("th", { scope: "row" }, ...withBreaks(what[language])),
    ...cells.map((cell, at) =>
      element("td", { "data-column": columns[at + 1]?.[language] ?? "" }, ...withBreaks(cell)),
    ),
  );
}

/** Long names of the platform's may break after a dot, a slash or an underscore; `code` is written as such. */
const withBreaks = (text: string): readonly Child[] =>
  text.split("`").flatMap((part, at) => (at % 2 === 0 ? broken(part) : [element("code", {}, ...broken(part))]));

const broken = (text: string): readonly Child[] =>
  text.split(/(?<=[._/])/).flatMap((part, at) => (at === 0 ? [part] : [document.createElement("wbr"), part]));
