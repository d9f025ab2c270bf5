import { readFileSync } from "node:fs";
import { basename } from "node:path";
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
