import { ensureInstalled } from "./ensureInstalled.mjs";
import { testParts } from "./testParts.mjs";

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

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

/** Runs one part; one that breaks counts as one failure and does not keep the others from running. */
async function runPart({ name, says, run }) {
  console.log(`\n── ${name}: ${says}`);
  const started = Date.now();
  let count = { passed: 0, failed: 1 };
  try {
    count = await run();
  } catch (error) {
    console.error(error.message);
  }
  console.log(`── ${name}: ${count.passed} passed, ${count.failed} failed, ${seconds(started)}`);
  return { name, time: seconds(started), ...count };
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
const results = [];
results.push(...(await Promise.all(parts.filter(({ beside }) => beside).map(runPart))));
for (const part of parts.filter(({ beside }) => !beside)) results.push(await runPart(part));

console.log("");
for (const { name, passed, failed, time } of results) {
  console.log(
    `${name.padEnd(8)} ${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed ${time.padStart(8)}`,
  );
}
console.log(`in all ${seconds(started)}`);
const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
console.log(`${total("passed")} passed, ${total("failed")} failed`);
process.exitCode = total("failed") > 0 ? 1 : 0;
