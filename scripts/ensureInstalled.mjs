import { existsSync, lstatSync, readFileSync, readlinkSync, writeFileSync } from "node:fs";
import { inProject } from "./projectRoot.mjs";
import { runNpm } from "./runProgram.mjs";
import { sourcesHash } from "./sourcesHash.mjs";
import { withLock } from "./withLock.mjs";

const packages = inProject("node_modules");
const stampFile = inProject("node_modules", ".installed");

/**
 * Installs the packages when what is installed is not what the lock file says for this version of Node.
 *
 * Packages that someone put there with npm itself are taken as they are when npm's own record of them agrees
 * with the lock file. A linked node_modules belongs to somebody else: nothing is written there, and where it does not
 * agree, nothing is installed (npm ci would first empty the folder that the link points to).
 *
 * @throws when npm ci fails, or would have to go through a link
 */
export async function ensureInstalled() {
  const wanted = `${sourcesHash(["package-lock.json"])} node ${process.versions.node.split(".")[0]}`;
  if (stamp() === wanted) return;
  await withLock("installing packages", async () => {
    if (stamp() === wanted) return;
    const mustInstall = stamp() !== null || !npmRecordAgrees();
    if (isLinked()) {
      if (mustInstall) throw new Error(linkRefused());
      return;
    }
    if (mustInstall) {
      console.log("Installing packages (npm ci): what is installed is not what package-lock.json says …");
      // "error": the engines that packages name are not the reader's business
      const { code, output } = await runNpm(["ci", "--loglevel=error", "--no-audit", "--no-fund"], { quiet: true });
      if (code !== 0) throw new Error(`npm ci failed:\n${output.trim()}`);
    }
    writeFileSync(stampFile, wanted);
  });
}

/** A junction of Windows counts as a link too. */
const isLinked = () => lstatSync(packages, { throwIfNoEntry: false })?.isSymbolicLink() === true;

const linkRefused = () =>
  `node_modules is a link to ${readlinkSync(packages)}, which does not hold what package-lock.json says; ` +
  "npm ci would empty that folder. Remove the link, and the packages are installed here.";

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
