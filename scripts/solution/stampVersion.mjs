import { readFileSync, writeFileSync } from "node:fs";
import { controlNames } from "../controlNames.mjs";
import { inProject } from "../projectRoot.mjs";
import { solutionSource } from "./solutionFolders.mjs";

/** Three numbers: a control's version has no fourth, and one version is meant for all. */
const plainVersion = /^\d+\.\d+\.\d+$/;

const manifestVersion = /(<control\s[^>]*?\bversion=")([^"]*)(")/;
const solutionVersion = /(<Version>)([^<]*)(<\/Version>)/;

/** The files that carry the version, each with the place where it stands. */
export const versionedFiles = () => [
  ...controlNames().map((name) => ({ file: `${name}/ControlManifest.Input.xml`, place: manifestVersion })),
  { file: `${solutionSource}/Solution.xml`, place: solutionVersion },
];

/** The one version of the project: package.json's. */
export function projectVersion() {
  const { version } = JSON.parse(readFileSync(inProject("package.json"), "utf8"));
  if (!plainVersion.test(version)) throw new Error(`package.json has version ${version}; it must be like 1.2.3.`);
  return version;
}

/**
 * Writes package.json's version into both manifests and the solution, where it differs.
 *
 * @returns {string[]} the files that were changed
 */
export function stampVersion() {
  const version = projectVersion();
  return versionedFiles().flatMap(({ file, place }) => {
    const text = readFileSync(inProject(file), "utf8");
    if (!place.test(text)) throw new Error(`${file} has no place for the version.`);
    const stamped = text.replace(place, `$1${version}$3`);
    if (stamped === text) return [];
    writeFileSync(inProject(file), stamped);
    return [file];
  });
}
