const { existsSync, readFileSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");
const { default: TestRunner } = require("jest-runner");

/**
 * Runs of one mutant: only the files that hold one of its tests, the quickest first, and none after one that fails.
 *
 * Jest by itself loads every file for the sake of the tests' names, and its bail ends the whole process. The first run
 * has no mutant and no names; what it finds in each file is written down beside the copied project.
 */
module.exports = class FailFastRunner extends TestRunner {
  runTests(tests, watcher, options) {
    const { rootDir, testNamePattern } = this._globalConfig;
    const known = join(rootDir, "testsByFile.json");
    if (testNamePattern) {
      const named = new RegExp(testNamePattern, "i");
      const files = existsSync(known) ? JSON.parse(readFileSync(known, "utf8")) : {};
      const chosen = tests
        .filter(({ path }) => files[path]?.names.some((name) => named.test(name)) ?? true)
        .sort((a, b) => (files[a.path]?.ms ?? 0) - (files[b.path]?.ms ?? 0));
      this.on("test-file-success", ([, { numFailingTests, testExecError }]) => {
        if (numFailingTests > 0 || testExecError) watcher.setState({ interrupted: true });
      });
      return super.runTests(chosen, watcher, options);
    }
    const files = {};
    this.on("test-file-success", ([{ path }, { testResults, perfStats }]) => {
      files[path] = { names: testResults.map(({ fullName }) => fullName), ms: perfStats.runtime };
      writeFileSync(known, JSON.stringify(files));
    });
    return super.runTests(tests, watcher, options);
  }
};
