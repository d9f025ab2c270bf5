import { mkdirSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { inProject } from "../../projectRoot.mjs";
import { packSolution } from "../packSolution.mjs";
import { readZip } from "../verify/readZip.mjs";
import { compareParts } from "./compareParts.mjs";
import { restorePackage } from "./restorePackage.mjs";
import { officialFolder, runDotnet } from "./runDotnet.mjs";
import { findUnpacker } from "./unpacker.mjs";
import { unpackedFolder, writeUnpackedSource } from "./unpackedSource.mjs";

/** What solution/Solution.cdsproj and ProjectInvoicing.pcfproj are built with. */
const buildPackages = [
  "Microsoft.PowerApps.MSBuild.Pcf",
  "Microsoft.PowerApps.MSBuild.Solution",
  "Microsoft.NETFramework.ReferenceAssemblies",
];
const kinds = [
  { managed: true, ours: "ProjectInvoicing_managed.zip", theirs: "Solution_managed.zip" },
  { managed: false, ours: "ProjectInvoicing_unmanaged.zip", theirs: "Solution.zip" },
];

const say = (line) => console.log(line);

/** @returns {Promise<0 | 1 | 2>} same, different, could not be found out */
export async function checkOfficial() {
  const sdk = await runDotnet(["--version"]);
  if (sdk.code !== 0) return couldNot("There is no .NET SDK here (dotnet --version).");
  say(`.NET SDK ${sdk.output.trim()}`);
  const restored = await Promise.all(buildPackages.map(restorePackage));
  restored.forEach(({ version, error }, at) =>
    say(error ? `not to be had: ${buildPackages[at]}: ${error}` : `restored ${buildPackages[at]} ${version}`),
  );
  const unpack = await findUnpacker(say);
  const mayBuild = restored.every(({ error }) => !error);
  if (!mayBuild && !unpack) return couldNot("Neither an official build nor an official unpacker can be had here.");

  const packed = `${officialFolder}/packed`;
  await packSolution({ folder: packed, mayReplace: true });
  const built = mayBuild ? await buildOfficially() : [];
  const differences = kinds.flatMap(({ ours, theirs }) =>
    mayBuild ? compareFiles(`${packed}/${ours}`, `${officialFolder}/built/${theirs}`) : [],
  );
  const unpacked = unpack ? await unpackBoth(unpack, packed, mayBuild) : [];
  const problems = [...built, ...differences, ...unpacked];
  for (const problem of problems) say(`- ${problem}`);
  if (problems.length > 0) return 1;
  if (!mayBuild) return couldNot("The official unpacker read ours; there is no official build to hold it against.");
  if (!unpack) return couldNot("The official build says the same; there is no official unpacker to read both with.");
  say("Both solutions are the same, part by part, packed and unpacked.");
  return 0;
}

function couldNot(reason) {
  say(`Could not compare. ${reason}`);
  return 2;
}

async function buildOfficially() {
  rmSync(inProject(officialFolder, "built"), { recursive: true, force: true });
  writeUnpackedSource();
  const source = `-p:SolutionRootPath=${inProject(unpackedFolder)}`;
  const { code, output } = await runDotnet(["build", "solution/Solution.cdsproj", "-c", "Release", source]);
  return code === 0 ? [] : [`dotnet build failed:\n${output.trim()}`];
}

const entriesOf = (file) => readZip(readFileSync(inProject(file))).entries;

const compareFiles = (ours, theirs) =>
  compareParts(entriesOf(ours), entriesOf(theirs)).map((each) => `${ours}: ${each}`);

/** Unpacks ours, and theirs when there is one: the official unpacker is the first reader that is not ours. */
async function unpackBoth(unpack, packed, mayBuild) {
  const problems = [];
  for (const { managed, ours, theirs } of kinds) {
    const folders = [];
    const files = mayBuild ? [`${packed}/${ours}`, `${officialFolder}/built/${theirs}`] : [`${packed}/${ours}`];
    for (const file of files) {
      const folder = inProject(officialFolder, "unpacked", file.replaceAll("/", "-"));
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { recursive: true });
      const { code, output } = await unpack(inProject(file), folder, managed);
      if (code === 0) folders.push(folder);
      else problems.push(`${file} could not be unpacked: ${output.trim()}`);
    }
    const [mine, other] = folders;
    if (mine && other) problems.push(...compareParts(filesOf(mine), filesOf(other)).map((each) => `${ours}: ${each}`));
  }
  return problems;
}

function filesOf(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map(({ parentPath, path, name }) => {
      const file = join(parentPath ?? path, name);
      return [file.slice(folder.length + 1).replaceAll("\\", "/"), readFileSync(file)];
    }),
  );
}
