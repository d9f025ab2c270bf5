import { readFileSync } from "node:fs";
import { inProject } from "../../projectRoot.mjs";

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
  /** The check page and the guide in both languages: name, id, and the file in the zip that holds it. */
  webResources: {
    check: {
      name: "pinv_/check.html",
      id: "{7b0c9a52-4f5e-4d0e-9a55-6c1d2f0a8e31}",
      file: "WebResources/pinv_checkhtml7B0C9A52-4F5E-4D0E-9A55-6C1D2F0A8E31",
    },
    user: {
      name: "pinv_/user.html",
      id: "{3f1d7c86-92ab-4b57-8a3e-5d0c6e41b7f2}",
      file: "WebResources/pinv_userhtml3F1D7C86-92AB-4B57-8A3E-5D0C6E41B7F2",
    },
    bruger: {
      name: "pinv_/bruger.html",
      id: "{c85e20d4-6b1f-4e93-b7a0-19f4d2836ce5}",
      file: "WebResources/pinv_brugerhtmlC85E20D4-6B1F-4E93-B7A0-19F4D2836CE5",
    },
  },
  /** Complete in each; a further language is a further row. */
  languages: JSON.parse(readFileSync(inProject("solution/languages.json"), "utf8")).map(({ code }) => code),
  /** Exactly these are given by the platform's server (docs/decisions/0005). */
  platformLibraries: { React: "16.14.0", Fluent: "8.121.1" },
  /** Whose code is in the bundles beside ours; each must be named in bundle.js.LICENSE.txt. */
  bundledPackages: ["decimal.js"],
  /** The largest web resource that an organisation takes unless its administrator allows more. */
  bundleBytes: 5 * 1024 * 1024,
};

export const pages = Object.values(expected.webResources);

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
