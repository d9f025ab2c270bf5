import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inProject } from "./projectRoot.mjs";
import { sourcesHash } from "./sourcesHash.mjs";
import { withLock } from "./withLock.mjs";

const stampName = ".sources";

/**
 * Builds into a folder unless its sources are those it was built from.
 *
 * Built aside and then renamed, so a page that is being served never meets half a build.
 *
 * @param {object} job
 * @param {string} job.what what is built, for the one line that says so
 * @param {readonly string[]} job.sources files and folders that the result depends on
 * @param {string} job.output folder, relative to the project
 * @param {(folder: string, hash: string) => Promise<void>} job.build fills an empty folder (relative to the project)
 *   from sources of that hash; throws on failure
 */
export async function buildIfChanged({ what, sources, output, build }) {
  await withLock(what, async () => {
    const hash = sourcesHash(sources);
    const target = inProject(output);
    if (stampOf(target) === hash) return;
    console.log(`Building ${what} …`);
    const started = Date.now();
    const aside = `${output}.next`;
    rmSync(inProject(aside), { recursive: true, force: true });
    await build(aside, hash);
    writeFileSync(join(inProject(aside), stampName), hash);
    replaceFolder(target, inProject(aside));
    console.log(`Built ${what} in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
  });
}

function stampOf(folder) {
  const stamp = join(folder, stampName);
  return existsSync(stamp) ? readFileSync(stamp, "utf8") : null;
}

function replaceFolder(target, by) {
  const former = `${target}.former`;
  rmSync(former, { recursive: true, force: true });
  if (existsSync(target)) renameSync(target, former);
  renameSync(by, target);
  rmSync(former, { recursive: true, force: true });
}
