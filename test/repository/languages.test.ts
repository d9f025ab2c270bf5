import { languages as onThePage } from "../../host/web/settings/languages";
import { languages } from "./languages";
import { controls, readProjectFile } from "./projectFiles";
import { readResx } from "./readResx";

const others = languages.filter(({ code }) => code !== 1033);
const placeholders = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].sort();
const counted = /_(?:One|Many)$/;

/** Keys of one form whose other form is not there. */
const halves = (texts: ReadonlyMap<string, string>): string[] =>
  [...texts.keys()].filter(
    (key) => counted.test(key) && !["_One", "_Many"].every((end) => texts.has(key.replace(counted, end))),
  );

describe.each(controls())("the languages of %s", (control) => {
  const english = readResx(control, 1033);
  const manifest = readProjectFile(`${control}/ControlManifest.Input.xml`);

  it("are those of solution/languages.json, in its order", () => {
    const named = [...manifest.matchAll(/<resx path="strings\/\w+\.(\d+)\.resx"/g)].map(([, code]) => Number(code));
    expect(named).toEqual(languages.map(({ code }) => code));
  });

  it.each(others)("$name has every text, and no other", ({ code }) => {
    expect([...readResx(control, code).keys()].sort()).toEqual([...english.keys()].sort());
  });

  it.each(others)("$name has the same gaps to fill", ({ code }) => {
    const texts = readResx(control, code);
    const different = [...english]
      .filter(([key, text]) => placeholders(text).join() !== placeholders(texts.get(key) ?? "").join())
      .map(([key]) => key);
    expect(different).toEqual([]);
  });

  it.each(languages)("$name says something in each, in one line and without blanks around it", ({ code }) => {
    // a control character, a mark that turns the words around, or a blank that nobody sees
    const unseen = /[\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/;
    const bad = [...readResx(control, code)].filter(([, text]) => text.trim() !== text || !text || unseen.test(text));
    expect(bad).toEqual([]);
  });

  it.each(languages)("$name has a form for one wherever it has one for many", ({ code }) => {
    expect(halves(readResx(control, code))).toEqual([]);
  });

  it("say at their top where nobody whose mother tongue it is has read a translation", () => {
    const silent = languages
      .filter(({ isTranslated, isReviewed }) => isTranslated && !isReviewed)
      .map(({ code }) => `${control}/strings/${control}.${code}.resx`)
      .filter((path) => !/<!--[^>]*not reviewed by a native speaker/i.test(readProjectFile(path)));
    expect(silent).toEqual([]);
  });
});

it("the host's page offers each of them by the same tag and name", () => {
  const offered = languages.map(({ code }) => onThePage[code]);
  expect(offered).toMatchObject(languages.map(({ tag, name }) => ({ tag, name })));
});
