const { TestEnvironment } = require("jest-environment-node");

/** Once a test of a file has failed the mutant is caught: the file's other tests have nothing to add. */
module.exports = class FailFastEnvironment extends TestEnvironment {
  hasFailed = false;

  async handleTestEvent({ name, test }) {
    if (name === "test_fn_failure") this.hasFailed = true;
    if (name === "test_start" && this.hasFailed) test.mode = "skip";
  }
};
