import { expected } from "./expected.mjs";
import { allBelow, childOf, xmlTree } from "./xmlTree.mjs";

/** What a resource element names, by its kind. */
const resourceKinds = ["code", "css", "resx", "img", "html"];

/**
 * A control's manifest against its name, the version, and the files beside it.
 *
 * @param {string} control
 * @param {Map<string, Buffer>} files of the control, below its folder
 * @param {string} version
 * @returns {{ problems: string[], keys: string[] }} and the keys of texts that it asks for
 */
export function checkManifest(control, files, version) {
  const { root, problem } = xmlTree(files.get("ControlManifest.xml"));
  if (problem) return { problems: [`${control}: ControlManifest.xml ${problem}`], keys: [] };
  const element = childOf(root, "control");
  const facts = [
    ["namespace", expected.namespace],
    ["constructor", control],
    ["version", version],
    ["control-type", "virtual"],
  ].flatMap(([name, wanted]) => {
    const found = element?.attributes[name];
    return found === wanted ? [] : [`ControlManifest.xml: ${name} is ${found ?? "not there"}, must be ${wanted}.`];
  });
  const resources = childOf(element, "resources")?.children ?? [];
  const problems = [...facts, ...checkResources(control, resources, files), ...checkPlatformLibraries(resources)];
  const keys = element ? [element, ...allBelow(element)].flatMap(keysOf) : [];
  return { problems: problems.map((each) => `${control}: ${each}`), keys };
}

function checkResources(control, resources, files) {
  const named = resources.filter(({ name }) => resourceKinds.includes(name)).map(({ attributes }) => attributes.path);
  const code = resources.find(({ name }) => name === "code")?.attributes.path;
  const strings = expected.languages.map((language) => `strings/${control}.${language}.resx`);
  return [
    ...(code === "bundle.js" ? [] : [`ControlManifest.xml: the code is ${code ?? "not named"}, must be bundle.js.`]),
    ...named.filter((path) => !files.has(path)).map((path) => `the manifest names ${path}, which is not there.`),
    ...strings.filter((path) => !named.includes(path)).map((path) => `the manifest does not name ${path}.`),
  ];
}

function checkPlatformLibraries(resources) {
  const libraries = resources.filter(({ name }) => name === "platform-library");
  const found = Object.fromEntries(libraries.map(({ attributes }) => [attributes.name, attributes.version]));
  return Object.entries(expected.platformLibraries)
    .filter(([name, version]) => found[name] !== version)
    .map(([name, version]) => `the platform library ${name} is ${found[name] ?? "not named"}, must be ${version}.`);
}

const keysOf = ({ attributes }) =>
  ["display-name-key", "description-key"].flatMap((name) => (attributes[name] ? [attributes[name]] : []));
