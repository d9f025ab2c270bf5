import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { projectRoot } from "../repository/projectFiles";

/** Everything that the verifier says of solution files, one line each. */
export function verified(files: readonly string[]): string[] {
  const args = [join(projectRoot, "scripts/verifySolution.mjs"), ...files];
  try {
    return lines(execFileSync(process.execPath, args, { encoding: "utf8" }));
  } catch (error) {
    // it ends with 1 when it found something
    return lines((error as { stdout: string }).stdout);
  }
}

const lines = (text: string): string[] => text.split("\n").filter(Boolean);
