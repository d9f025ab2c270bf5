import { zipSync } from "fflate";

/** Noon, so that no time zone's change of clocks meets it; ZIP keeps local fields without a zone. */
const fixedTime = new Date(2000, 0, 1, 12, 0, 0);

/**
 * A ZIP file whose bytes depend on names and contents only: fixed time, fixed order, no system's own attributes, and a
 * compression written in JavaScript, because zlib's differs between versions of Node.
 *
 * @param {Map<string, Uint8Array>} entries contents by name; names use forward slashes
 * @returns {Uint8Array}
 */
export function deterministicZip(entries) {
  const names = [...entries.keys()].sort((a, b) => (a < b ? -1 : 1));
  const files = Object.fromEntries(names.map((name) => [name, entries.get(name)]));
  return zipSync(files, { level: 9, mtime: fixedTime, os: 0 });
}
