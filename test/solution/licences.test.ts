import { readFileSync } from "node:fs";
import { controls, importsOf, reachedFrom, readProjectFile } from "../repository/projectFiles";
import { runModule } from "./runModule";

const { bundled, notices, unnamed } = jest.requireActual<{
  bundled: { name: string; licence: string }[];
  notices: () => string;
  unnamed: (files: readonly string[]) => string[];
}>("../../scripts/licenceNotices.cjs");

interface Package {
  readonly version: string;
  readonly license?: string;
  readonly dev?: true;
  readonly devOptional?: true;
}

const { packages } = JSON.parse(readProjectFile("package-lock.json")) as { packages: Record<string, Package> };
const installed = Object.entries(packages)
  .filter(([path]) => path !== "")
  .map(([path, about]) => ({ name: path.replace(/^.*node_modules\//, ""), ...about }));

const { mayShip, mayBuild, saidOtherwise, microsoftTools, ownTerms, licenceOf } = jest.requireActual<{
  mayShip: ReadonlySet<string>;
  mayBuild: ReadonlySet<string>;
  saidOtherwise: Readonly<Record<string, string>>;
  microsoftTools: readonly string[];
  ownTerms: string;
  licenceOf: (name: string, entry: { license?: string }) => string;
}>("../../scripts/packageLicences.cjs");

/** What the MIT licence grants, whoever wrote it down: without line ends and the shape of quotes. */
const granted = (text: string): string =>
  text.slice(text.indexOf("Permission is hereby granted")).replace(/["']/g, "'").replace(/\s+/g, " ").trim();

/** What the platform brings when the control runs. */
const fromPlatform = ["react", "@fluentui/react"];

/** Packages that the code of a control imports, by the package's name. */
const importedBy = (control: string): string[] => {
  const files = reachedFrom(`${control}/index.ts`);
  const named = files.flatMap((file) => importsOf(readFileSync(file, "utf8"))).filter((path) => !path.startsWith("."));
  return [
    ...new Set(
      named.map((path) =>
        path
          .split("/")
          .slice(0, path.startsWith("@") ? 2 : 1)
          .join("/"),
      ),
    ),
  ].sort();
};

describe.each(controls())("what ships in %s", (control) => {
  it("is our code, and that of the packages in the notices", () => {
    const others = importedBy(control).filter((name) => !fromPlatform.includes(name));
    expect(others).toEqual(bundled.map(({ name }) => name));
  });
});

it.each(bundled)(
  "$name ships under a licence that asks for its words only, with nothing behind it, and with them",
  ({ name, licence }) => {
    const about = JSON.parse(readProjectFile(`node_modules/${name}/package.json`)) as {
      license: string;
      dependencies?: Record<string, string>;
    };
    expect(mayShip).toContain(about.license);
    expect(mayShip).toContain(licenceOf(name, packages[`node_modules/${name}`] ?? {}));
    expect(Object.keys(about.dependencies ?? {})).toEqual([]);
    expect(notices()).toContain(readProjectFile(`node_modules/${name}/${licence}`).replaceAll("\r\n", "\n").trim());
  },
);

it.each([
  { file: "/p/node_modules/decimal.js/decimal.mjs", found: [], why: "named" },
  { file: "/p/shared/core/result.ts", found: [], why: "ours" },
  { file: "", found: [], why: "the platform's, which is no file" },
  { file: "/p/node_modules/tslib/tslib.es6.mjs", found: ["tslib"], why: "what a compiler brings along" },
  { file: "/p/node_modules/@babel/runtime/helpers/esm/extends.js", found: ["@babel/runtime"], why: "a scoped name" },
  { file: "C:\\p\\node_modules\\@a\\b\\c.js", found: ["@a/b"], why: "on Windows" },
  { file: "/p/node_modules/decimal.js/node_modules/x/i.js", found: ["x"], why: "inside a package that is named" },
])("the build refuses what the notices do not name ($why)", ({ file, found }) => {
  expect(unnamed([file, file])).toEqual(found);
});

it("ours is the MIT licence, and ships with its words", () => {
  expect(readProjectFile("LICENSE")).toMatch(/^MIT License\n\nCopyright \(c\) \d{4} The Project Invoicing authors\n/);
  expect(granted(readProjectFile("LICENSE"))).toBe(granted(readProjectFile("node_modules/decimal.js/LICENCE.md")));
  expect(notices()).toContain(readProjectFile("LICENSE").trim());
  expect((JSON.parse(readProjectFile("package.json")) as { license: string }).license).toBe("MIT");
});

it("the pack asks for the same packages in the notices", () => {
  const inPack = runModule<string[]>("scripts/solution/verify/expected.mjs", "expected", "expected.bundledPackages");
  expect(inPack).toEqual(bundled.map(({ name }) => name));
});

it("every package that is installed has a licence that is known", () => {
  const others = installed.filter(({ name }) => !microsoftTools.includes(name));
  const unknown = others.filter(({ name, ...entry }) => !mayBuild.has(licenceOf(name, entry)));
  expect(unknown.map(({ name, version, license }) => `${name} ${version}: ${license ?? "none"}`)).toEqual([]);
});

it.each([
  ...["GPL-3.0-only", "AGPL-3.0-or-later", "LGPL-2.1", "MPL-2.0", "SSPL-1.0", "BUSL-1.1", "CC-BY-4.0", "UNLICENSED"],
  ...["(MIT OR GPL-3.0)", "MIT AND GPL-2.0", "SEE LICENSE IN LICENSE", "none", ""],
])("nothing under %j may ship", (licence) => {
  expect(mayShip).not.toContain(licence);
});

it("Microsoft's two tools, which may not be passed on, are tools", () => {
  const tools = installed.filter(({ license }) => license === ownTerms);
  expect(tools.map(({ name }) => name).sort()).toEqual(microsoftTools);
  expect(tools.filter(({ dev, devOptional }) => !dev && !devOptional)).toEqual([]);
  const shipped = controls().flatMap(importedBy);
  expect(shipped.filter((name) => microsoftTools.includes(name))).toEqual([]);
});

it("the list of packages that say it in an old way has no more than there are", () => {
  const silent = installed.filter(({ license }) => license === undefined).map(({ name }) => name);
  expect([...new Set(silent)].sort()).toEqual(Object.keys(saidOtherwise).sort());
});
