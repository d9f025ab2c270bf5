import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";

/** The built host's program. */
function server(): string {
  const path = resolve(__dirname, "../../out/host/server/main.js");
  if (!existsSync(path)) throw new Error("The host is not built. Run this with: npm test -- unit, or browser");
  return path;
}

/** The built host in a process of its own. */
export interface HostProcess {
  /** Origin, without a slash at the end. */
  readonly url: string;
  /** Asks it to end, and waits until it has. */
  stop(): Promise<void>;
  /** Ends it at once, without a chance to put anything in order, and waits until it is gone. */
  kill(): Promise<void>;
}

interface HostStart {
  /** The folder of its database. */
  readonly data: string;
  readonly port?: string;
  readonly scenario?: string;
  /** Of organisation; the host's usual one without. */
  readonly kind?: string;
}

/** What a host that could not start said, and how it ended. */
export interface FailedStart {
  readonly code: number | null;
  readonly said: string;
  readonly complained: string;
}

/** Whether a user may run the built host here: as root's the repository may be closed to others, and so may Node. */
export function canRunHost({ uid }: { readonly uid?: number }): boolean {
  const asking = [server(), "--port", "none"];
  const { stderr } = spawnSync(process.execPath, asking, { encoding: "utf8", ...(uid !== undefined && { uid }) });
  // null where the program could not even be started
  return (stderr as string | null)?.startsWith("'none' is not a port") ?? false;
}

/**
 * Runs the built host to its end, as who starts it by hand would see it. One that does start is ended again.
 *
 * @param around a program with its arguments to run it in, such as one that mounts a small disk first
 */
export async function runHostProcess(
  { data, port = "0", scenario = "small" }: HostStart,
  { around = [], uid }: { readonly around?: readonly string[]; readonly uid?: number } = {},
): Promise<FailedStart> {
  const host = [process.execPath, server(), "--port", port, "--data", data, "--scenario", scenario];
  const [program = "", ...args] = [...around, ...host];
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"], ...(uid !== undefined && { uid }) });
  let [said, complained] = ["", ""];
  child.stdout.on("data", (chunk: Buffer) => {
    said += chunk.toString();
    if (said.includes("Ready")) child.kill("SIGTERM");
  });
  child.stderr.on("data", (chunk: Buffer) => (complained += chunk.toString()));
  const code = await new Promise<number | null>((ended, fail) => {
    child.once("error", fail);
    child.once("close", ended);
  });
  return { code, said, complained };
}

/** Starts the built host and waits until it says that it is ready. */
export async function startHostProcess(start: HostStart): Promise<HostProcess> {
  const { url, stop, kill } = launchHostProcess(start);
  return { url: await url, stop, kill };
}

/** As `startHostProcess`, for who wants to end it before it is ready: `url` then rejects. */
export function launchHostProcess({ data, port = "0", scenario = "contoso", kind }: HostStart): Omit<
  HostProcess,
  "url"
> & {
  readonly url: Promise<string>;
} {
  const args = [server(), "--port", port, "--data", data, "--scenario", scenario];
  if (kind !== undefined) args.push("--kind", kind);
  // nothing is built anew while tests run
  const env = { ...process.env, HOST_FILES: "fixed" };
  const child = spawn(process.execPath, args, { env, stdio: ["ignore", "pipe", "pipe"] });
  const ended = new Promise<void>((done) => child.once("close", () => done()));
  const url = new Promise<string>((ready, fail) => {
    let said = "";
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
      if (address) ready(address[0]);
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.once("error", fail);
    child.once("close", () => fail(new Error(`The host ended before it was ready:\n${said}`)));
  });
  const endBy = (signal: "SIGTERM" | "SIGKILL") => async (): Promise<void> => {
    child.kill(signal);
    await ended;
  };
  return { url, stop: endBy("SIGTERM"), kill: endBy("SIGKILL") };
}
