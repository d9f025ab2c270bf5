import { execFileSync } from "node:child_process";
import { pathToFileURL } from "node:url";
import { join } from "node:path";
import { projectRoot } from "../repository/projectFiles";

/**
 * Runs code that imports a script of the project in a Node of its own: the scripts are ES modules, jest's tests are not.
 *
 * @param script path below the project
 * @param names what the code uses of its exports
 * @param code an expression; its value comes back through JSON
 * @param env added to the environment, such as a time zone
 * @param input what the code reads from its standard input
 */
export function runModule<T>(
  script: string,
  names: string,
  code: string,
  env: Record<string, string> = {},
  input = "",
): T {
  const url = JSON.stringify(pathToFileURL(join(projectRoot, script)).href);
  const program = `import { ${names} } from ${url};\nconsole.log(JSON.stringify(${code}) ?? "null");`;
  const output = execFileSync(process.execPath, ["--input-type=module", "-e", program], {
    encoding: "utf8",
    input,
    env: { ...process.env, ...env },
    maxBuffer: 1e8,
  });
  return JSON.parse(output) as T;
}
