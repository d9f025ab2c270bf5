import { STATUS_CODES } from "node:http";
import { randomUUID } from "node:crypto";
import { withIdentity, type HostAnswer } from "../http/hostAnswer";

/** The answer to one operation, with the Content-ID it was sent under. */
export interface PartAnswer {
  readonly contentId: string | undefined;
  readonly answer: HostAnswer;
}

/** One part of the answer: a single operation, or the operations of a change set that succeeded. */
export type AnswerPart = PartAnswer | readonly PartAnswer[];

/** The multipart answer of a batch. */
export function batchAnswer(parts: readonly AnswerPart[], status: number): HostAnswer {
  const boundary = `batchresponse_${randomUUID()}`;
  const written = parts.map((part) => ("answer" in part ? httpPart(part) : changeSetPart(part)));
  return {
    status,
    body: multipart(written, boundary),
    headers: { "content-type": `multipart/mixed; boundary=${boundary}`, "odata-version": "4.0" },
  };
}

function multipart(parts: readonly string[], boundary: string): string {
  return `${parts.map((part) => `--${boundary}\r\n${part}\r\n`).join("")}--${boundary}--\r\n`;
}

function changeSetPart(parts: readonly PartAnswer[]): string {
  const boundary = `changesetresponse_${randomUUID()}`;
  return `Content-Type: multipart/mixed; boundary=${boundary}\r\n\r\n${multipart(parts.map(httpPart), boundary)}`;
}

/** As the vendor's transcripts spell them; names of headers are compared without case anyway. */
const spelling = new Map(
  [
    "Content-Type",
    "ETag",
    "Location",
    "OData-EntityId",
    "OData-Version",
    "Preference-Applied",
    "REQ_ID",
    "Retry-After",
  ].map((name) => [name.toLowerCase(), name]),
);

function httpPart({ contentId, answer: bare }: PartAnswer): string {
  const answer = withIdentity(bare);
  const id = contentId === undefined ? "" : `Content-ID: ${contentId}\r\n`;
  const headers = Object.entries(answer.headers).map(([name, value]) => `${spelling.get(name) ?? name}: ${value}\r\n`);
  const status = `HTTP/1.1 ${answer.status} ${STATUS_CODES[answer.status] ?? ""}`;
  const body = typeof answer.body === "string" ? answer.body : Buffer.from(answer.body).toString("utf8");
  return `Content-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n${id}\r\n${status}\r\n${headers.join("")}\r\n${body}`;
}
