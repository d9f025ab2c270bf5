import { checkPage } from "./checkPage.mjs";
import { guidePage } from "./guidePage.mjs";

/** The pages' own ids, the same in every version: another would be another web resource. */
const checkPageId = "7b0c9a52-4f5e-4d0e-9a55-6c1d2f0a8e31";
const guideId = "3f1d7c86-92ab-4b57-8a3e-5d0c6e41b7f2";
const danishGuideId = "c85e20d4-6b1f-4e93-b7a0-19f4d2836ce5";

/** WebResourceType of a page (webresource.webresourcetype). */
const html = 1;

/**
 * The web resources of the solution, each with what makes its content.
 *
 * @param {string} prefix the publisher's
 * @returns {{ id: string, name: string, displayName: string, type: number, content: () => string }[]}
 */
export const webResources = (prefix) =>
  [
    { id: checkPageId, file: "check", displayName: "Check for Project Invoicing", content: checkPage },
    { id: guideId, file: "user", displayName: "Guide to Project Invoicing", content: () => guidePage("user.md", 1033) },
    {
      ...{ id: danishGuideId, file: "bruger", displayName: "Vejledning til Project Invoicing" },
      content: () => guidePage("bruger.md", 1030),
    },
  ].map(({ file, ...page }) => ({ ...page, name: `${prefix}_/${file}.html`, type: html }));

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
