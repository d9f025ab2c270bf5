import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { buildControls } from "./buildControls.mjs";
import { buildHost } from "./buildHost.mjs";
import { ensureInstalled } from "./ensureInstalled.mjs";
import { findChromium } from "./findChromium.mjs";
import { generateTypes } from "./generateTypes.mjs";
import { inProject } from "./projectRoot.mjs";
import { runNode } from "./runProgram.mjs";
import { sqliteEnvironment } from "./sqliteOptions.mjs";

const usage = `npm run test:long [-- --seed NUMBER --share PART --only NAME]
  Tests that take minutes: 100,000 fuzzed requests to the host, 240 kills of it, and every button pressed after every
  kind of edit.
  --seed   where the generators begin; each run takes another unless one is given
  --share  a part of the whole, 0.01 for a quick look
  --only   fuzz, crash or presses`;

/** @returns the choices made on the command line, or nothing where it cannot be read */
function choices() {
  const options = { seed: { type: "string" }, share: { type: "string" }, only: { type: "string" } };
  try {
    const { seed = String(Date.now() % 1_000_000_000), share = "1", only = "" } = parseArgs({ options }).values;
    if (/^\d+$/.test(seed) && Number(share) > 0 && /^\w*$/.test(only)) return { seed, share, only };
  } catch {
    // said below
  }
  return undefined;
}

async function main() {
  const chosen = choices();
  if (!chosen) {
    console.error(usage);
    return 2;
  }
  const { seed, share, only } = chosen;
  await ensureInstalled();
  await generateTypes();
  await buildHost();
  const report = inProject("out/test/long.txt");
  mkdirSync(inProject("out/test"), { recursive: true });
  rmSync(report, { force: true });
  console.log(`${usage}\n\nSeed ${seed}, share ${share}, Node ${process.version}, ${cpus().length} cores.\n`);
  const started = Date.now();
  const codes = [];
  if (only !== "presses") {
    const { code } = await runNode(
      ["node_modules/jest/bin/jest.js", "--runInBand", "--testMatch", `**/test/long/${only || "*"}.long.ts`],
      { env: { ...sqliteEnvironment, LONG_SEED: seed, LONG_SHARE: share, LONG_REPORT: report } },
    );
    codes.push(code);
  }
  if (only === "presses" || only === "") codes.push(await everyPress());
  console.log(`\n${figures(report)}in all ${Math.round((Date.now() - started) / 1000)} s, seed ${seed}`);
  return Math.max(...codes);
}

/** The journeys of which `npm test` runs a slice. */
async function everyPress() {
  await buildControls();
  const CHROMIUM_PATH = await findChromium();
  const { code } = await runNode(["node_modules/@playwright/test/cli.js", "test", "nothingMoves"], {
    env: { ...sqliteEnvironment, CHROMIUM_PATH, EVERY_PRESS: "1" },
  });
  return code;
}

function figures(report) {
  try {
    return readFileSync(report, "utf8");
  } catch {
    return "No test got as far as its figures.\n";
  }
}

process.exitCode = await main();
