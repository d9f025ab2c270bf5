import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../repository/projectFiles";
import { runModule } from "./runModule";

/**
 * The solution file that the packer makes of a built folder.
 *
 * @param env of the packing program, such as its time zone
 */
export function packedSolution(built: string, managed: boolean, env: Record<string, string> = {}): Buffer {
  const entries = JSON.stringify(join(projectRoot, "scripts/solution/solutionEntries.mjs"));
  const base64 = runModule<string>(
    "scripts/solution/deterministicZip.mjs",
    "deterministicZip",
    `Buffer.from(deterministicZip((await import(${entries})).solutionEntries({ managed: ${managed}, controls: ${JSON.stringify(built)} }))).toString("base64")`,
    env,
  );
  return Buffer.from(base64, "base64");
}

/** The version that every part must carry. */
export const projectVersion = (): string =>
  (JSON.parse(readFileSync(join(projectRoot, "package.json"), "utf8")) as { version: string }).version;
