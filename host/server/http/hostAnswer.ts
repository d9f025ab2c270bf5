import { randomUUID } from "node:crypto";

/** A request as the host sees it, whether it came by a socket or from a test in the same process. */
export interface HostRequest {
  readonly method: string;
  /** Path as sent, still encoded, without the query. */
  readonly path: string;
  /** Query as sent, still encoded, without the question mark. */
  readonly query: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Scheme and authority, for the addresses in answers. */
  readonly origin: string;
}

export interface HostAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array<ArrayBuffer>;
  /** The connection is cut instead of answering. */
  readonly dropped?: boolean;
  /** Only so many bytes of the body are sent, under the length of the whole; then the connection is cut. */
  readonly sentBytes?: number;
}

/** A JSON answer from text that is JSON already. */
export function jsonText(status: number, body: string, headers: Record<string, string> = {}): HostAnswer {
  return { status, body, headers: { "content-type": "application/json; charset=utf-8", ...headers } };
}

/** What every answer of the Web API and every part of a batch says: the version of OData, and its own id. */
export function withIdentity(answer: HostAnswer): HostAnswer {
  return { ...answer, headers: { "odata-version": "4.0", req_id: randomUUID(), ...answer.headers } };
}

/** An answer without a body. */
export function noContent(headers: Record<string, string> = {}): HostAnswer {
  return { status: 204, body: "", headers };
}
