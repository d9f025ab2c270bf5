import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const server = resolve(__dirname, "../../../out/host/server/main.js");

/** A host of its own: its own process, port and database, gone when it is stopped. */
export interface RunningHost {
  /** Origin, without a slash at the end. */
  readonly url: string;
  /** Stops and starts again on the same data and the same port. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the built host on a free port with a fresh database and waits until it says that it is ready. */
export async function startHost(): Promise<RunningHost> {
  if (!existsSync(server)) throw new Error("The host is not built. Run the journeys with: npm test -- browser");
  const data = mkdtempSync(join(tmpdir(), "invoicing-host-"));
  let running = await startProcess(data, "0");
  const { url } = running;
  return {
    url,
    async restart() {
      await running.stop();
      running = await startProcess(data, new URL(url).port);
    },
    async stop() {
      await running.stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

async function startProcess(data: string, port: string): Promise<{ url: string; stop(): Promise<void> }> {
  const child = spawn(process.execPath, [server, "--port", port, "--data", data], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<void>((done) => child.once("close", () => done()));
  const url = await new Promise<string>((ready, fail) => {
    let said = "";
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
      if (address) ready(address[0]);
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.once("close", () => fail(new Error(`The host ended before it was ready:\n${said}`)));
  });
  return {
    url,
    async stop() {
      child.kill("SIGTERM");
      await ended;
    },
  };
}
