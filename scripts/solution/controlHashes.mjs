import { createHash } from "node:crypto";

const controlFile = /^Controls\/[^/]*\.([^/.]+)\/(.+)$/;

/**
 * One text per control for all that ships of it: equal exactly when the platform would get the same files.
 *
 * @param {Map<string, Uint8Array>} entries of a solution, by their names in the zip
 * @returns {Record<string, string>} SHA-256 by control, in the order of names
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
  return Object.fromEntries([...hashes].map(([control, hash]) => [control, hash.digest("hex")]));
}
