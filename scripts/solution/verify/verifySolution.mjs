import { checkBundle } from "./checkBundle.mjs";
import { checkCustomizations } from "./checkCustomizations.mjs";
import { checkContentTypes, checkFiles } from "./checkFiles.mjs";
import { checkGuides } from "./checkGuides.mjs";
import { checkManifest } from "./checkManifest.mjs";
import { checkPageFile } from "./checkPageFile.mjs";
import { checkSolutionXml } from "./checkSolutionXml.mjs";
import { checkStrings } from "./checkStrings.mjs";
import { expected, solutionName } from "./expected.mjs";
import { readZip } from "./readZip.mjs";

/**
 * Judges a finished solution file, knowing nothing of how it was made.
 *
 * @param {Buffer} bytes the file
 * @param {{ managed: boolean, version: string }} wanted the kind that it should be, and the version of package.json
 * @returns {string[]} everything that is wrong with it; empty when it may ship
 */
export function verifySolution(bytes, wanted) {
  const { entries, problems } = readZip(bytes);
  if (entries.size === 0) return problems.length > 0 ? problems : ["the file is empty."];
  return [
    ...problems,
    ...checkSolutionXml(entries, wanted),
    ...checkCustomizations(entries),
    ...checkFiles(entries),
    ...checkContentTypes(entries),
    ...checkPageFile(entries),
    ...checkGuides(entries),
    ...expected.controls.flatMap((control) => checkControl(control, entries, wanted.version)),
  ];
}

function checkControl(control, entries, version) {
  const folder = `Controls/${solutionName(control)}/`;
  const files = new Map(
    [...entries].flatMap(([name, content]) => (name.startsWith(folder) ? [[name.slice(folder.length), content]] : [])),
  );
  // that its folder is not there was said
  if (files.size === 0) return [];
  const manifest = checkManifest(control, files, version);
  return [...manifest.problems, ...checkStrings(control, files, manifest.keys), ...checkBundle(control, files)];
}
