import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { inProject } from "../projectRoot.mjs";
import { solutionSource } from "./solutionFolders.mjs";
import { webResourceFile, webResourceList, webResources } from "./webResources.mjs";

/** Solution component types (solutioncomponent.componenttype). */
const customControl = 66;
const webResource = 61;

/** How the official packer begins the three files at the root. */
const byteOrderMark = "\ufeff";

/**
 * Everything that goes into one solution file.
 *
 * The two XML files are solution/src/Other's, filled in as the official packer fills them in: the kind of package, one
 * root component and one CustomControl per control. Controls go in as they were built, the pages as they are made here.
 *
 * @param {object} wanted
 * @param {boolean} wanted.managed
 * @param {string} wanted.controls folder of the built controls, one folder each; absolute, or relative to the project
 * @returns {Map<string, Uint8Array>} contents by the name in the zip
 */
export function solutionEntries({ managed, controls }) {
  const solution = readSource("Solution.xml");
  const prefix = between(solution, "CustomizationPrefix");
  const built = builtControls(inProjectOrAbsolute(controls), prefix);
  const names = built.map(({ name }) => name);
  const filled = replaceOnce(solution, "<Managed>2</Managed>", `<Managed>${managed ? 1 : 0}</Managed>`);
  const files = built.flatMap(({ folder, name }) =>
    filesBelow(folder).map((file) => [`Controls/${name}/${file}`, readFileSync(join(folder, file))]),
  );
  const pages = webResources(prefix);
  const brought = pages.map((page) => [webResourceFile(page), Buffer.from(page.content())]);
  // what an organisation exports has them before the controls
  const customizations = replaceOnce(
    readSource("Customizations.xml"),
    "<CustomControls />",
    `${webResourceList(pages)}\n  ${controlList(names)}`,
  );
  return new Map([
    ["solution.xml", text(replaceOnce(filled, "<RootComponents />", rootComponents(names, pages)))],
    ["customizations.xml", text(customizations)],
    ["[Content_Types].xml", text(contentTypes([...files, ...brought].map(([file]) => file)))],
    ...files,
    ...brought,
  ]);
}

/** Folders with a built manifest, and the name that each control has in a solution: prefix_namespace.constructor. */
function builtControls(folder, prefix) {
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return names.map(({ name }) => {
    const manifest = readFileSync(join(folder, name, "ControlManifest.xml"), "utf8");
    return {
      folder: join(folder, name),
      name: `${prefix}_${attribute(manifest, "namespace")}.${attribute(manifest, "constructor")}`,
    };
  });
}

function filesBelow(folder, path = "") {
  return readdirSync(join(folder, path), { withFileTypes: true }).flatMap((entry) => {
    const file = path === "" ? entry.name : `${path}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(folder, file) : [file];
  });
}

const rootComponents = (names, pages) =>
  list(
    "RootComponents",
    [
      ...names.map((name) => ({ type: customControl, name })),
      ...pages.map(({ name }) => ({ type: webResource, name })),
    ],
    ({ type, name }) => `<RootComponent type="${type}" schemaName="${name}" behavior="0" />`,
    4,
  );

const controlList = (names) =>
  list(
    "CustomControls",
    names,
    (name) =>
      `<CustomControl>\n      <Name>${name}</Name>\n` +
      `      <FileName>/Controls/${name}/ControlManifest.xml</FileName>\n    </CustomControl>`,
    2,
  );

function list(element, names, item, indent) {
  const space = " ".repeat(indent);
  const items = names.map((name) => `${space}  ${item(name)}\n`).join("");
  return `<${element}>\n${items}${space}</${element}>`;
}

/**
 * One Default for each extension, and an Override for each manifest, which is a file of the control and not of the package,
 * and for each web resource, whose file has no extension.
 */
function contentTypes(files) {
  const isWebResource = (file) => file.startsWith("WebResources/");
  const extended = files.filter((file) => !isWebResource(file));
  const extensions = [...new Set(["xml", ...extended.map((file) => file.slice(file.lastIndexOf(".") + 1))])].sort();
  const manifests = files.filter((file) => file.endsWith("/ControlManifest.xml") || isWebResource(file));
  const lines = [
    ...extensions.map(
      (each) => `<Default Extension="${each}" ContentType="${each === "xml" ? "text/xml" : binary}" />`,
    ),
    ...manifests.map((file) => `<Override PartName="/${file}" ContentType="${binary}" />`),
  ];
  return (
    `<?xml version="1.0" encoding="utf-8"?>\n<Types xmlns="${contentTypesNamespace}">\n` +
    `${lines.map((line) => `  ${line}\n`).join("")}</Types>\n`
  );
}

const binary = "application/octet-stream";
const contentTypesNamespace = "http://schemas.openxmlformats.org/package/2006/content-types";

/** As git gives it on any system: lines end in one character. */
const readSource = (name) => readFileSync(inProject(solutionSource, name), "utf8").replaceAll("\r\n", "\n");
const inProjectOrAbsolute = (path) => (path.startsWith("/") || /^[A-Z]:/i.test(path) ? path : inProject(path));
const text = (content) => Buffer.from(byteOrderMark + content);
const attribute = (manifest, name) => new RegExp(`<control\\s[^>]*?\\b${name}="([^"]+)"`).exec(manifest)?.[1] ?? "";
const between = (xml, element) => new RegExp(`<${element}>([^<]+)</${element}>`).exec(xml)?.[1] ?? "";

function replaceOnce(xml, from, to) {
  if (xml.split(from).length !== 2) throw new Error(`${solutionSource} must have ${from} exactly once.`);
  return xml.replace(from, () => to);
}
