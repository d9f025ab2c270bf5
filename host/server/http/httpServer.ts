import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { HostAnswer, HostRequest } from "./hostAnswer";

/** Long FetchXML and filter addresses are legal in Dataverse; Node's own limit of 16 kB is not enough. */
const maxHeaderSize = 128 * 1024;

/** More than any batch that the service takes; beyond it a request is turned away with 413. */
const maxBodyBytes = 64 * 1024 * 1024;

/**
 * A kept connection stays open longer than a client that was busy thinks that it does: with Node's five seconds it could be
 * closed just as a request was on its way, which then failed or was sent twice.
 */
const keepAliveTimeout = 75_000;

type Answer = (request: HostRequest) => Promise<HostAnswer>;

/** Serves on 127.0.0.1 only. A request whose client went away is still carried out. */
export async function listen(answer: Answer, port: number): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer({ maxHeaderSize, keepAliveTimeout }, (incoming, response) => {
    serve(incoming, response, answer).catch((error: unknown) => {
      // nothing that one request does may end the host for all others
      console.error("A request failed in the host itself:", error);
      response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${taken}`, close: async () => closed(server) };
}

async function serve(incoming: IncomingMessage, response: ServerResponse, answer: Answer): Promise<void> {
  const body = await bodyOf(incoming);
  // the client went away before it had said everything: there is nothing to carry out
  if (body === "cut off") return;
  if (body === "too long") return refuse(response, 413, "The body is longer than this host takes.");
  const [path = "/", query = ""] = (incoming.url ?? "/").split(/\?(.*)/s);
  const headers = Object.fromEntries(
    Object.entries(incoming.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(", ") : (value ?? ""),
    ]),
  );
  if (!isOwnOrigin(headers)) return refuse(response, 403, "Only this host's own pages may use it.");
  const origin = `http://${headers["host"] ?? "127.0.0.1"}`;
  const text = body.toString("utf8");
  send(response, await answer({ method: incoming.method ?? "GET", path, query, headers, body: text, origin }));
}

/** Reads a body whole. */
async function bodyOf(incoming: IncomingMessage): Promise<Buffer | "cut off" | "too long"> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of incoming) {
      bytes += (chunk as Buffer).length;
      if (bytes > maxBodyBytes) return "too long";
      chunks.push(chunk as Buffer);
    }
  } catch {
    return "cut off";
  }
  return Buffer.concat(chunks);
}

function send(response: ServerResponse, answer: HostAnswer): void {
  if (answer.dropped) {
    response.destroy();
    return;
  }
  const body = Buffer.from(answer.body);
  response.writeHead(answer.status, { ...answer.headers, "content-length": body.length });
  if (answer.sentBytes === undefined) response.end(body);
  else response.write(body.subarray(0, answer.sentBytes), () => response.destroy());
}

function refuse(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8", connection: "close" });
  response.end(`${sentence}\n`);
}

/**
 * Whether a request comes from the host's own page or from a program. Another site open in the same browser, or
 * another name that was made to point here, gets nothing.
 */
function isOwnOrigin(headers: Readonly<Record<string, string>>): boolean {
  const host = headers["host"] ?? "";
  const origin = headers["origin"];
  return /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host) && (origin === undefined || origin === `http://${host}`);
}

async function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
}
