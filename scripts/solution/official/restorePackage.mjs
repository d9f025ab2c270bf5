import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { inProject } from "../../projectRoot.mjs";
import { officialFolder, runDotnet } from "./runDotnet.mjs";

/**
 * Asks NuGet for one package, by a project that needs nothing else.
 *
 * @param {string} name
 * @returns {Promise<{ version: string } | { error: string }>} the version that came, or NuGet's own words
 */
export async function restorePackage(name) {
  const folder = `${officialFolder}/restore/${name}`;
  mkdirSync(inProject(folder), { recursive: true });
  const project = `${folder}/restore.csproj`;
  writeFileSync(
    inProject(project),
    `<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>net462</TargetFramework></PropertyGroup>
  <ItemGroup><PackageReference Include="${name}" Version="*" ExcludeAssets="all" /></ItemGroup>
</Project>
`,
  );
  const { code, output } = await runDotnet(["restore", project, "--disable-build-servers"]);
  if (code !== 0) return { error: firstError(output, name) };
  const versions = readdirSync(inProject(officialFolder, "packages", name.toLowerCase()));
  return { version: versions.at(-1) };
}

/** NuGet's sentence about this package, without the path of the project. */
function firstError(output, name) {
  const lines = output.split("\n").map((line) => line.trim());
  const line = lines.find((each) => each.includes("error") && each.includes(name)) ?? lines.find(Boolean) ?? "";
  return line.replace(/^.*?: (error NU)/, "$1").replace(/ \[[^\]]*\]$/, "");
}
