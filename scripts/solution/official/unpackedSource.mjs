import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { inProject, projectRoot } from "../../projectRoot.mjs";
import { webResourceNode, webResources } from "../webResources.mjs";
import { officialFolder } from "./runDotnet.mjs";

/** Where the solution lies as the official packer takes it. */
export const unpackedFolder = `${officialFolder}/src`;

const webResource = 61;

/**
 * Writes the solution as an unpacked folder with the pages in it, so that the standard way brings them too: each
 * by its own name, its node beside it as `<name>.data.xml`, and a root component; those of the controls are the
 * build's to add.
 *
 * @param {string} folder absolute, or relative to the project
 *
 * Source: the layout of `pac solution unpack` as public repositories have it (read 2026-11-28); not verified by a build.
 */
export function writeUnpackedSource(folder = unpackedFolder) {
  const root = resolve(projectRoot, folder);
  rmSync(root, { recursive: true, force: true });
  cpSync(inProject("solution/src"), root, { recursive: true });
  const solution = join(root, "Other/Solution.xml");
  const xml = readFileSync(solution, "utf8");
  const [, prefix] = /<CustomizationPrefix>([^<]+)</.exec(xml);
  const pages = webResources(prefix);
  const roots = pages.map(({ name }) => `<RootComponent type="${webResource}" schemaName="${name}" behavior="0" />`);
  const withRoots = xml.replace("<RootComponents />", () => `<RootComponents>${roots.join("")}</RootComponents>`);
  if (withRoots === xml) throw new Error("solution/src/Other/Solution.xml has no <RootComponents /> to fill.");
  writeFileSync(solution, withRoots);
  for (const page of pages) {
    const file = join(root, "WebResources", page.name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, page.content());
    writeFileSync(`${file}.data.xml`, `<?xml version="1.0" encoding="utf-8"?>\n${webResourceNode(page)}\n`);
  }
}
