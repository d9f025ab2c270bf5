import { parseArgs } from "node:util";
import { buildControls } from "../scripts/buildControls.mjs";
import { buildHost } from "../scripts/buildHost.mjs";
import { ensureInstalled } from "../scripts/ensureInstalled.mjs";
import { parts } from "./parts.mjs";
import { installPeers } from "./support/installPeers.mjs";
import { keepFigures, writeDocument } from "./support/document.mjs";

/**
 * Measures the product against others and against the least possible, and writes what came of it to docs/performance.md.
 * Ends by itself, sends nothing beyond 127.0.0.1 once its packages are there, and leaves nothing running.
 */
const usage = `npm run bench -- [part …] [--quick]

${parts.map(({ name, says }) => `  ${name.padEnd(10)} ${says}`).join("\n")}

  --quick    small sizes and few rounds, to see that it works: figures go to the screen alone`;

function readOptions() {
  try {
    const options = { quick: { type: "boolean", default: false }, help: { type: "boolean", default: false } };
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const unknown = positionals.filter((name) => !parts.some((part) => part.name === name));
    if (unknown.length > 0) throw new Error(`There is no part "${unknown.join('", "')}".`);
    return { ...values, chosen: parts.filter(({ name }) => positionals.length === 0 || positionals.includes(name)) };
  } catch (error) {
    console.error(`${error.message}\n\n${usage}`);
    process.exit(2);
  }
}

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(0)} s`;

const { quick, help, chosen } = readOptions();
if (help) {
  console.log(usage);
} else {
  try {
    await ensureInstalled();
    await installPeers();
    if (chosen.some(({ inBrowser }) => inBrowser)) await Promise.all([buildControls(), buildHost()]);
    const began = Date.now();
    for (const part of chosen) {
      console.log(`\n── ${part.name}: ${part.says}`);
      const started = Date.now();
      const { measure } = await part.load();
      const measured = await measure({ quick, say: (line) => console.log(line) });
      console.log(`\n${measured.tables.join("\n\n")}\n── ${part.name}: ${seconds(started)}`);
      if (!quick) await keepFigures(part.name, measured);
    }
    if (!quick) await writeDocument();
    console.log(`\nIn all ${seconds(began)}.${quick ? "" : " Written to docs/performance.md and bench/figures."}`);
  } catch (error) {
    console.error(error.stack);
    process.exitCode = 1;
  }
}
