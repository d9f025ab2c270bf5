import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { HostAnswer, HostRequest } from "./messages";

/** Long FetchXML and filter addresses are legal in Dataverse; Node's own limit of 16 kB is not enough. */
const maxHeaderSize = 128 * 1024;

/** Serves on 127.0.0.1 only. A request whose client went away is still carried out. */
export async function listen(
  answer: (request: HostRequest) => Promise<HostAnswer>,
  port: number,
): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer({ maxHeaderSize }, (incoming, response) => {
    void serve(incoming, response, answer);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${taken}`, close: async () => closed(server) };
}

async function serve(
  incoming: IncomingMessage,
  response: ServerResponse,
  answer: (request: HostRequest) => Promise<HostAnswer>,
): Promise<void> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
  } catch {
    // the client went away before it had said everything: there is nothing to carry out
    return;
  }
  const [path = "/", query = ""] = (incoming.url ?? "/").split(/\?(.*)/s);
  const headers = Object.fromEntries(
    Object.entries(incoming.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(", ") : (value ?? ""),
    ]),
  );
  if (!isOwnOrigin(headers)) {
    response.writeHead(403, { "content-type": "text/plain; charset=utf-8" });
    response.end("Only this host's own pages may use it.\n");
    return;
  }
  const result = await answer({
    method: incoming.method ?? "GET",
    path,
    query,
    headers,
    body: Buffer.concat(chunks).toString("utf8"),
    origin: `http://${headers["host"] ?? "127.0.0.1"}`,
  });
  if (result.dropped) {
    incoming.socket.destroy();
    return;
  }
  response.writeHead(result.status, { ...result.headers, "content-length": Buffer.byteLength(result.body) });
  response.end(result.body);
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
