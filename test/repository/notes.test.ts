import { execFileSync } from "node:child_process";
import { controls, projectRoot, readProjectFile } from "./projectFiles";
import { readResx } from "./readResx";

const noted = /<data name="([^"]+)"[^>]*><value>[^<]*<\/value><comment>([^<]*)<\/comment><\/data>/g;
const gapsOf = (text: string): readonly string[] => text.match(/\{\w+\}/g) ?? [];

describe.each(controls())("what translators of %s are told", (control) => {
  const xml = readProjectFile(`${control}/strings/${control}.1033.resx`);
  const notes = new Map([...xml.matchAll(noted)].map(([, key = "", note = ""]) => [key, note]));
  const english = readResx(control, 1033);

  it("is there for every text", () => {
    expect([...english.keys()].filter((key) => (notes.get(key) ?? "").length < 20)).toEqual([]);
  });

  it("says what each gap holds", () => {
    const untold = [...english].flatMap(([key, text]) =>
      gapsOf(text)
        .filter((gap) => !notes.get(key)?.includes(`${gap}: `))
        .map((gap) => `${key} ${gap}`),
    );
    expect(untold).toEqual([]);
  });
});

it("is what scripts/translatorNotes.mjs writes", () => {
  const check = () => execFileSync(process.execPath, ["scripts/translatorNotes.mjs", "--check"], { cwd: projectRoot });
  expect(check).not.toThrow();
});
