import { controls, readProjectFile } from "./projectFiles";
import { readResx } from "./readResx";
import { markdownTables } from "../support/markdownTables";
import { keysSaying, warns } from "../support/whatScreensSay";

/** The guide in each language, with the words that its tables and headings have there. */
const guides = [
  { file: "docs/user.md", language: 1033, part: "What the screen says", says: "The screen says" },
  { file: "docs/bruger.md", language: 1030, part: "Det siger skærmen", says: "Skærmen siger" },
].map((guide) => {
  const text = readProjectFile(guide.file);
  const rows = markdownTables(text, guide.part).flat();
  return { ...guide, text, rows, entries: rows.flatMap((row) => (row[guide.says] ?? "").split("<br>")) };
});

describe.each(guides)("$file", ({ language, text, rows, entries }) => {
  const texts = controls().map((control) => readResx(control, language));
  const onScreen = texts.flatMap((each) => [...each.values()]);

  it.each(controls())("explains every warning and refusal of %s by its very words", (control) => {
    const said = readResx(control, language);
    const keys = keysSaying(said, warns);
    expect(keys.length).toBeGreaterThan(80);
    expect(keys.filter((key) => !entries.includes(said.get(key) ?? ""))).toEqual([]);
  });

  it("explains nothing that no screen says any more, and nothing twice", () => {
    expect(entries.filter((entry) => !onScreen.includes(entry))).toEqual([]);
    expect(entries.filter((entry, place) => entries.indexOf(entry) !== place)).toEqual([]);
  });

  it("says of each what it means and what to do", () => {
    expect(rows.filter((row) => Object.values(row).some((cell) => cell === ""))).toEqual([]);
  });

  it("quotes the screen as it is: every slanted word stands there, whole or up to the end of a sentence", () => {
    const quoted = [...withoutTables(text).matchAll(slanted), ...tablesOf(text).matchAll(slanted)].map(
      ([, words]) => words,
    );
    const isThere = (words = ""): boolean =>
      onScreen.some((each) => each === words || (/[.?!]$/.test(words) && each.startsWith(`${words} `)));
    expect(quoted.length).toBeGreaterThan(80);
    expect([...new Set(quoted)].filter((words) => !isThere(words))).toEqual([]);
  });
});

/** `_Recalculate_`, not the underline of a name such as msdyn_price. */
const slanted = /(?<![\w_])_([^_\n]+)_(?![\w_])/g;
const withoutTables = (text: string): string => text.replace(/^\|.*$/gm, "");
/** What is explained stands in the first cell without slant; the others quote. */
const tablesOf = (text: string): string => (text.match(/^\|.*$/gm) ?? []).join("\n");

it("both guides have the same parts, places and steps, and explain as much", () => {
  const [english, danish] = guides.map(({ text, rows }) => ({
    headings: [...text.matchAll(/^(#+) /gm)].map(([, level]) => level),
    places: [...text.matchAll(/<a id="([^"]+)">/g)].map(([, place]) => place),
    rows: rows.length,
    steps: text.match(/^\d\. /gm)?.length,
  }));
  expect(danish).toEqual(english);
});
