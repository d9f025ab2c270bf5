import { checkOrder } from "./checkOrder.mjs";
import { expected, pages, solutionName } from "./expected.mjs";
import { childOf, textAt, xmlTree } from "./xmlTree.mjs";

const order = [
  ...["Entities", "Roles", "Workflows", "FieldSecurityProfiles", "Templates", "EntityMaps", "EntityRelationships"],
  ...[
    "OrganizationSettings",
    "optionsets",
    "WebResources",
    "CustomControls",
    "SolutionPluginAssemblies",
    "EntityDataProviders",
  ],
  "Languages",
];

/** What may have something in it: two controls and their pages are all that this solution brings. */
const filled = ["WebResources", "CustomControls", "Languages"];

/**
 * customizations.xml: its sequence, the two controls and the pages with the places of their files, and nothing else.
 *
 * @param {Map<string, Buffer>} entries
 * @returns {string[]} problems
 */
export function checkCustomizations(entries) {
  const { root, problem } = xmlTree(entries.get("customizations.xml"));
  if (problem) return [`customizations.xml ${problem}`];
  const controls = childOf(root, "CustomControls")?.children ?? [];
  const found = controls.map((control) => `${textAt(control, "Name")} at ${textAt(control, "FileName")}`);
  const wanted = expected.controls.map(
    (control) => `${solutionName(control)} at /Controls/${solutionName(control)}/ControlManifest.xml`,
  );
  const notEmpty = root.children.filter(({ name, children }) => children.length > 0 && !filled.includes(name));
  return [
    ...checkOrder("customizations.xml", root, order),
    ...controls.flatMap((control) => checkOrder("customizations.xml CustomControl", control, ["Name", "FileName"])),
    ...wanted.filter((each) => !found.includes(each)).map((each) => `customizations.xml lacks ${each}.`),
    ...found.filter((each) => !wanted.includes(each)).map((each) => `customizations.xml names ${each}.`),
    ...checkWebResources(childOf(root, "WebResources")?.children ?? []),
    ...notEmpty.map(({ name }) => `customizations.xml: ${name} must be empty.`),
  ];
}

/** The pages, as pages, each under its own id: another id is another web resource. */
function checkWebResources(found) {
  const told = (resource) =>
    ["Name", "WebResourceId", "WebResourceType", "FileName"].map((each) => textAt(resource, each)).join(" ");
  const names = found.map(told);
  const wanted = pages.map(({ name, id, file }) => `${name} ${id} 1 /${file}`);
  const without = (all, others) => all.filter((each) => !others.includes(each));
  return [
    ...without(wanted, names).map((each) => `customizations.xml lacks the web resource ${each}.`),
    ...without(names, wanted).map((each) => `customizations.xml names the web resource ${each}.`),
  ];
}
