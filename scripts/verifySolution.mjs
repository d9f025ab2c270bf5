import { readFileSync } from "node:fs";
import { projectVersion } from "./solution/stampVersion.mjs";
import { verifySolution } from "./solution/verify/verifySolution.mjs";

/** node scripts/verifySolution.mjs <file …>: judges solution files by themselves; the kind is told by the name. */
const files = process.argv.slice(2);
if (files.length === 0) {
  console.error("node scripts/verifySolution.mjs <solution file …>");
  process.exit(2);
}
for (const file of files) {
  const managed = !file.endsWith("_unmanaged.zip");
  const problems = verifySolution(readFileSync(file), { managed, version: projectVersion() });
  for (const problem of problems) console.log(`${file}: ${problem}`);
  if (problems.length > 0) process.exitCode = 1;
  else console.log(`${file}: may ship.`);
}
