import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

export const projectRoot = resolve(__dirname, "../..");

export const readProjectFile = (path: string): string => readFileSync(join(projectRoot, path), "utf8");

/** Paths of all files under version control, relative to the project. */
export const trackedFiles = (): string[] =>
  execFileSync("git", ["ls-files", "-z"], { cwd: projectRoot, encoding: "utf8" }).split("\0").filter(Boolean);

/** The controls: folders at the top that have a manifest. */
export const controls = (): string[] =>
  readdirSync(projectRoot).filter((name) => existsSync(join(projectRoot, name, "ControlManifest.Input.xml")));

const importPath = /(?:from|import)\s+"([^"]+)"/g;

/** Every module that a file names in its imports, as written. */
export const importsOf = (code: string): string[] => [...code.matchAll(importPath)].flatMap(([, path]) => path ?? []);

/** A file and all that it imports from the project, directly or not; absolute paths. */
export function reachedFrom(entry: string): string[] {
  const reached = new Set<string>();
  const pending = [join(projectRoot, entry)];
  for (let file = pending.pop(); file !== undefined; file = pending.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    for (const path of importsOf(readFileSync(file, "utf8"))) {
      const target = path.startsWith(".") ? sourceOf(join(dirname(file), path)) : undefined;
      if (target) pending.push(target);
    }
  }
  return [...reached];
}

const sourceOf = (path: string): string | undefined =>
  [path, `${path}.ts`, `${path}.tsx`, `${path}.d.ts`].find((each) => /\.\w+$/.test(each) && existsSync(each));
