import type { Reply, WireRequest } from "./wireRequest";

const newLine = "\r\n";
const boundaryOf = (contentType: string): string => /boundary="?([^";]+)"?/i.exec(contentType)?.[1] ?? "";

/** The parts between the boundaries of a multipart body, as they stand there. */
function chunksOf(body: string, contentType: string): readonly string[] {
  const chunks = body.split(`--${boundaryOf(contentType)}`).slice(1, -1);
  return chunks.map((chunk) => chunk.replace(/^\r?\n/, "").replace(/\r?\n$/, ""));
}

/** The operations inside a batch; none where the request is no batch. */
export function partsOf(request: WireRequest, serviceRoot: string): readonly WireRequest[] {
  if (request.path !== "$batch") return [];
  return chunksOf(request.body, request.headers["Content-Type"] ?? "").map((chunk) => {
    const [, operation = ""] = cutAtBlankLine(chunk);
    const [head = "", body = ""] = cutAtBlankLine(operation);
    const [line = "", ...named] = head.split(/\r?\n/);
    const [method = "", url = ""] = line.split(" ");
    const headers = Object.fromEntries(named.map((each) => each.split(/: ?(.*)/).slice(0, 2) as [string, string]));
    return { seam: request.seam, isPart: true, method, path: decodeURI(url.replace(serviceRoot, "")), headers, body };
  });
}

/** The same batch with only some of its parts. */
export function withParts(request: WireRequest, places: readonly number[]): WireRequest {
  const type = request.headers["Content-Type"] ?? "";
  const chunks = chunksOf(request.body, type).filter((_, place) => places.includes(place));
  return { ...request, body: multipart(chunks, boundaryOf(type)) };
}

/** What a batch answered to each of its parts. */
export function repliesOf({ body, headers }: Reply): readonly Reply[] {
  return chunksOf(body, headers["content-type"] ?? "").map((chunk) => {
    const [, operation = ""] = cutAtBlankLine(chunk);
    const [head = "", content = ""] = cutAtBlankLine(operation);
    const [line = "", ...named] = head.split(/\r?\n/);
    const told = named.map((each) => each.split(/: ?(.*)/).slice(0, 2) as [string, string]);
    return { status: Number(line.split(" ")[1]), headers: Object.fromEntries(told), body: content };
  });
}

/** A batch's answer with these answers to its parts. */
export function batchReply(replies: readonly Reply[]): Reply {
  const boundary = "batchresponse_of_the_wire";
  const chunks = replies.map(({ status, headers, body }) =>
    [
      ...["Content-Type: application/http", "Content-Transfer-Encoding: binary", "", `HTTP/1.1 ${status} -`],
      ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
      ...["", body],
    ].join(newLine),
  );
  const headers = { "content-type": `multipart/mixed;boundary=${boundary}` };
  return { status: 200, headers, body: multipart(chunks, boundary) };
}

const multipart = (chunks: readonly string[], boundary: string): string =>
  [...chunks.map((chunk) => `--${boundary}${newLine}${chunk}`), `--${boundary}--`, ""].join(newLine);

function cutAtBlankLine(text: string): readonly [string, string] {
  const [, head = text, rest = ""] = /^(.*?)\r?\n\r?\n(.*)$/s.exec(text) ?? [];
  return [head, rest];
}
