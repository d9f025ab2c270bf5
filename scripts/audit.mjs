import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { auditSummary } from "./auditSummary.mjs";
import { inProject } from "./projectRoot.mjs";
import { runNpm } from "./runProgram.mjs";

const usage = `npm run audit [-- --registry ADDRESS]
  What is known against the packages of package-lock.json: those in the bundles, those that the platform brings,
  and those that build and test. Needs the network, and a registry that answers npm audit.
  Ends with 0 when nothing is known against what ships, 1 when something is, 2 when nobody could be asked.
  --registry  the one to ask, where npm's own setting does not answer`;

/** Asks once about everything; which package is for what, the lock file says. */
async function audit({ registry }) {
  const lock = JSON.parse(readFileSync(inProject("package-lock.json"), "utf8"));
  const asked = ["audit", "--json", "--package-lock-only", ...(registry ? [`--registry=${registry}`] : [])];
  const { output } = await runNpm(asked, { quiet: true, timeoutMs: 120_000 });
  const { lines, code } = auditSummary(output, lock.packages);
  console.log(lines.join("\n"));
  return code;
}

let options;
try {
  options = parseArgs({ options: { registry: { type: "string" } } }).values;
} catch (error) {
  console.error(`${error.message}\n\n${usage}`);
}
process.exitCode = options ? await audit(options) : 2;
