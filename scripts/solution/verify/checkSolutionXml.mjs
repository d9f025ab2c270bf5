import { checkOrder } from "./checkOrder.mjs";
import { expected, pages, solutionName } from "./expected.mjs";
import { childOf, textAt, xmlTree } from "./xmlTree.mjs";

const manifestOrder = [
  ...["UniqueName", "LocalizedNames", "Descriptions", "Version", "Managed", "Publisher"],
  ...["RootComponents", "MissingDependencies"],
];
const publisherOrder = [
  ...["UniqueName", "LocalizedNames", "Descriptions", "EMailAddress", "SupportingWebsiteUrl"],
  ...["CustomizationPrefix", "CustomizationOptionValuePrefix", "Addresses"],
];

/** Solution component types. */
const customControl = "66";
const webResource = "61";

/**
 * solution.xml: names, version, kind, publisher, and the list of what is in the solution.
 *
 * @param {Map<string, Buffer>} entries
 * @param {{ managed: boolean, version: string }} wanted
 * @returns {string[]} problems
 */
export function checkSolutionXml(entries, { managed, version }) {
  const { root, problem } = xmlTree(entries.get("solution.xml"));
  if (problem) return [`solution.xml ${problem}`];
  const manifest = childOf(root, "SolutionManifest");
  const publisher = childOf(manifest, "Publisher");
  const facts = [
    ["UniqueName", textAt(manifest, "UniqueName"), expected.uniqueName],
    ["Version", textAt(manifest, "Version"), version],
    ["Managed", textAt(manifest, "Managed"), managed ? "1" : "0"],
    ["Publisher/UniqueName", textAt(publisher, "UniqueName"), expected.publisher],
    ["CustomizationPrefix", textAt(publisher, "CustomizationPrefix"), expected.prefix],
    ["LocalizedNames", childOf(childOf(manifest, "LocalizedNames"), "LocalizedName")?.attributes.languagecode, "1033"],
  ];
  return [
    ...checkOrder("solution.xml SolutionManifest", manifest, manifestOrder),
    ...checkOrder("solution.xml Publisher", publisher, publisherOrder),
    ...facts
      .filter(([, found, wanted]) => found !== wanted)
      .map(([name, found, wanted]) => `solution.xml: ${name} is ${found ?? "not there"}, must be ${wanted}.`),
    ...checkOptionPrefix(textAt(publisher, "CustomizationOptionValuePrefix")),
    ...checkComponents(childOf(manifest, "RootComponents")),
  ];
}

function checkOptionPrefix(prefix = "") {
  const isFine = /^\d{5}$/.test(prefix) && Number(prefix) >= 10_000;
  return isFine ? [] : ["solution.xml: CustomizationOptionValuePrefix must be from 10000 to 99999."];
}

function checkComponents(list) {
  const found = (list?.children ?? []).map(({ attributes }) => `${attributes.type} ${attributes.schemaName}`);
  const wanted = [
    ...expected.controls.map((control) => `${customControl} ${solutionName(control)}`),
    ...pages.map(({ name }) => `${webResource} ${name}`),
  ];
  return [
    ...wanted.filter((each) => !found.includes(each)).map((each) => `solution.xml: RootComponents lacks ${each}.`),
    ...found.filter((each) => !wanted.includes(each)).map((each) => `solution.xml: RootComponents names ${each}.`),
    ...found.filter((each, at) => found.indexOf(each) !== at).map((each) => `solution.xml: ${each} comes twice.`),
  ];
}
