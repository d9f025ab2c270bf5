import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { inProject } from "../projectRoot.mjs";
import { controlHashes } from "./controlHashes.mjs";
import { shippedLedger } from "./solutionFolders.mjs";
import { readZip } from "./verify/readZip.mjs";

/**
 * Dataverse keeps the bundle it has when a control comes with the version it has. So a version means one content:
 * for ever once it was released, and on this machine as soon as it was packed, because the file may have been imported.
 */

/** @param {Record<string, string> | undefined} before @param {Record<string, string>} now hashes by control */
const changed = (before, now) =>
  before === undefined ? [] : Object.keys(now).filter((control) => before[control] !== now[control]);

/**
 * Why this content may not be packed under this version; null when it may.
 *
 * @param {object} pack
 * @param {string} pack.version
 * @param {Record<string, string>} pack.hashes of what is about to be packed
 * @param {Record<string, Record<string, string>>} pack.shipped hashes by version: what was released
 * @param {string} pack.former path of the file that the former pack left; it need not exist
 * @param {boolean} pack.mayReplace the caller says that the former file was imported nowhere
 */
export function refusalOf({ version, hashes, shipped, former, mayReplace }) {
  const released = changed(shipped[version], hashes);
  if (released.length > 0) {
    return `${released.join(" and ")}: not what was released as ${version} (${shippedLedger}). ${keepsOld}\n${raise}`;
  }
  if (mayReplace || !existsSync(former)) return null;
  const entries = readZip(readFileSync(former)).entries;
  if (versionIn(entries) !== version) return null;
  const packed = changed(controlHashes(entries), hashes);
  if (packed.length === 0) return null;
  return (
    `${packed.join(" and ")} changed since ${version} was packed here. ${keepsOld}\n${raise}\n` +
    "If the file was imported nowhere, replace it: npm run pack -- --replace"
  );
}

/** Writes down that this version was released with this content. */
export function recordRelease(version, hashes) {
  const ledger = { ...shippedContents(), [version]: hashes };
  writeFileSync(inProject(shippedLedger), `${JSON.stringify(ledger, null, 2)}\n`);
}

const keepsOld = "The platform would keep the old bundle.";
const raise = "Raise the version, and pack again: npm version patch --no-git-tag-version";

/** What was released, by version and control. */
export const shippedContents = () => JSON.parse(readFileSync(inProject(shippedLedger), "utf8"));

function versionIn(entries) {
  const xml = Buffer.from(entries.get("solution.xml") ?? []).toString("utf8");
  return /<Version>([^<]*)<\/Version>/.exec(xml)?.[1];
}
