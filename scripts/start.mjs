import { spawn } from "node:child_process";
import { parseArgs } from "node:util";
import { buildControls } from "./buildControls.mjs";
import { buildHost } from "./buildHost.mjs";
import { ensureInstalled } from "./ensureInstalled.mjs";
import { inProject, projectRoot } from "./projectRoot.mjs";
import { sqliteOptions } from "./sqliteOptions.mjs";

const usage = `npm start -- [--port NUMBER] [--data DIR] [--scenario NAME] [--kind NAME]

  --port      where the page is served on 127.0.0.1 (also: the environment variable PORT)
  --data      folder of the database; edits are kept there
  --scenario  the data to begin with, when the folder has none
  --kind      of what kind the organisation is: psa3, po2026, … (host/server/kinds.ts)`;

/** The options of the command line; anything else is explained and ends the command. */
function readOptions() {
  try {
    const text = { type: "string" };
    return parseArgs({ options: { port: text, data: text, scenario: text, kind: text, help: { type: "boolean" } } })
      .values;
  } catch (error) {
    console.error(`${error.message}\n\n${usage}`);
    process.exit(2);
  }
}

/** Runs the server until it ends or we are asked to stop; stopping is a good end. */
function serve(args) {
  const server = spawn(process.execPath, [...sqliteOptions, inProject("out/host/server/main.js"), ...args], {
    cwd: projectRoot,
    stdio: "inherit",
  });
  let stopping = false;
  const stopAfter = (ms) => () => {
    stopping = true;
    setTimeout(() => server.kill("SIGTERM"), ms);
  };
  // Ctrl-C reaches the server by itself; a signal sent to us alone does not
  process.on("SIGINT", stopAfter(1500));
  process.on("SIGTERM", stopAfter(0));
  process.on("SIGHUP", stopAfter(0));
  server.on("close", (code) => process.exit(stopping ? 0 : (code ?? 1)));
}

const { port = process.env.PORT, data, scenario, kind, help } = readOptions();
if (help) {
  console.log(usage);
} else {
  try {
    await ensureInstalled();
    await Promise.all([buildControls(), buildHost()]);
    const given = Object.entries({ port, data, scenario, kind }).filter(([, value]) => value !== undefined);
    serve(given.flatMap(([name, value]) => [`--${name}`, value]));
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
