import { existsSync } from "node:fs";
import { inProject } from "../../projectRoot.mjs";
import { restorePackage } from "./restorePackage.mjs";
import { officialFolder, runDotnet, runOfficial } from "./runDotnet.mjs";

/** Packages that bring an official unpacker, in the order in which they are asked for. */
const ways = [
  { name: "Microsoft.PowerApps.CLI.Tool", get: asTool, program: () => `${officialFolder}/tools/pac`, args: pacArgs },
  {
    name: "Microsoft.PowerApps.CLI.Core.linux-x64",
    get: restorePackage,
    program: (version) => packageFile("microsoft.powerapps.cli.core.linux-x64", version, "tools/pac"),
    args: pacArgs,
  },
  {
    name: "Microsoft.CrmSdk.CoreTools",
    get: restorePackage,
    program: (version) =>
      packageFile("microsoft.crmsdk.coretools", version, "content/bin/coretools/SolutionPackager.exe"),
    args: packagerArgs,
  },
];

/**
 * Finds the first official unpacker that can be had and run here.
 *
 * @param {(line: string) => void} say what came of each package
 * @returns {Promise<((zip: string, folder: string, managed: boolean) => Promise<{ code: number, output: string }>) | null>}
 */
export async function findUnpacker(say) {
  for (const { name, get, program, args } of ways) {
    const { version, error } = await get(name);
    if (error) {
      say(`not to be had: ${name}: ${error}`);
      continue;
    }
    say(`restored ${name} ${version}`);
    const path = inProject(program(version));
    if (!existsSync(path)) say(`${name} has no unpacker where it is expected.`);
    else if (path.endsWith(".exe") && process.platform !== "win32") say(`${name}: its packer runs on Windows only.`);
    else return (zip, folder, managed) => runOfficial(path, args(zip, folder, managed ? "Managed" : "Unmanaged"));
  }
  return null;
}

async function asTool(name) {
  const folder = inProject(officialFolder, "tools");
  if (existsSync(`${folder}/pac`)) return { version: "(installed before)" };
  const { code, output } = await runDotnet(["tool", "install", name, "--tool-path", folder]);
  const said = output
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  if (code !== 0) return { error: said.find((line) => line.toLowerCase().includes(name.toLowerCase())) ?? said.at(-1) };
  return { version: /version '([^']+)'/.exec(output)?.[1] ?? "" };
}

const packageFile = (name, version, file) => `${officialFolder}/packages/${name}/${version}/${file}`;

function pacArgs(zip, folder, kind) {
  return ["solution", "unpack", "--zipfile", zip, "--folder", folder, "--packagetype", kind];
}

function packagerArgs(zip, folder, kind) {
  return ["/action:Extract", `/zipfile:${zip}`, `/folder:${folder}`, `/packagetype:${kind}`];
}
