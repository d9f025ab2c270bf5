import { JsxEmit, ScriptTarget, transpile } from "typescript";
import { controls, trackedFiles, readProjectFile } from "./projectFiles";
import { readResx } from "./readResx";

const { sentence, anywhere, foreignNames } = jest.requireActual<{
  sentence: RegExp;
  anywhere: RegExp;
  foreignNames: () => string[];
}>("../../scripts/foreignNames.cjs");
/** The names of this kind in a file's code without its types and comments, between what must stand before and after each. */
const found = (path: string, before: string, after: string) =>
  [...codeOf(path).matchAll(new RegExp(before + anywhere.source + after, "g"))].map(([text]) => `${path}: ${text}`);
const codeOf = (path: string) =>
  transpile(readProjectFile(path), { target: ScriptTarget.ES2022, jsx: JsxEmit.Preserve, removeComments: true });
const sources = trackedFiles().filter((path) =>
  [...controls(), "shared"].some((room) => path.startsWith(`${room}/`) && /\.tsx?$/.test(path)),
);

describe("names of ours that a bundle makes short", () => {
  it.each([
    { why: "paging of a data set", name: "hasNextPage" },
    { why: "a form that is read-only", name: "isControlDisabled" },
    { why: "a column of a view", name: "isHidden" },
    { why: "privileges", name: "hasEntityPrivilege" },
    { why: "the app's look", name: "isDarkTheme" },
    { why: "Fluent's theme", name: "isInverted" },
    { why: "Fluent's dialog", name: "isBlocking" },
    { why: "a key while a word is composed", name: "isComposing" },
  ])("are not those of others: $why", ({ name }) => {
    expect(name).toMatch(sentence);
    expect(foreignNames()).toContain(name);
  });

  it("are in no word's key, which is made of parts, and no word's place for a value", () => {
    const words = controls().flatMap((control) => [...readResx(control, 1033)]);
    const parts = words.flatMap(([key, text]) => [...key.split("_"), ...text.split(/[{}]/)]);
    expect(parts.filter((part) => sentence.test(part))).toEqual([]);
  });

  it("are never asked for by a text", () => {
    const asked = sources.flatMap((path) => [
      ...found(path, "[\"']", "[\"']"),
      ...found(path, "JSON\\.parse\\([^\\n]*", ""),
    ]);
    expect(sources.length).toBeGreaterThan(100);
    expect(asked).toEqual([]);
  });

  it("are not what the journal is written with: another version of the wizard reads it", () => {
    const journals = sources.filter((path) => /\/journal(Text|FromJson|Selection)\.ts$/.test(path));
    const written = journals.flatMap((path) => found(path, "", "(?=: )"));
    expect(journals).toHaveLength(3);
    expect(written).toEqual([]);
  });
});
