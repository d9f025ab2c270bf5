import { readFileSync } from "node:fs";
import { askedBy, composedKeys } from "./composedKeys";
import { controls, reachedFrom, readProjectFile } from "./projectFiles";
import { readResx } from "./readResx";

const literal = /"([A-Z]\w*)"/g;
/** A literal that can only be meant as a key: by its shape, or by what is done with it. */
const namedKey = /"([A-Z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)+)"/g;
const askedKey = /\b(?:texts|getString)\(\s*"([^"]+)"/g;
const manifestKey = /-key="([^"]+)"/g;
/** A key put together from a fixed beginning and a value: `Status_${status}`. */
const composedKey = /`([A-Z][A-Za-z0-9]*_(?:[A-Za-z0-9]+_)*)\$\{/g;

/** A key of a counted text, which has one form for one and one for many; it may be put together as well. */
const countedKey = /\bcounted\(\s*\w+,\s*"([^"]+)"/g;

const found = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].flatMap(([, key]) => key ?? []);

interface Use {
  /** Keys that the code or the manifest asks for. */
  readonly asked: ReadonlySet<string>;
  /** Texts of the code that may be keys. */
  readonly literals: ReadonlySet<string>;
  readonly beginnings: readonly string[];
}

function useIn(control: string): Use {
  const code = reachedFrom(`${control}/index.ts`)
    .filter((file) => !file.includes("generated"))
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");
  const inManifest = found(readProjectFile(`${control}/ControlManifest.Input.xml`), manifestKey);
  const countedKeys = found(code, countedKey);
  const plainKeys = [...found(code, namedKey), ...found(code, askedKey)].filter((key) => !countedKeys.includes(key));
  return {
    asked: new Set([...plainKeys, ...countedKeys.flatMap((key) => [`${key}_One`, `${key}_Many`]), ...inManifest]),
    literals: new Set(found(code, literal)),
    beginnings: found(code, composedKey),
  };
}

/** Members that are in the type of what is shown, and are never shown; told to the compiler they need not stand here. */
const neverShown: readonly string[] = [
  ...["Figure_lineItemDiscount", "Figure_amountLessFreight", "Dialog_recalculate_Text"],
  // a row says them beside another word, in no column of their own
  ...["Column_task", "Column_project"],
  // its words go by the status: `Blocker_status_paid`
  "Blocker_status",
];

describe.each(controls())("texts of %s", (control) => {
  const english = readResx(control, 1033);
  const { asked, literals, beginnings } = useIn(control);

  it("are there for every key that is named", () => {
    const missing = [...asked].filter((key) => !english.has(key));
    const nothingBegins = beginnings.filter((start) => ![...english.keys()].some((key) => key.startsWith(start)));
    expect([...missing, ...nothingBegins]).toEqual([]);
  });

  it("are there for every member of a union that a key is put together with", () => {
    const composed = composedKeys(reachedFrom(`${control}/index.ts`).filter((file) => !file.endsWith(".d.ts")));
    const there = [...english.keys(), ...neverShown];
    const missing = composed.flatMap(askedBy).filter(({ key }) => !there.some((each) => key.test(each)));
    expect(composed.length).toBeGreaterThan(10);
    expect(missing.map(({ says }) => says)).toEqual([]);
  });

  it("are all used", () => {
    const isUsed = (key: string): boolean =>
      asked.has(key) || literals.has(key) || beginnings.some((start) => key.startsWith(start));
    expect([...english.keys()].filter((key) => !isUsed(key))).toEqual([]);
  });
});
