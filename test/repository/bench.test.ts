import { readProjectFile, trackedFiles } from "./projectFiles";

interface Packages {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const packagesOf = (path: string): Readonly<Record<string, string>> => {
  const { dependencies, devDependencies } = JSON.parse(readProjectFile(path)) as Packages;
  return { ...dependencies, ...devDependencies };
};

/** React and its DOM are in both: what is compared runs on the product's own. */
const inBoth = ["react", "react-dom"];
/** What a peer asks for beside itself, and the product has for its guide, each in its own version. */
const besides = ["marked"];

describe("what the product is measured against", () => {
  const asked = packagesOf("bench/package.json");
  const peers = Object.fromEntries(Object.entries(asked).filter(([name]) => !besides.includes(name)));
  const own = packagesOf("package.json");

  it("is in bench/ alone", () => {
    expect(Object.keys(peers).length).toBeGreaterThan(inBoth.length);
    expect(Object.keys(peers).filter((name) => name in own)).toEqual(inBoth);
    for (const name of inBoth) expect(peers[name]).toBe(own[name]);
  });

  it("has one version each, so that figures can be repeated", () =>
    expect(Object.entries(asked).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]));

  it("is imported by nothing outside of bench/", () => {
    const names = Object.keys(peers).filter((name) => !inBoth.includes(name));
    const imported = new RegExp(`(?:from|import|require)[ (]+"(?:${names.join("|")})["/]`);
    const sources = trackedFiles().filter((file) => /\.(?:tsx?|[mc]js)$/.test(file) && !file.startsWith("bench/"));
    expect(sources.filter((file) => imported.test(readProjectFile(file)))).toEqual([]);
    expect(`import Big from ${JSON.stringify("big.js")};`).toMatch(imported);
  });
});

it("docs/performance.md has a place for every part of the bench and for the goals, each once", () => {
  const text = readProjectFile("docs/performance.md");
  const parts = [...readProjectFile("bench/parts.mjs").matchAll(/name: "(\w+)"/g)].flatMap(([, name]) => name ?? []);
  expect(parts.length).toBeGreaterThan(3);
  for (const mark of [...parts, "goals"]) {
    for (const end of [`<!-- ${mark} -->`, `<!-- /${mark} -->`]) expect(text.split(end).length - 1).toBe(1);
  }
});
