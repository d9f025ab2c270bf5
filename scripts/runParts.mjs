/** @typedef {{ name: string, passed: number, failed: number, time: string }} PartResult */

export const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

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

/**
 * Runs parts of the tests, those that may side by side, and tells what each came to.
 *
 * @param {typeof import("./testParts.mjs").testParts} parts
 * @returns {Promise<readonly PartResult[]>}
 */
export async function runParts(parts) {
  const started = Date.now();
  const results = await Promise.all(parts.filter(({ beside }) => beside).map(runPart));
  for (const part of parts.filter(({ beside }) => !beside)) results.push(await runPart(part));
  console.log("");
  for (const { name, passed, failed, time } of results) {
    console.log(
      `${name.padEnd(8)} ${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed ${time.padStart(8)}`,
    );
  }
  console.log(`in all ${seconds(started)}`);
  return results;
}

/** @param {readonly PartResult[]} results @param {"passed" | "failed"} key */
export const total = (results, key) => results.reduce((sum, result) => sum + result[key], 0);
