import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import { repositoryRoot } from "../repositoryRoot";
import { contentPolicy, webResourcePolicy } from "./contentPolicy";
import type { HostAnswer } from "./hostAnswer";

const modules = join(repositoryRoot, "node_modules");

/** Where an organisation serves the web resources of its solutions. */
const webResources = "/WebResources/";

/** Which folder answers below which address. React and Fluent come from npm's own browser builds. */
const folders: readonly (readonly [prefix: string, folder: string])[] = [
  ["/web/", join(repositoryRoot, "out", "host", "web")],
  [webResources, join(repositoryRoot, "out", "host", "webResources")],
  ["/controls/", join(repositoryRoot, "out", "controls")],
  ["/platform/react16/react-dom", join(modules, "react-dom", "umd", "react-dom")],
  ["/platform/react16/", join(modules, "react", "umd")],
  ["/platform/react17/react-dom", join(modules, "react-dom-17", "umd", "react-dom")],
  ["/platform/react17/", join(modules, "react-17", "umd")],
  ["/platform/fluent/", join(modules, "@fluentui", "react", "dist")],
  ["/platform/icons/", join(modules, "@fluentui", "font-icons-mdl2", "fonts")],
];

const contentTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".resx": "application/xml; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
  ".ttf": "font/ttf",
};

/** Sent with every file, so that no page is served without. */
const headersOf = (path: string): Readonly<Record<string, string>> => ({
  "content-security-policy": path.startsWith(webResources) ? webResourcePolicy : contentPolicy,
  "x-content-type-options": "nosniff",
});
/**
 * A build that is made while the host runs is seen at the next load of a page. Who knows that none will be made, as a
 * journey does, says so (HOST_FILES=fixed), and a browser then asks for each file once.
 */
const caching = process.env["HOST_FILES"] === "fixed" ? "max-age=86400" : "no-cache";

const pages = /^\/($|start\/[^/]+$|invoices$|invoices\/[^/]+$|projects$|projects\/[^/]+$|record\/[^/]+\/[^/]+$)/;

/** The file behind a path: a compiled module, a control, a platform library or the page's shell. */
export async function staticFile(path: string): Promise<HostAnswer | undefined> {
  const file = fileOf(path);
  if (file === undefined) return undefined;
  try {
    const body = await readFile(file);
    const type = contentTypes[extname(file)] ?? "application/octet-stream";
    return { status: 200, body, headers: { ...headersOf(path), "content-type": type, "cache-control": caching } };
  } catch {
    const headers = { ...headersOf(path), "content-type": "text/plain; charset=utf-8" };
    return { status: 404, body: `Not found: ${path}\n`, headers };
  }
}

function fileOf(path: string): string | undefined {
  if (pages.test(path)) return join(repositoryRoot, "out", "host", "web", "index.html");
  const match = folders.find(([prefix]) => path.startsWith(prefix));
  if (!match) return undefined;
  const [prefix, folder] = match;
  const rest = path.slice(prefix.length);
  const file = normalize(prefix.endsWith("/") ? join(folder, rest) : folder + rest);
  // nothing outside the folder, whatever the path says
  const home = prefix.endsWith("/") ? folder : join(folder, "..");
  return file.startsWith(home + sep) ? file : undefined;
}
