import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inProject } from "../projectRoot.mjs";
import { sqliteOptions } from "../sqliteOptions.mjs";

/** A host with data of its own, ended by `stop`. */
export async function startHost() {
  const data = mkdtempSync(join(tmpdir(), "invoicing-pictures-"));
  const main = inProject("out/host/server/main.js");
  const child = spawn(process.execPath, [...sqliteOptions, main, "--port", "0", "--data", data]);
  const ended = new Promise((resolve) => child.once("close", resolve));
  const stop = async () => {
    child.kill();
    await ended;
    rmSync(data, { recursive: true, force: true });
  };
  let said = "";
  const url = await new Promise((resolve, reject) => {
    const listen = (chunk) => {
      said += chunk;
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
      if (address) resolve(address[0]);
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.once("close", () => reject(new Error(`The host ended before it was ready:\n${said}`)));
  });
  const door = (name, body) => fetch(`${url}/__host/${name}`, { method: "POST", body: JSON.stringify(body) });
  return { url, stop, door };
}
