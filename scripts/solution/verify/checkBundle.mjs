import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { inProject } from "../../projectRoot.mjs";
import { expected } from "./expected.mjs";

/** What gives a bundle away that was not built to ship. */
const signs = [
  { says: "is a development build (eval).", sign: /\beval\s*\(/ },
  { says: "makes code from text (new Function).", sign: /\bnew\s+Function\s*\(/ },
  { says: "is a development build (source map).", sign: /\/\/# source(?:Mapping)?URL=/ },
  { says: "is a development build (webpack's module paths).", sign: /webpack:\/\/|\*\*\* \.\/[\w/]+\.tsx? \*\*\*/ },
  { says: "is not minified.", sign: /^(?:[^\n]*\n){400}/ },
  { says: "names a folder of somebody's machine.", sign: /\/(?:home|Users|root)\/\w|[A-Z]:\\\\(?:Users|a)\\\\/ },
];

/**
 * A control's bundle: a production build that registers the control, within its budget, with its licences beside it.
 *
 * @param {string} control
 * @param {Map<string, Buffer>} files of the control
 * @returns {string[]} problems
 */
export function checkBundle(control, files) {
  const bundle = files.get("bundle.js");
  if (!bundle) return [];
  const code = bundle.toString("utf8");
  const found = signs.filter(({ sign }) => sign.test(code)).map(({ says }) => `bundle.js ${says}`);
  const registration = `registerControl('${expected.namespace}.${control}'`;
  if (!code.includes(registration)) found.push(`bundle.js does not register ${expected.namespace}.${control}.`);
  return [...found, ...checkSize(control, bundle), ...checkLicences(files)].map((each) => `${control}: ${each}`);
}

function checkSize(control, bundle) {
  const budget = JSON.parse(readFileSync(inProject("scripts/bundleBudget.json"), "utf8"))[control]?.gzippedBytes ?? 0;
  const gzipped = gzipSync(bundle, { level: 9 }).length;
  return [
    ...(bundle.length > expected.bundleBytes
      ? [`bundle.js is ${bundle.length} bytes, over the platform's limit.`]
      : []),
    ...(gzipped > budget ? [`bundle.js is ${gzipped} bytes gzipped, over its budget of ${budget}.`] : []),
  ];
}

function checkLicences(files) {
  const notices = files.get("bundle.js.LICENSE.txt")?.toString("utf8") ?? "";
  const copyrights = notices.match(/^Copyright \(c\) /gm)?.length ?? 0;
  return [
    ...expected.bundledPackages
      .filter((name) => !notices.includes(`code of ${name} `))
      .map((name) => `bundle.js.LICENSE.txt does not name ${name}.`),
    // ours and one for each package
    ...(copyrights > expected.bundledPackages.length ? [] : ["bundle.js.LICENSE.txt lacks a licence in full."]),
  ];
}
