/** The check page's own id, the same in every version: another would be another web resource. */
const checkPageId = "7b0c9a52-4f5e-4d0e-9a55-6c1d2f0a8e31";

/** WebResourceType of a page (webresource.webresourcetype). */
const html = 1;

/**
 * The web resources of the solution.
 *
 * @param {string} prefix the publisher's
 * @returns {{ id: string, name: string, displayName: string, type: number }[]}
 */
export const webResources = (prefix) => [
  { id: checkPageId, name: `${prefix}_/check.html`, displayName: "Check for Project Invoicing", type: html },
];

/** Where its content lies in the file: the name without dots and slashes, and the id in capitals, as public scripts and one published package have it. */
export const webResourceFile = ({ name, id }) => `WebResources/${name.replace(/[./]/g, "")}${id.toUpperCase()}`;

/**
 * Its node of customizations.xml, with the elements and in the order of public packages (read in public
 * repositories on 2026-11-27; an import was not tried).
 */
export const webResourceList = (resources) =>
  ["<WebResources>", ...resources.map(webResourceNode), "  </WebResources>"].join("\n");

/** One web resource's node, as it stands in customizations.xml. */
export const webResourceNode = (resource) => {
  const { id, name, displayName, type } = resource;
  const values = {
    ...{ WebResourceId: `{${id}}`, Name: name, DisplayName: displayName, LanguageCode: 1033, WebResourceType: type },
    ...{ IntroducedVersion: "0.1.0", IsEnabledForMobileClient: 0, IsAvailableForMobileOffline: 0, IsCustomizable: 1 },
    ...{ CanBeDeleted: 1, IsHidden: 0, FileName: `/${webResourceFile(resource)}` },
  };
  const lines = Object.entries(values).map(([element, value]) => `      <${element}>${value}</${element}>`);
  return ["    <WebResource>", ...lines, "    </WebResource>"].join("\n");
};
