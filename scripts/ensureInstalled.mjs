import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { inProject } from "./projectRoot.mjs";
import { runNpm } from "./runProgram.mjs";
import { sourcesHash } from "./sourcesHash.mjs";
import { withLock } from "./withLock.mjs";

const stampFile = inProject("node_modules", ".installed");

/**
 * Installs the packages when what is installed is not what the lock file says for this version of Node.
 *
 * Packages that someone put there with npm itself are taken as they are when npm's own record of them agrees
 * with the lock file.
 */
export async function ensureInstalled() {
  const wanted = `${sourcesHash(["package-lock.json"])} node ${process.versions.node.split(".")[0]}`;
  if (stamp() === wanted) return;
  await withLock("installing packages", async () => {
    if (stamp() === wanted) return;
    if (stamp() !== null || !npmRecordAgrees()) {
      console.log("Installing packages (npm ci): what is installed is not what package-lock.json says …");
      // "error": the engines that packages name are not the reader's business
      const { code, output } = await runNpm(["ci", "--loglevel=error", "--no-audit", "--no-fund"], { quiet: true });
      if (code !== 0) throw new Error(`npm ci failed:\n${output.trim()}`);
    }
    writeFileSync(stampFile, wanted);
  });
}

function stamp() {
  return existsSync(stampFile) ? readFileSync(stampFile, "utf8") : null;
}

/** npm writes down what it put into node_modules; packages for other systems are not there. */
function npmRecordAgrees() {
  const record = inProject("node_modules", ".package-lock.json");
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, "utf8")).packages;
  const wanted = JSON.parse(readFileSync(inProject("package-lock.json"), "utf8")).packages;
  return Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
    if (path === "") return true;
    const found = installed[path];
    return found ? found.version === version && found.integrity === integrity : optional === true;
  });
}
