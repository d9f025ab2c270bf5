import { readFileSync } from "node:fs";
import { controls, importsOf, reachedFrom, readProjectFile } from "../repository/projectFiles";
import { runModule } from "./runModule";

const { bundled, notices } = jest.requireActual<{
  bundled: { name: string; licence: string }[];
  notices: () => string;
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

/** Licences that a tool may have. Only MIT may ship, which asks for nothing but its own text. */
const allowed = new Set([
  ...["MIT", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "BlueOak-1.0.0", "Python-2.0"],
  "(MIT OR CC0-1.0)",
  // tools that are used and not changed: the accessibility tests, and the table of browsers
  ...["MPL-2.0", "CC-BY-4.0"],
]);

/** Packages that say it in an old way, which npm does not write into the lock file; read in the packages themselves. */
const saidOtherwise: Record<string, string> = {
  "dev-ip": "MIT",
  "easy-extender": "Apache-2.0",
  "eazy-logger": "Apache-2.0",
  exit: "MIT",
  limiter: "MIT",
  "resp-modifier": "MIT",
  "xmlhttprequest-ssl": "MIT",
};

/** Microsoft's terms: for development, not for passing on. */
const microsoftTools = ["pcf-scripts", "pcf-start"];

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
  "$name ships under the MIT licence, with nothing behind it, and with its words",
  ({ name, licence }) => {
    const about = JSON.parse(readProjectFile(`node_modules/${name}/package.json`)) as {
      license: string;
      dependencies?: Record<string, string>;
    };
    expect(about.license).toBe("MIT");
    expect(Object.keys(about.dependencies ?? {})).toEqual([]);
    expect(notices()).toContain(readProjectFile(`node_modules/${name}/${licence}`).replaceAll("\r\n", "\n").trim());
  },
);

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
  const unknown = others.filter(({ name, license }) => !allowed.has(license ?? saidOtherwise[name] ?? "none"));
  expect(unknown.map(({ name, version, license }) => `${name} ${version}: ${license ?? "none"}`)).toEqual([]);
});

it("Microsoft's two tools, which may not be passed on, are tools", () => {
  const tools = installed.filter(({ license }) => license === "SEE LICENSE IN LICENSE");
  expect(tools.map(({ name }) => name).sort()).toEqual(microsoftTools);
  expect(tools.filter(({ dev, devOptional }) => !dev && !devOptional)).toEqual([]);
  const shipped = controls().flatMap(importedBy);
  expect(shipped.filter((name) => microsoftTools.includes(name))).toEqual([]);
});

it("the list of packages that say it in an old way has no more than there are", () => {
  const silent = installed.filter(({ license }) => license === undefined).map(({ name }) => name);
  expect([...new Set(silent)].sort()).toEqual(Object.keys(saidOtherwise).sort());
});
