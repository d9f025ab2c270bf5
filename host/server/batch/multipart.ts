import { badRequest } from "../apiError";

/** One part of a multipart body: its own headers (names in lower case) and what follows them. */
export interface Part {
  readonly headers: Readonly<Record<string, string>>;
  readonly content: string;
}

/** A request written out as text inside a part. */
export interface TextRequest {
  readonly method: string;
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The boundary a content type names. */
export function boundaryOf(contentType: string | undefined): string {
  const match = /^\s*multipart\/mixed\s*;.*?boundary="?([^";]+)"?/i.exec(contentType ?? "");
  if (!match?.[1]) throw badRequest("The content type is not multipart/mixed with a boundary.", "0x80048d19");
  return match[1].trim();
}

/** Cuts a multipart body into its parts. Line ends may be CRLF or LF. */
export function partsOf(body: string, boundary: string): Part[] {
  const pieces = `\n${body.replaceAll("\r\n", "\n")}`.split(`\n--${boundary}`);
  const closing = pieces.findIndex((piece, index) => index > 0 && piece.startsWith("--"));
  if (closing < 0) throw badRequest(`The multipart body does not end with its boundary '${boundary}'.`, "0x80048d19");
  return pieces.slice(1, closing).map((piece) => headed(piece.replace(/^[ \t]*\n/, "")));
}

/** Reads `METHOD address HTTP/1.1` with headers and body. */
export function requestFrom(content: string): TextRequest {
  const [first = "", ...rest] = content.replace(/^\n+/, "").split("\n");
  const match = /^([A-Z]+) (\S+)(?: HTTP\/1\.1)?\s*$/.exec(first);
  if (!match) throw badRequest(`'${first}' is not the first line of a request.`, "0x80048d19");
  const { headers, content: body } = headed(rest.join("\n"));
  return { method: match[1] ?? "", address: match[2] ?? "", headers, body: body.trim() };
}

function headed(text: string): Part {
  const end = text.startsWith("\n") ? 0 : text.indexOf("\n\n");
  const head = end < 0 ? text : text.slice(0, end);
  const headers: Record<string, string> = {};
  for (const line of head.split("\n")) {
    const [name = "", value = ""] = line.split(/:(.*)/s);
    if (name.trim() !== "") headers[name.trim().toLowerCase()] = value.trim();
  }
  return { headers, content: end < 0 ? "" : text.slice(end).replace(/^\n{1,2}/, "") };
}
