import { readFileSync } from "node:fs";
import { cpus } from "node:os";
import { buildControls } from "./buildControls.mjs";
import { findChromium } from "./findChromium.mjs";
import { longRunChoices, prepareLongRun } from "./longRun.mjs";
import { runNode } from "./runProgram.mjs";
import { sqliteEnvironment } from "./sqliteOptions.mjs";

const usage = `npm run test:faults [-- --share PART --seed NUMBER --only NAME]
  The fault matrix: every request of every journey of both controls, met by every fault that it can meet, at its
  first, middle and last time, in one process; then two journeys by the built bundles in a browser, met by what the
  host can play. Takes an hour. See docs/reliability.md.
  --share  a part of the whole, 0.05 for a quick look
  --seed   which part; another number gives another one
  --only   cells whose name has this in it: a journey, a request, a fault, or the whole name of one cell; "page:" is the
           browser's part`;

async function main() {
  const chosen = longRunChoices(() => true, "0");
  if (!chosen) {
    console.error(usage);
    return 2;
  }
  const { seed, share, only } = chosen;
  const report = await prepareLongRun("faults.txt");
  console.log(`${usage}\n\nShare ${share}, seed ${seed}, Node ${process.version}, ${cpus().length} cores.\n`);
  const started = Date.now();
  const env = {
    ...sqliteEnvironment,
    ...{ FAULTS_SEED: seed, FAULTS_SHARE: share, FAULTS_ONLY: only, FAULTS_REPORT: report },
  };
  const args = ["node_modules/jest/bin/jest.js", "--testMatch", "**/test/faults/*.matrix.ts"];
  const codes = [onPages(only) === "only" ? 0 : (await runNode(args, { env })).code];
  if (onPages(only) !== "not") codes.push(await inBrowser(env));
  const results = resultsIn(report);
  print(results);
  const count = (place) => results.reduce((sum, result) => sum + result[place], 0);
  const red = results.reduce((sum, [, , , each]) => sum + each.length, 0);
  const seconds = Math.round((Date.now() - started) / 1000);
  console.log(`\n${count(1)} cells, ${count(2)} of them known faults, ${red} red, ${seconds} s`);
  if (count(1) === 0) console.error("No cell was chosen.");
  return count(1) === 0 ? 1 : Math.max(...codes);
}

/** Whether cells of the browser's part are chosen; each of their names says so. */
const onPages = (only) => (only.includes("page:") ? "only" : /(fetch|webAPI|\$batch): /.test(only) ? "not" : "too");

async function inBrowser(env) {
  await buildControls();
  const args = ["node_modules/@playwright/test/cli.js", "test", "test/browser/faults", "--workers=2"];
  return (await runNode(args, { env: { ...env, CHROMIUM_PATH: await findChromium() } })).code;
}

/** One line a journey: its name, cells, cells that show a known fault, and the red ones. */
function resultsIn(report) {
  try {
    const lines = readFileSync(report, "utf8").trim().split("\n");
    return lines.map((line) => JSON.parse(line)).sort(([a], [b]) => (a < b ? -1 : 1));
  } catch {
    return [];
  }
}

function print(results) {
  console.log("");
  for (const [name, cells, known, red] of results) {
    if (cells === 0) continue;
    const figures = [
      `${cells} cells`,
      ...(known > 0 ? [`${known} known`] : []),
      ...(red.length > 0 ? [`${red.length} red`] : []),
    ];
    console.log(`${name.padEnd(36)} ${figures.join(", ")}`);
    for (const [cell, problems] of red) console.log(`  ${cell}\n${problems.map((law) => `      ${law}`).join("\n")}`);
  }
}

process.exitCode = await main();
