import { existsSync, readFileSync } from "node:fs";
import { runNpm } from "../../scripts/runProgram.mjs";
import { inBench } from "./places.mjs";

/**
 * Installs what the product is measured against, unless npm's own record of it agrees with the lock file. It is the only
 * step of a bench that asks a registry.
 *
 * @throws with npm's words when it fails
 */
export async function installPeers() {
  if (recordAgrees()) return;
  console.log("Installing what is compared with (npm ci in bench/) …");
  const args = ["ci", "--loglevel=error", "--no-audit", "--no-fund"];
  const { code, output } = await runNpm(args, { quiet: true, cwd: inBench() });
  if (code !== 0) throw new Error(`npm ci in bench/ failed:\n${output.trim()}`);
}

function recordAgrees() {
  const record = inBench("node_modules/.package-lock.json");
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, "utf8")).packages;
  const { packages } = JSON.parse(readFileSync(inBench("package-lock.json"), "utf8"));
  return Object.entries(packages).every(([path, { integrity, optional }]) => {
    if (path === "") return true;
    // packages for other systems are not there
    return installed[path] ? installed[path].integrity === integrity : optional === true;
  });
}
