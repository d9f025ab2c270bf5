import { spawn } from "node:child_process";
import { projectRoot } from "./projectRoot.mjs";

/** What every child gets: build tools stay silent towards their makers. */
const environment = { ...process.env, PP_TOOLS_TELEMETRY_OPTOUT: "1" };

/**
 * Runs a program, in the project's folder unless another is given, and waits for its end.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ quiet?: boolean, env?: Record<string, string>, timeoutMs?: number, shell?: boolean, cwd?: string }} [options]
 *   `quiet` keeps the output back; it is in the answer
 * @returns {Promise<{ code: number, output: string }>} a program that cannot be started or takes too long has code 1
 */
export function runProgram(
  program,
  args,
  { quiet = false, env = {}, timeoutMs, shell = false, cwd = projectRoot } = {},
) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...environment, ...env },
      stdio: ["ignore", quiet ? "pipe" : "inherit", quiet ? "pipe" : "inherit"],
      timeout: timeoutMs,
      shell,
    });
    let output = "";
    child.stdout?.on("data", (chunk) => (output += chunk));
    child.stderr?.on("data", (chunk) => (output += chunk));
    child.on("error", (error) => resolve({ code: 1, output: error.message }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Runs a JavaScript program of the project under this very Node. */
export const runNode = (args, options) => runProgram(process.execPath, args, options);

/** Runs npm: the one that started us, so that its settings hold; else the one on the path. */
export function runNpm(args, options) {
  const npm = process.env.npm_execpath;
  if (npm?.endsWith(".js")) return runNode([npm, ...args], options);
  // npm is a batch file on Windows, which only a shell starts
  return runProgram("npm", args, { ...options, shell: process.platform === "win32" });
}

/** Runs quietly; a failure throws and carries everything the program said. */
export async function runNodeOrThrow(what, args) {
  const { code, output } = await runNode(args, { quiet: true });
  if (code !== 0) throw new Error(`${what} failed:\n${output.trim()}`);
}
