import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CannotStart, sentenceForFolder, sentenceForPort } from "./cannotStart";
import { listen } from "./http/httpServer";
import type { HostAnswer, HostRequest } from "./http/hostAnswer";
import { usualKind } from "./kinds";
import { databasePath, Organisation } from "./organisation";
import { route } from "./route";
import { lockFolder } from "./store/folderLock";

/** What a request of `Host.fetch` may say. */
export interface FetchInit {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>> | Headers;
  readonly body?: string | null;
  readonly signal?: AbortSignal | null;
  /** Taken and ignored: there are no cookies and no caches in the same process. */
  readonly credentials?: string;
  readonly cache?: string;
}

/** A running host: by `fetch` in the same process, or on a port. */
export interface Host {
  /** Same code path as a socket. Addresses without an origin are below `http://host.local`. */
  fetch(input: string, init?: FetchInit): Promise<Response>;
  /** Serves on 127.0.0.1; port 0 takes any. */
  listen(port: number): Promise<{ url: string; close(): Promise<void> }>;
  close(): Promise<void>;
}

/** Where a host keeps its data, and what it begins with. */
export interface HostOptions {
  readonly scenario?: string;
  /** Of what kind the organisation is, of `kinds.ts`. */
  readonly kind?: string;
  /** The folder of its database; without, a temporary one that is removed on `close`. */
  readonly data?: string;
}

/**
 * Opens a host. With `data` it keeps its database in that folder, which no other host may use meanwhile; without, it
 * works on a temporary copy of the scenario's seeded database.
 *
 * @throws {CannotStart} when the folder or what is in it cannot be used
 */
export async function openHost(options: HostOptions = {}): Promise<Host> {
  const { organisation, close } = openOrganisation(options);
  const answer = async (request: HostRequest) => route(request, organisation);
  const servers: { close(): Promise<void> }[] = [];
  return {
    fetch: async (input, init = {}) => fetchInProcess(answer, input, init),
    listen: async (port) => {
      const server = await listen(answer, port);
      servers.push(server);
      return server;
    },
    close: async () => {
      await Promise.all(servers.map(async (server) => server.close()));
      close();
    },
  };
}

/**
 * A host on a port. The port comes first: who cannot have it must not touch a folder that the host with the port may
 * be working in. Requests that come while the data are prepared wait.
 *
 * @throws {CannotStart} when the port or the folder cannot be used
 */
export async function serveHost(port: number, options: HostOptions): Promise<{ url: string; close(): Promise<void> }> {
  let opened: Opened | undefined;
  const answer = async (request: HostRequest) => {
    if (!opened) throw new Error("The host is not open.");
    return route(request, opened.organisation);
  };
  const server = await listen(answer, port).catch((error: unknown) => {
    throw new CannotStart(sentenceForPort(port, error));
  });
  try {
    // before anything that was sent to the port is looked at: nothing is waited for in between
    opened = openOrganisation(options);
  } catch (error) {
    await server.close();
    throw error;
  }
  const { close } = opened;
  return { url: server.url, close: async () => server.close().then(close) };
}

interface Opened {
  readonly organisation: Organisation;
  close(): void;
}

function openOrganisation({ scenario = "contoso", kind = usualKind, data }: HostOptions): Opened {
  const folder = data ?? mkdtempSync(join(tmpdir(), "project-invoicing-host-"));
  // one seed for all temporary hosts of this machine; its name says by which code it was made
  const seedFolder = data ?? join(tmpdir(), "project-invoicing-seeds");
  let unlock = (): void => undefined;
  const leave = (): void => {
    unlock();
    if (data === undefined) rmSync(folder, { recursive: true, force: true });
  };
  try {
    mkdirSync(folder, { recursive: true });
    if (data !== undefined) unlock = lockFolder(data);
    const organisation = Organisation.open(databasePath(folder), seedFolder, scenario, kind);
    const close = (): void => {
      organisation.close();
      leave();
    };
    return { organisation, close };
  } catch (error) {
    leave();
    throw error instanceof CannotStart ? error : new CannotStart(sentenceForFolder(folder, error), { cause: error });
  }
}

async function fetchInProcess(
  answer: (request: HostRequest) => ReturnType<typeof route>,
  input: string,
  init: FetchInit,
): Promise<Response> {
  const url = new URL(input, "http://host.local");
  const headers: Record<string, string> = {};
  new Headers(init.headers).forEach((value, name) => (headers[name] = value));
  init.signal?.throwIfAborted();
  const answering = answer({
    method: init.method ?? "GET",
    path: url.pathname,
    query: url.search.slice(1),
    headers,
    body: init.body ?? "",
    origin: url.origin,
  });
  const result = await Promise.race([answering, aborted(init.signal)]);
  if (result.dropped) throw new TypeError("fetch failed");
  const hasBody = result.status !== 204 && result.status !== 304;
  return new Response(hasBody ? bodyOf(result) : null, { status: result.status, headers: result.headers });
}

/** A body that ends half way fails while it is read, as that of a connection that broke. */
function bodyOf({ body, sentBytes }: HostAnswer): HostAnswer["body"] | ReadableStream<Uint8Array> {
  if (sentBytes === undefined) return body;
  const part = new Uint8Array(Buffer.from(body).subarray(0, sentBytes));
  let isSent = false;
  return new ReadableStream({
    pull: (stream) => {
      if (isSent) stream.error(new TypeError("terminated"));
      else stream.enqueue(part);
      isSent = true;
    },
  });
}

/** Rejects when the caller gives up; the request itself goes on. */
async function aborted(signal: AbortSignal | null | undefined): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal?.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
  });
}
