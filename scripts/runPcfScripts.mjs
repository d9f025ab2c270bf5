import { runNode } from "./runProgram.mjs";

const program = "node_modules/pcf-scripts/bin/pcf-scripts.js";

/**
 * Runs pcf-scripts quietly; a failure throws and carries everything it said.
 *
 * pcf-scripts 1.51.1 ends with exit code 0 whatever happened: only its last words tell.
 *
 * @param {readonly string[]} preloads files that Node loads first
 * @param {readonly string[]} args the command and its options
 * @param {Record<string, string>} [env] added to the environment
 */
export async function runPcfScripts(preloads, args, env = {}) {
  const preload = preloads.flatMap((file) => ["-r", file]);
  const { code, output } = await runNode([...preload, program, ...args, "--noColor"], { quiet: true, env });
  const succeeded = output.includes(`[${args[0]}] Succeeded`);
  if (code !== 0 || !succeeded) throw new Error(`pcf-scripts ${args[0]} failed:\n${output.trim()}`);
}
