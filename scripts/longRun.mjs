import { mkdirSync, rmSync } from "node:fs";
import { parseArgs } from "node:util";
import { buildHost } from "./buildHost.mjs";
import { ensureInstalled } from "./ensureInstalled.mjs";
import { generateTypes } from "./generateTypes.mjs";
import { inProject } from "./projectRoot.mjs";

/**
 * The choices of a run that takes minutes, from the command line.
 *
 * @param {(only: string) => boolean} isPart whether there is such a part
 * @param {string} usualSeed where none is given
 * @returns {{ seed: string, share: string, only: string } | undefined} nothing where it cannot be read
 */
export function longRunChoices(isPart, usualSeed) {
  const options = { seed: { type: "string" }, share: { type: "string" }, only: { type: "string" } };
  try {
    const { seed = usualSeed, share = "1", only = "" } = parseArgs({ options }).values;
    return /^\d+$/.test(seed) && Number(share) > 0 && isPart(only) ? { seed, share, only } : undefined;
  } catch {
    return undefined;
  }
}

/** Everything that such a run needs is there, and what an earlier one reported is not. @returns where it reports */
export async function prepareLongRun(name) {
  await ensureInstalled();
  await generateTypes();
  await buildHost();
  const report = inProject("out/test", name);
  mkdirSync(inProject("out/test"), { recursive: true });
  rmSync(report, { force: true });
  return report;
}
