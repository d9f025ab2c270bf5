import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { inProject } from "../../scripts/projectRoot.mjs";

const benchRoot = fileURLToPath(new URL("..", import.meta.url));

/** An absolute path inside bench/. */
export const inBench = (...parts) => join(benchRoot, ...parts);

/** An absolute path inside the folder of what a run leaves behind, which is under no version control. */
export const inOut = (...parts) => inProject("out/bench", ...parts);
