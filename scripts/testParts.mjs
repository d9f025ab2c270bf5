import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { buildControls, controlsHash } from "./buildControls.mjs";
import { buildHost } from "./buildHost.mjs";
import { findChromium } from "./findChromium.mjs";
import { generateTypes } from "./generateTypes.mjs";
import { inProject } from "./projectRoot.mjs";
import { runNode } from "./runProgram.mjs";
import { sqliteEnvironment } from "./sqliteOptions.mjs";

/** @typedef {{ passed: number, failed: number }} Count */

/** A program that either passes or fails as a whole. `quiet` says what it has to say when it has ended. */
async function oneCheck(args, options) {
  const { code, output } = await runNode(args, options);
  if (output) console.log(output.trim());
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** What the checkers keep between runs; each asks itself whether what it kept still holds. */
const cached = (name) => {
  mkdirSync(inProject("out/cache"), { recursive: true });
  return inProject("out/cache", name);
};

/** Runs a test runner that writes what it counted to a file; no file means that it did not get to its tests. */
async function countedTests(name, args, env, count) {
  const report = inProject("out/test", `${name}.json`);
  mkdirSync(inProject("out/test"), { recursive: true });
  rmSync(report, { force: true });
  const { code } = await runNode(args(report), { env: { ...sqliteEnvironment, ...env(report) } });
  try {
    const counted = count(JSON.parse(readFileSync(report, "utf8")));
    return code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
  } catch {
    return { passed: 0, failed: 1 };
  }
}

/** Built once per run, and a failure is not tried again by the next part that needs it. */
let building;
const built = () => (building ??= buildAll());

/** The controls' sources whose types were found right. */
let typesChecked = "";

/** Both are waited for, so that no build goes on behind the next part. Types that were just found right are not checked again. */
async function buildAll() {
  const results = await Promise.allSettled([buildControls({ typesChecked }), buildHost()]);
  const problems = results.flatMap(({ reason }) => (reason ? [reason.message] : []));
  if (problems.length > 0) throw new Error(problems.join("\n"));
}

/** Compiling the host checks the types of its server and its page. */
async function types() {
  await generateTypes();
  const hash = controlsHash();
  const checks = ["tsconfig.json", "test/tsconfig.json"].map((project) => {
    const kept = ["--incremental", "--tsBuildInfoFile", cached(`${project.replace("/", "-")}.tsbuildinfo`)];
    return oneCheck(["node_modules/typescript/bin/tsc", "--noEmit", "-p", project, ...kept], { quiet: true });
  });
  const host = buildHost().then(
    () => ({ passed: 2, failed: 0 }),
    ({ message }) => (console.log(message), { passed: 0, failed: 1 }),
  );
  const results = await Promise.all([...checks, host]);
  if (results[0].failed === 0) typesChecked = hash;
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  return { passed: sum("passed"), failed: sum("failed") };
}

async function unit() {
  await generateTypes();
  // some tests start the host as a program of its own
  await buildHost();
  return countedTests(
    "unit",
    (report) => ["node_modules/jest/bin/jest.js", "--json", `--outputFile=${report}`],
    () => ({}),
    // a file that does not compile has no tests to count
    (json) => ({ passed: json.numPassedTests, failed: json.numFailedTests + json.numRuntimeErrorTestSuites }),
  );
}

async function browser() {
  await built();
  const CHROMIUM_PATH = await findChromium();
  return countedTests(
    "browser",
    () => ["node_modules/@playwright/test/cli.js", "test", "--reporter=list,json"],
    (report) => ({ CHROMIUM_PATH, PLAYWRIGHT_JSON_OUTPUT_NAME: report }),
    ({ stats, errors }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length }),
  );
}

/**
 * The parts of `npm test`, in the order they run; those that are `beside` begin together.
 *
 * @type {readonly { name: string, says: string, beside?: boolean, run: () => Promise<Count> }[]}
 */
export const testParts = [
  {
    name: "format",
    says: "every file is as Prettier writes it",
    beside: true,
    run: () => {
      const kept = ["--cache", "--cache-strategy", "content", "--cache-location", cached("prettier")];
      const args = ["node_modules/prettier/bin/prettier.cjs", "--check", "--log-level", "warn", ...kept, "."];
      return oneCheck(args, { quiet: true });
    },
  },
  {
    name: "lint",
    says: "ESLint, with the directions of imports",
    beside: true,
    run: async () => {
      await generateTypes();
      // no cache: it goes file by file, and what a rule says of one hangs on the types of others
      return oneCheck(["node_modules/eslint/bin/eslint.js", ".", "--max-warnings", "0"], { quiet: true });
    },
  },
  { name: "types", says: "TypeScript over controls, host, page and tests", beside: true, run: types },
  {
    name: "build",
    says: "the controls as they ship, within their budget, and the host",
    run: async () => {
      await built();
      return { passed: 1, failed: 0 };
    },
  },
  {
    name: "pack",
    says: "both solution files, made and judged",
    run: async () => {
      await built();
      return oneCheck(["scripts/pack.mjs", "--out", "out/test/solution", "--replace"]);
    },
  },
  { name: "unit", says: "unit, property, contract and host tests (jest)", run: unit },
  { name: "browser", says: "journeys in a real Chromium (Playwright)", run: browser },
];
