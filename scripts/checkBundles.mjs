import { existsSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { controlNames } from "./controlNames.mjs";
import { inProject } from "./projectRoot.mjs";

/**
 * What may not be in a bundle, by a text that its code cannot do without. Each was seen in a bundle that had it
 * put in on purpose.
 */
const strangers = [
  { name: "React", marker: "__SECRET_INTERNALS_DO_NOT_USE_OR_YOU_WILL_BE_FIRED=" },
  { name: "ReactDOM", marker: "_reactRootContainer" },
  { name: "Fluent UI", marker: '"@fluentui/' },
  { name: "big.js", marker: "[big.js]" },
  { name: "bignumber.js", marker: "[BigNumber Error]" },
  { name: "the part of decimal.js that money never uses", marker: "3.14159265358979" },
  { name: "a development build (eval)", marker: "eval(" },
];
const decimalMarker = "[DecimalError] ";

/** From here on the build says how many bytes are left, so that nobody meets the limit by surprise. */
const warningShare = 0.97;

/**
 * Weighs the bundles and looks for what the platform brings itself.
 *
 * @param {string} [folder] where the controls were built, relative to the project
 * @returns {string[]} one line per control, and a warning for each that is near its budget; throws with all problems when
 *   there are any
 */
export function checkBundles(folder = "out/controls") {
  const budget = JSON.parse(readFileSync(inProject("scripts/bundleBudget.json"), "utf8"));
  const checked = controlNames().map((control) => checkBundle(control, folder, budget[control]?.gzippedBytes));
  const problems = checked.flatMap(({ problems: own }) => own);
  if (problems.length > 0) throw new Error(`The bundles may not ship:\n${problems.join("\n")}`);
  return checked.flatMap(({ line, warnings }) => [line, ...warnings]);
}

function checkBundle(control, folder, allowed) {
  const file = inProject(folder, control, "bundle.js");
  if (!existsSync(file)) return { warnings: [], problems: [`${control}: there is no bundle.js.`] };
  const code = readFileSync(file, "utf8");
  const size = gzipSync(code, { level: 9 }).length;
  const line = `${control}: ${kilobytes(size)} gzipped of ${kilobytes(allowed ?? 0)} allowed.`;
  const problems = strangers
    .filter(({ marker }) => code.includes(marker))
    .map(({ name }) => `${control}: ${name} got into the bundle.`);
  if (code.split(decimalMarker).length > 2) problems.push(`${control}: a second decimal library got into the bundle.`);
  if (allowed === undefined) problems.push(`${control}: scripts/bundleBudget.json has no budget for it.`);
  else if (size > allowed) problems.push(`${line} It is over its budget.`);
  const isNear = allowed !== undefined && size >= allowed * warningShare;
  return {
    line,
    warnings: isNear ? [`Warning: ${control} has ${allowed - size} bytes of its budget left.`] : [],
    problems,
  };
}

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
