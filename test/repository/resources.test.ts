import { readFileSync } from "node:fs";
import { controls, reachedFrom, readProjectFile } from "./projectFiles";
import { readResx } from "./readResx";

const literalKey = /"([A-Z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)+)"/g;
const manifestKey = /-key="([^"]+)"/g;
/** A key put together from a fixed beginning and a value: `Status_${status}`. */
const composedKey = /`([A-Z][A-Za-z0-9]*_(?:[A-Za-z0-9]+_)*)\$\{/g;

const found = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].flatMap(([, key]) => key ?? []);

/** What the code and the manifest of a control name. */
function usedBy(control: string): { keys: Set<string>; beginnings: string[] } {
  const code = reachedFrom(`${control}/index.ts`)
    .filter((file) => !file.includes("generated"))
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");
  const manifest = readProjectFile(`${control}/ControlManifest.Input.xml`);
  return {
    keys: new Set([...found(code, literalKey), ...found(manifest, manifestKey)]),
    beginnings: found(code, composedKey),
  };
}

const placeholders = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].sort();

describe.each(controls())("texts of %s", (control) => {
  const english = readResx(control, 1033);
  const danish = readResx(control, 1030);
  const { keys, beginnings } = usedBy(control);

  it("are in English and in Danish alike", () => {
    expect([...danish.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it("say something", () => {
    const empty = [...english, ...danish].filter(([, text]) => text.trim() === "").map(([key]) => key);
    expect(empty).toEqual([]);
  });

  it("have the same gaps to fill in both languages", () => {
    const different = [...english]
      .filter(([key, text]) => placeholders(text).join() !== placeholders(danish.get(key) ?? "").join())
      .map(([key]) => key);
    expect(different).toEqual([]);
  });

  it("are there for every key that is named", () => {
    const missing = [...keys].filter((key) => !english.has(key));
    const nothingBegins = beginnings.filter((start) => ![...english.keys()].some((key) => key.startsWith(start)));
    expect([...missing, ...nothingBegins]).toEqual([]);
  });

  it("are all used", () => {
    const isUsed = (key: string): boolean => keys.has(key) || beginnings.some((start) => key.startsWith(start));
    expect([...english.keys()].filter((key) => !isUsed(key))).toEqual([]);
  });
});
