import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The folder that holds package.json, from the sources as well as from the compiled output. */
export const repositoryRoot = rootAbove(__dirname);

function rootAbove(folder: string): string {
  if (existsSync(join(folder, "package.json"))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error("No package.json above the host's own files.");
  return rootAbove(parent);
}
