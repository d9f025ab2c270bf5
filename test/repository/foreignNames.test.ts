import { controls, trackedFiles, readProjectFile } from "./projectFiles";
import { readResx } from "./readResx";

const { sentence, foreignNames } = jest.requireActual<{ sentence: RegExp; foreignNames: () => string[] }>(
  "../../scripts/foreignNames.cjs",
);
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

  it("are in no word's key, which is made of parts", () => {
    const parts = controls().flatMap((control) => [...readResx(control, 1033).keys()].flatMap((key) => key.split("_")));
    expect(parts.filter((part) => sentence.test(part))).toEqual([]);
  });

  it("are never asked for by a text", () => {
    const asked = sources.flatMap((path) =>
      [...readProjectFile(path).matchAll(/\[["'`]((?:is|has)[A-Z]\w*)|JSON\.parse\([^\n]*\b(?:is|has)[A-Z]/g)].map(
        ([text]) => `${path}: ${text}`,
      ),
    );
    expect(sources.length).toBeGreaterThan(100);
    expect(asked).toEqual([]);
  });

  it("are not what the journal is written with: another version of the wizard reads it", () => {
    const journals = sources.filter((path) => /\/journal(Text|FromJson|Selection)\.ts$/.test(path));
    const written = journals.flatMap((path) =>
      [...readProjectFile(path).matchAll(/\b(?:is|has)[A-Z]\w*(?=: )/g)].map(([text]) => `${path}: ${text}`),
    );
    expect(journals).toHaveLength(3);
    expect(written).toEqual([]);
  });
});
