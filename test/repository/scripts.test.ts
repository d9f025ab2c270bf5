import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { importsOf, reachedFrom } from "./projectFiles";

it.each(["scripts/start.mjs", "scripts/test.mjs", "scripts/pack.mjs", "scripts/checkOfficial.mjs"])(
  "%s runs before anything is installed",
  (script) => {
    const files = reachedFrom(script);
    expect(files.map((file) => basename(file))).toContain("ensureInstalled.mjs");
    const packages = files.flatMap((file) => importsOf(readFileSync(file, "utf8")));
    expect(packages.filter((name) => !name.startsWith("node:") && !name.startsWith("."))).toEqual([]);
  },
);

describe("installing packages into", () => {
  const lock = JSON.stringify({ packages: { "": {}, "node_modules/a": { version: "1.0.0", integrity: "sha512-a" } } });
  let root: string;
  const inRoot = (...parts: string[]): string => join(root, ...parts);
  /** A project with nothing but the script under test, and an "npm" that only leaves a trace. */
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "install-"));
    for (const file of reachedFrom("scripts/ensureInstalled.mjs")) {
      cpSync(file, inRoot("project", "scripts", basename(file)));
    }
    writeFileSync(inRoot("project", "package-lock.json"), lock);
    writeFileSync(inRoot("npm.js"), `require("node:fs").writeFileSync(${JSON.stringify(inRoot("npm-ran"))}, "");`);
  });
  afterEach(() => rmSync(root, { recursive: true }));

  /** A folder that holds packages, by npm's own record of them. */
  const packagesIn = (folder: string, record: string | null): void => {
    mkdirSync(folder, { recursive: true });
    if (record !== null) writeFileSync(join(folder, ".package-lock.json"), record);
  };
  const linkTo = (folder: string): void => symlinkSync(folder, inRoot("project", "node_modules"), "junction");
  /** What ensureInstalled says when it refuses; empty when it goes through. */
  const install = (): string =>
    execFileSync(
      process.execPath,
      [
        "--input-type=module",
        "-e",
        `import { ensureInstalled } from ${JSON.stringify(inRoot("project", "scripts", "ensureInstalled.mjs"))};
         await ensureInstalled().catch((error) => process.stdout.write("refused: " + error.message));`,
      ],
      { encoding: "utf8", env: { ...process.env, npm_execpath: inRoot("npm.js") } },
    );

  it.each([
    { target: "folder of another state", record: '{ "packages": {} }', stamp: null, why: "npm ci would empty it" },
    { target: "folder that npm never wrote", record: null, stamp: null, why: "nobody knows what it is for" },
    {
      target: "folder stamped for another lock file",
      record: lock,
      stamp: "other",
      why: "its own project needs it so",
    },
  ])("a link to a $target is refused ($why)", ({ record, stamp }) => {
    packagesIn(inRoot("theirs"), record);
    if (stamp !== null) writeFileSync(inRoot("theirs", ".installed"), stamp);
    const before = readdirSync(inRoot("theirs"));
    linkTo(inRoot("theirs"));
    expect(install()).toMatch(/^refused: node_modules is a link to .*theirs.*, which does not hold what package-lock/);
    expect(existsSync(inRoot("npm-ran"))).toBe(false);
    expect(readdirSync(inRoot("theirs"))).toEqual(before);
  });

  it("a link to nothing is refused", () => {
    linkTo(inRoot("gone"));
    expect(install()).toContain("refused: node_modules is a link");
  });

  it("a link to the very packages that are wanted is taken as it is, and nothing is written there", () => {
    packagesIn(inRoot("theirs"), lock);
    linkTo(inRoot("theirs"));
    expect(install()).toBe("");
    expect(readdirSync(inRoot("theirs"))).toEqual([".package-lock.json"]);
  });

  it("a folder of its own runs npm ci, once", () => {
    packagesIn(inRoot("project", "node_modules"), null);
    expect(install()).toContain("npm ci");
    expect(existsSync(inRoot("npm-ran"))).toBe(true);
    rmSync(inRoot("npm-ran"));
    expect(install()).toBe("");
    expect(existsSync(inRoot("npm-ran"))).toBe(false);
  });
});
