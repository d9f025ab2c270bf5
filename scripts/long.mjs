import { readFileSync } from "node:fs";
import { cpus } from "node:os";
import { pathToFileURL } from "node:url";
import { buildControls } from "./buildControls.mjs";
import { findChromium } from "./findChromium.mjs";
import { longRunChoices, prepareLongRun } from "./longRun.mjs";
import { inProject } from "./projectRoot.mjs";
import { runNode } from "./runProgram.mjs";
import { sqliteEnvironment } from "./sqliteOptions.mjs";

const usage = `npm run test:long [-- --seed NUMBER --share PART --only NAME]
  Tests that take minutes: 100,000 fuzzed requests to the host, 240 kills of it, 3,000 ways through the wizard,
  500 invoices edited and sent, 10,000 steps of several people in both controls held against a model, journeys in a
  browser with 20,000 transactions, every button pressed after every kind of edit, every screen in
  pseudo languages, forced colours, 200 % and 390 pixels, 24 minutes in which two people use
  the page at random, and every journey of both controls on each kind of organisation.
  --seed   where the generators begin; each run takes another unless one is given
  --share  a part of the whole, 0.01 for a quick look
  --only   one of fuzz, crash, wizard, loss, model, browser, presses, use, kinds`;

/** The tests of each part that Jest runs. */
const files = {
  fuzz: "**/test/long/fuzz.long.ts",
  crash: "**/test/long/crash.long.ts",
  wizard: "**/test/ManualInvoiceWizard/finish/finishOverHost.test.ts",
  loss: "**/test/InvoiceReview/acts/nothingUnnamed.test.ts",
  model: "**/test/long/model.long.ts",
};
const useMinutes = 24;
/** The journeys of each part that a browser runs: how their paths begin, and what makes them long. */
const journeys = {
  browser: { named: "test/browser/large", env: () => ({}) },
  presses: { named: "test/browser/nothingMoves", env: () => ({ EVERY_PRESS: "1" }) },
  forms: { named: "test/browser/forms/", env: () => ({ EVERY_FORM: "1" }) },
  sizes: { named: "test/browser/sizes/", env: () => ({ EVERY_SIZE: "1" }) },
  use: { named: "test/browser/use/anyUse", env: (share) => ({ USE_MINUTES: String(useMinutes * Number(share)) }) },
};
const wizardRuns = 3_000;
const lossRuns = 500;

const isPart = (name) => ["", "kinds", ...Object.keys(files), ...Object.keys(journeys)].includes(name);

async function main() {
  const chosen = longRunChoices(isPart, String(Date.now() % 1_000_000_000));
  if (!chosen) {
    console.error(usage);
    return 2;
  }
  const { seed, share, only } = chosen;
  const report = await prepareLongRun("long.txt");
  console.log(`${usage}\n\nSeed ${seed}, share ${share}, Node ${process.version}, ${cpus().length} cores.\n`);
  const started = Date.now();
  const env = {
    ...sqliteEnvironment,
    ...{ LONG_SEED: seed, LONG_SHARE: share, LONG_REPORT: report },
    WIZARD_RUNS: partOf(wizardRuns, share),
    LOSS_RUNS: partOf(lossRuns, share),
  };
  const codes = [];
  const chosenOf = (parts) =>
    Object.entries(parts).flatMap(([name, part]) => (["", name].includes(only) ? [part] : []));
  const matches = chosenOf(files);
  if (matches.length > 0) codes.push(await jest(matches, env));
  for (const part of chosenOf(journeys)) codes.push(await journey(part, env, share));
  for (const part of ["", "kinds"].includes(only) ? await onEachKind() : [])
    codes.push(await journey(part, env, share));
  console.log(`\n${figures(report)}in all ${Math.round((Date.now() - started) / 1000)} s, seed ${seed}`);
  return Math.max(...codes);
}

/** Every journey, once for each kind of organisation but the usual one, which npm test has. */
async function onEachKind() {
  const { kinds, usualKind } = await import(pathToFileURL(inProject("out/host/server/kinds.js")).href);
  const others = kinds.filter(({ name }) => name !== usualKind);
  return others.map(({ name }) => ({ named: "test/browser/", env: () => ({ PINV_KIND: name }) }));
}

const partOf = (runs, share) => String(Math.max(1, Math.round(runs * Number(share))));

async function jest(testMatch, env) {
  const args = ["node_modules/jest/bin/jest.js", "--runInBand", "--testMatch", ...testMatch];
  return (await runNode(args, { env })).code;
}

/** One after another: a figure of one is not to have another in it. */
async function journey({ named, env: own }, env, share) {
  await buildControls();
  const CHROMIUM_PATH = await findChromium();
  const args = ["node_modules/@playwright/test/cli.js", "test", named, "--workers=1"];
  return (await runNode(args, { env: { ...env, ...own(share), CHROMIUM_PATH } })).code;
}

function figures(report) {
  try {
    return readFileSync(report, "utf8");
  } catch {
    return "No test got as far as its figures.\n";
  }
}

process.exitCode = await main();
