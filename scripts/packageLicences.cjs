/**
 * What package-lock.json says of licences, and what it leaves out. Read by the bill of materials and by the tests.
 */

/** Licences under which a package may be in a bundle: they ask for their own words beside it, and no more. */
const mayShip = new Set(["MIT", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0"]);

/** Licences that a tool may have. */
const mayBuild = new Set([
  ...mayShip,
  ...["BlueOak-1.0.0", "Python-2.0", "(MIT OR CC0-1.0)"],
  // tools that are used and not changed: the accessibility tests, and the table of browsers
  ...["MPL-2.0", "CC-BY-4.0"],
]);

/** Packages that say it in an old way, which npm does not write into the lock file; read in the packages themselves. */
const saidOtherwise = {
  "dev-ip": "MIT",
  "easy-extender": "Apache-2.0",
  "eazy-logger": "Apache-2.0",
  exit: "MIT",
  limiter: "MIT",
  "resp-modifier": "MIT",
  "xmlhttprequest-ssl": "MIT",
};

/** Packages under Microsoft's own terms: for development, not for passing on. */
const microsoftTools = ["pcf-scripts", "pcf-start"];

/** How the lock file writes down terms that are no SPDX licence. */
const ownTerms = "SEE LICENSE IN LICENSE";

/**
 * @param {string} name of a package
 * @param {{ license?: string }} entry its entry in the lock file
 * @returns {string} an SPDX licence or expression, `ownTerms`, or "none"
 */
const licenceOf = (name, entry) => entry.license ?? saidOtherwise[name] ?? "none";

module.exports = { mayShip, mayBuild, saidOtherwise, microsoftTools, ownTerms, licenceOf };
