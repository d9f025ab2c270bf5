/**
 * What the solution must be, stated a second time: nothing here is read from what the packer reads.
 * A changed name is a different component for the platform, so a change here is a decision.
 */
export const expected = {
  uniqueName: "ProjectInvoicing",
  publisher: "projectinvoicing",
  prefix: "pinv",
  namespace: "ProjectInvoicing",
  controls: ["InvoiceReview", "ManualInvoiceWizard"],
  /** English and Danish, complete in both. */
  languages: [1033, 1030],
  /** Exactly these are given by the platform's server (docs/decisions/0005). */
  platformLibraries: { React: "16.14.0", Fluent: "8.121.1" },
  /** Whose code is in the bundles beside ours; each must be named in bundle.js.LICENSE.txt. */
  bundledPackages: ["decimal.js"],
  /** The largest web resource that an organisation takes unless its administrator allows more. */
  bundleBytes: 5 * 1024 * 1024,
};

/** The name of a control in a solution; the platform compares it letter by letter. */
export const solutionName = (control) => `${expected.prefix}_${expected.namespace}.${control}`;

/** Every file of a control, below its folder. */
export const controlFiles = (control) => [
  "ControlManifest.xml",
  "bundle.js",
  "bundle.js.LICENSE.txt",
  "css/base.css",
  `css/${control}.css`,
  ...expected.languages.map((language) => `strings/${control}.${language}.resx`),
];
