import { inProject } from "../projectRoot.mjs";
import { rooms } from "./rooms.mjs";

/**
 * What Stryker is told for one room, or for some of its files.
 *
 * @param {keyof typeof rooms} room
 * @param {readonly string[]} mutate its files, or patterns of them
 * @param {number} workers how many mutants are tried at the same time
 */
export const strykerOptions = (room, mutate, workers) => ({
  mutate,
  testRunner: "jest",
  plugins: ["@stryker-mutator/jest-runner"],
  coverageAnalysis: "perTest",
  // what runs while a file is loaded belongs to no test: tables and limits, which the tests' rows repeat
  ignoreStatic: true,
  // ts-jest compiles each file for itself and checks no types
  disableTypeChecks: false,
  concurrency: workers,
  // a busy machine is no endless loop
  timeoutMS: 30_000,
  dryRunTimeoutMinutes: 20,
  allowConsoleColors: false,
  tempDirName: "out/mutation/sandboxes",
  cleanTempDir: "always",
  ignorePatterns: ["/out", "/.data", "/coverage", "/test-results", "/docs/screenshots"],
  reporters: ["json", "clear-text", "progress-append-only"],
  jsonReporter: { fileName: `out/mutation/${room}.json` },
  clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, reportTests: false },
  jest: {
    // the runner below knows better: which tests reach a change, not which files
    enableFindRelatedTests: false,
    configFile: "jest.config.cjs",
    config: {
      testMatch: rooms[room].map((path) => `<rootDir>/test/${path}.test.ts`),
      runner: "<rootDir>/scripts/mutation/failFastRunner.cjs",
      // Stryker looks for it before Jest knows where the copied project is
      testEnvironment: inProject("scripts/mutation/failFastEnvironment.cjs"),
      setupFiles: ["<rootDir>/test/support/frozenStates.ts", "<rootDir>/scripts/mutation/sameChance.cjs"],
    },
  },
});
