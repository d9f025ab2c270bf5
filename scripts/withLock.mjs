import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { inProject } from "./projectRoot.mjs";

/**
 * Does work that no other command of this project may do at the same time (start and test run together).
 *
 * The lock is a file that names its owner's process; one left behind by a process that is gone is taken over.
 *
 * @template T
 * @param {string} what as it is said to the one who waits
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(what, work) {
  mkdirSync(inProject("out"), { recursive: true });
  const file = inProject("out", `${what.replaceAll(" ", "-")}.lock`);
  let told = false;
  while (!take(file)) {
    if (isLeftBehind(file)) {
      rmSync(file, { force: true });
      continue;
    }
    if (!told) console.log(`Waiting: another command is busy with ${what}.`);
    told = true;
    await wait(300);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}

/** Longer than any install or build takes on the slowest machine; a restarted machine gives old process numbers to others. */
const oldestMs = 60 * 60_000;

function isLeftBehind(file) {
  try {
    const ageMs = Date.now() - statSync(file).mtimeMs;
    const owner = Number(readFileSync(file, "utf8"));
    // a file that was just made may not have its number yet
    if (!owner) return ageMs > 60_000;
    process.kill(owner, 0);
    return ageMs > oldestMs;
  } catch (error) {
    return error.code === "ESRCH";
  }
}
