import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inProject } from "./projectRoot.mjs";
import { sqliteOptions } from "./sqliteOptions.mjs";

/**
 * Runs the built host on a free port of 127.0.0.1 with a database of its own for as long as there is work for it, and takes both
 * away after it.
 *
 * @template T
 * @param {(host: { url: string, door: (method: string, path: string, body?: object) => Promise<any> }) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withHost(work) {
  const data = mkdtempSync(join(tmpdir(), "project-invoicing-host-"));
  const args = [inProject("out/host/server/main.js"), "--port", "0", "--data", data, "--scenario", "small"];
  const env = { ...process.env, HOST_FILES: "fixed" };
  const child = spawn(process.execPath, [...sqliteOptions, ...args], { env, stdio: ["ignore", "pipe", "pipe"] });
  const ended = new Promise((done) => child.once("close", done));
  try {
    const url = await addressOf(child);
    return await work({ url, door: doorOf(url) });
  } finally {
    child.kill("SIGTERM");
    await ended;
    rmSync(data, { recursive: true, force: true });
  }
}

const addressOf = (child) =>
  new Promise((ready, fail) => {
    let said = "";
    const listen = (chunk) => {
      said += chunk.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
      if (address) ready(address[0]);
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.once("close", () => fail(new Error(`The host ended before it was ready:\n${said}`)));
  });

const doorOf = (url) => async (method, path, body) => {
  const answer = await fetch(`${url}/__host/${path}`, {
    method,
    headers: { "content-type": "application/json" },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`The host's door refused ${method} ${path}: ${answer.status} ${text}`);
  return text === "" ? undefined : JSON.parse(text);
};
