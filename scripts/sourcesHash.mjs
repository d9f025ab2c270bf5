import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { inProject, projectRoot } from "./projectRoot.mjs";

/** Made from the sources, so not a source. */
const derived = new Set(["generated", "node_modules"]);

function* filesBelow(path) {
  if (!existsSync(path)) return;
  if (statSync(path).isFile()) {
    yield path;
    return;
  }
  for (const name of readdirSync(path).sort()) {
    if (!derived.has(name)) yield* filesBelow(join(path, name));
  }
}

/**
 * One short text for the names and contents of files and folders of the project: equal exactly when they are.
 *
 * @param {readonly string[]} paths relative to the project; one that does not exist counts as empty
 */
export function sourcesHash(paths) {
  const hash = createHash("sha256");
  for (const path of paths) {
    for (const file of filesBelow(inProject(path))) {
      hash.update(`${relative(projectRoot, file).replaceAll("\\", "/")}\0`);
      hash.update(readFileSync(file));
    }
  }
  return hash.digest("hex");
}
