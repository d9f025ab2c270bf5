import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { buildControls } from "../buildControls.mjs";
import { inProject } from "../projectRoot.mjs";
import { changesOf } from "../release/changesOf.mjs";
import { billOfMaterials } from "./billOfMaterials.mjs";
import { recordRelease, refusalOf, shippedContents } from "./changedControls.mjs";
import { controlHashes } from "./controlHashes.mjs";
import { deterministicZip } from "./deterministicZip.mjs";
import { solutionEntries } from "./solutionEntries.mjs";
import { packedFolder } from "./solutionFolders.mjs";
import { projectVersion, stampVersion } from "./stampVersion.mjs";
import { verifySolution } from "./verify/verifySolution.mjs";

const kinds = [
  { managed: true, file: "ProjectInvoicing_managed.zip" },
  { managed: false, file: "ProjectInvoicing_unmanaged.zip" },
];

const billFile = "ProjectInvoicing.cdx.json";

/**
 * Makes the two solution files, and beside them the bill of materials: stamp the version, build, pack, read back,
 * verify. A file gets its name only when it was found good; the first problem throws with all there are.
 *
 * @param {{ isRelease?: boolean, mayReplace?: boolean, folder?: string }} options see scripts/pack.mjs; a release is written down
 */
export async function packSolution({ isRelease = false, mayReplace = false, folder = packedFolder }) {
  const version = projectVersion();
  // who installs a release reads what is in it
  if (isRelease) changesOf(readFileSync(inProject("CHANGELOG.md"), "utf8"), version);
  for (const file of stampVersion()) console.log(`Stamped ${version} into ${file}.`);
  await buildControls();

  const packed = kinds.map(({ managed, file }) => {
    const entries = solutionEntries({ managed, controls: "out/controls" });
    return { managed, path: inProject(folder, file), shown: `${folder}/${file}`, entries };
  });
  const hashes = controlHashes(packed[0].entries);
  const refusal = refusalOf({ version, hashes, shipped: shippedContents(), former: packed[0].path, mayReplace });
  if (refusal) throw new Error(`Not packed. ${refusal}`);

  mkdirSync(inProject(folder), { recursive: true });
  const problems = packed.flatMap((each) => problemsOf(each, version));
  if (problems.length > 0) {
    packed.forEach(({ path }) => rmSync(unverified(path)));
    // what is wrong with both is said once
    throw new Error(`This may not ship:\n${[...new Set(problems)].map((problem) => `- ${problem}`).join("\n")}`);
  }
  packed.forEach((each) => giveName(each, version));
  writeBill(folder);
  if (isRelease) {
    recordRelease(version, hashes);
    console.log(`${version} is written down as released. Commit solution/shipped.json with it.`);
  }
}

const unverified = (path) => `${path}.unverified`;

/** Packs under another name, and judges what can be read back from the disk. */
function problemsOf({ managed, path, entries }, version) {
  writeFileSync(unverified(path), deterministicZip(entries));
  return verifySolution(readFileSync(unverified(path)), { managed, version });
}

function giveName({ path, shown }, version) {
  renameSync(unverified(path), path);
  const bytes = readFileSync(path);
  console.log(
    `${shown}: version ${version}, ${(bytes.length / 1000).toFixed(1)} kB, verified. sha256 ${sha256(bytes)}`,
  );
}

const sha256 = (content) => createHash("sha256").update(content).digest("hex");

function writeBill(folder) {
  const bill = billOfMaterials(readFileSync(inProject("package-lock.json"), "utf8"));
  writeFileSync(inProject(folder, billFile), bill);
  console.log(`${folder}/${billFile}: CycloneDX, from package-lock.json. sha256 ${sha256(bill)}`);
}
