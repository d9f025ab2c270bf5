import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { ensureInstalled } from "./ensureInstalled.mjs";
import { addDecimalMutator } from "./mutation/decimalMutator.mjs";
import { rooms } from "./mutation/rooms.mjs";
import { strykerOptions } from "./mutation/strykerOptions.mjs";
import { inProject, projectRoot } from "./projectRoot.mjs";

const leastScore = 90;

const usage = `npm run test:mutation [-- --only ROOM_OR_FILE --workers NUMBER]
  Changes the code of shared/calculation, shared/invoicing and shared/procedures in thousands of small ways, one at a
  time, and counts which of them a test notices. Takes an hour. Ends with 1 where a room is below ${leastScore} %.
  See docs/mutation.md; what survived is in out/mutation.
  --only     one of ${Object.keys(rooms).join(", ")}, or a file such as shared/calculation/money.ts
  --workers  how many changes are tried at the same time; 1 unless one is given`;

/** What is to be changed, room by room; nothing where it cannot be read. */
function choices() {
  try {
    const options = { only: { type: "string" }, workers: { type: "string" } };
    const { only = "", workers = "1" } = parseArgs({ options }).values;
    const names = Object.keys(rooms).filter((room) => only === "" || only === room || isFileOf(room, only));
    const chosen = names.map((room) => [room, isFileOf(room, only) ? only : `shared/${room}/**/*.ts`]);
    return chosen.length > 0 && Number(workers) > 0 ? { chosen, workers: Number(workers) } : undefined;
  } catch {
    return undefined;
  }
}

const isFileOf = (room, path) => path.startsWith(`shared/${room}/`) && existsSync(inProject(path));

/** Percent of the changes that a test noticed; one that no test reaches counts as not noticed. */
function scoreOf(results) {
  const counted = (...statuses) => results.filter(({ status }) => statuses.includes(status)).length;
  const noticed = counted("Killed", "Timeout");
  const all = noticed + counted("Survived", "NoCoverage");
  return { noticed, all, percent: all === 0 ? 100 : (100 * noticed) / all };
}

async function main() {
  const chosen = choices();
  if (!chosen) {
    console.error(usage);
    return 2;
  }
  await ensureInstalled();
  process.chdir(projectRoot);
  const { Stryker } = await import("@stryker-mutator/core");
  await addDecimalMutator();
  console.log(`${usage}\n`);
  const scores = [];
  for (const [room, mutate] of chosen.chosen) {
    const started = Date.now();
    const score = scoreOf(await new Stryker(strykerOptions(room, [mutate], chosen.workers)).runMutationTest());
    scores.push({ ...score, room, minutes: Math.round((Date.now() - started) / 60_000) });
  }
  for (const { room, noticed, all, percent, minutes } of scores) {
    console.log(`${room.padEnd(12)} ${percent.toFixed(1).padStart(5)} % noticed, ${noticed} of ${all}, ${minutes} min`);
  }
  return scores.every(({ percent }) => percent >= leastScore) ? 0 : 1;
}

process.exitCode = await main();
