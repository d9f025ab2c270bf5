import { ensureInstalled } from "./ensureInstalled.mjs";
import { runParts, seconds, total } from "./runParts.mjs";
import { testParts } from "./testParts.mjs";

/** The parts that were asked for by name; all when none was. A name that is none is explained. */
function chosenParts(names) {
  const unknown = names.filter((name) => !testParts.some((part) => part.name === name));
  if (unknown.length > 0) {
    const known = testParts.map((part) => `  ${part.name.padEnd(8)} ${part.says}`).join("\n");
    console.error(`There is no part "${unknown.join('", "')}". npm test -- [part …], where a part is\n${known}`);
    process.exit(2);
  }
  return names.length > 0 ? testParts.filter((part) => names.includes(part.name)) : testParts;
}

const parts = chosenParts(process.argv.slice(2));
const started = Date.now();
try {
  await ensureInstalled();
} catch (error) {
  console.error(`${error.message}\n0 passed, 1 failed`);
  process.exit(1);
}
console.log(`Packages are as the lock file says (${seconds(started)}).`);
const results = await runParts(parts);
console.log(`${total(results, "passed")} passed, ${total(results, "failed")} failed`);
process.exitCode = total(results, "failed") > 0 ? 1 : 0;
