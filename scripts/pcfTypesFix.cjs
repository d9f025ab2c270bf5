/**
 * Preloaded before pcf-scripts (node -r). pcf-scripts 1.51.1 keeps one types generator for all controls,
 * so the second control's IInputs would also list the first one's properties: it compiles, and lies.
 * A fresh generator for each control mends it. test/repository/generatedTypes.test.ts notices when this is no longer needed.
 */
const { GenerateManifestTypesTask } = require("pcf-scripts/tasks/manifestTypesTask.js");
const { ManifestTypesGenerator } = require("pcf-scripts/manifestTypesGenerator.js");

const original = GenerateManifestTypesTask.prototype.generateManifestTypes;
GenerateManifestTypesTask.prototype.generateManifestTypes = function (control) {
  this._manifestTypesGenerator = new ManifestTypesGenerator();
  return original.call(this, control);
};
