import { createResources } from "../../host/web/context/resources";
import { languages, languageOf } from "../../host/web/settings/languages";

describe("a control's texts", () => {
  const english = new Map([
    ["Save", "Save"],
    ["Undo", "Undo"],
  ]);
  const nowhere = (id: string): string => id;

  it.each([
    { why: "in the user's language", texts: new Map([["Save", "Gem"]]), key: "Save", says: "Gem" },
    { why: "a text that this language lacks", texts: new Map([["Save", "Gem"]]), key: "Undo", says: "Undo" },
    { why: "a language that the control has no file of", texts: new Map<string, string>(), key: "Save", says: "Save" },
    { why: "a text that is nowhere", texts: new Map<string, string>(), key: "Redo", says: "Redo" },
  ])("$why", ({ texts, key, says }) => {
    expect(createResources(texts, english, nowhere).getString(key)).toBe(says);
  });

  it("a language that the page does not know has the formats of English", () => {
    expect(languageOf(1044)).toBe(languages[1033]);
  });
});
