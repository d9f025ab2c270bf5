import { createHash } from "node:crypto";

const controlFile = /^Controls\/[^/]*\.([^/.]+)\/(.+)$/;

/** A page's own name, and where its content lies in the file. */
const webResource = /<Name>([^<]+)<\/Name>(?:(?!<\/WebResource>)[^])*?<FileName>\/(WebResources\/[^<]+)<\/FileName>/g;

/**
 * One text per control for all that ships of it, and one per page: equal exactly when the platform would get the same
 * files.
 *
 * @param {Map<string, Uint8Array>} entries of a solution, by their names in the zip
 * @returns {Record<string, string>} SHA-256 by control, in the order of names, then by page
 */
export function controlHashes(entries) {
  const hashes = new Map();
  for (const name of [...entries.keys()].sort()) {
    const [, control, file] = controlFile.exec(name) ?? [];
    if (!control) continue;
    if (!hashes.has(control)) hashes.set(control, createHash("sha256"));
    hashes
      .get(control)
      .update(`${file}\0${entries.get(name).length}\0`)
      .update(entries.get(name));
  }
  const ofControls = [...hashes].map(([control, hash]) => [control, hash.digest("hex")]);
  return Object.fromEntries([...ofControls, ...pageHashes(entries)]);
}

function pageHashes(entries) {
  const customizations = Buffer.from(entries.get("customizations.xml") ?? []).toString("utf8");
  return [...customizations.matchAll(webResource)].flatMap(([, name, file]) => {
    const content = entries.get(file);
    return content ? [[name, createHash("sha256").update(content).digest("hex")]] : [];
  });
}
