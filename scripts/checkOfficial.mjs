import { ensureInstalled } from "./ensureInstalled.mjs";

/**
 * Holds our solution against the one that Microsoft's own packages make of the same sources.
 * Ends with 0 when both say the same, 1 when they differ, 2 when it could not be found out.
 */
await ensureInstalled();
// its packages may only just have been installed
const { checkOfficial } = await import("./solution/official/checkOfficial.mjs");
process.exitCode = await checkOfficial();
