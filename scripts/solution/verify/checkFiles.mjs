import { controlFiles, expected, pages, solutionName } from "./expected.mjs";
import { xmlTree } from "./xmlTree.mjs";

const atRoot = ["[Content_Types].xml", "customizations.xml", "solution.xml"];
const allFiles = () => [
  ...atRoot,
  ...expected.controls.flatMap((control) =>
    controlFiles(control).map((file) => `Controls/${solutionName(control)}/${file}`),
  ),
  ...pages.map(({ file }) => file),
];

/**
 * Every file that must be there, under its exact name, and no other. A whole folder is one problem.
 *
 * @param {Map<string, Buffer>} entries
 * @returns {string[]} problems
 */
export function checkFiles(entries) {
  const found = [...entries.keys()];
  const wanted = allFiles();
  const sameButForCase = (name) => found.find((each) => each !== name && each.toLowerCase() === name.toLowerCase());
  const missing = wanted.filter((name) => !entries.has(name));
  const strange = found.filter((name) => !wanted.includes(name));
  const sayMissing = (name) =>
    sameButForCase(name) ? `${sameButForCase(name)} must be written ${name}.` : `${name} is missing.`;
  return [
    ...byFolder(missing, found).map(sayMissing),
    ...byFolder(strange, wanted).map((name) => `${name} does not belong into the solution.`),
  ];
}

/** The same names, a control's folder for all of its files when the others have nothing in that folder. */
function byFolder(names, others) {
  const folders = names.map((name) => {
    const [folder] = /^Controls\/[^/]+/.exec(name) ?? [];
    return folder && !others.some((each) => each.startsWith(`${folder}/`)) ? folder : name;
  });
  return [...new Set(folders)];
}

/** [Content_Types].xml names a type for every file, and each manifest and web resource by itself. */
export function checkContentTypes(entries) {
  const { root, problem } = xmlTree(entries.get("[Content_Types].xml"));
  if (problem) return [`[Content_Types].xml ${problem}`];
  const named = (element, attribute) =>
    root.children.filter(({ name }) => name === element).map(({ attributes }) => attributes[attribute]);
  const extensions = new Set(named("Default", "Extension"));
  const overridden = new Set(named("Override", "PartName"));
  const manifests = [
    ...expected.controls.map((control) => `/Controls/${solutionName(control)}/ControlManifest.xml`),
    ...pages.map(({ file }) => `/${file}`),
  ];
  const untyped = [...entries.keys()].filter(
    (name) => !extensions.has(name.slice(name.lastIndexOf(".") + 1)) && !pages.some(({ file }) => file === name),
  );
  return [
    ...untyped.map((name) => `[Content_Types].xml has no type for ${name}.`),
    ...manifests
      .filter((name) => !overridden.has(name))
      .map((name) => `[Content_Types].xml has no Override for ${name}.`),
  ];
}
