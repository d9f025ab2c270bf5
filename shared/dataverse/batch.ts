/** One operation of a $batch, without change set: it stands or falls alone. */
export interface BatchPart {
  readonly method: "PATCH" | "DELETE";
  /** Below the service root: "invoices(…)". */
  readonly path: string;
  readonly version: string;
  readonly body: string | null;
}

export interface PartAnswer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

const newLine = "\r\n";

/** The body of a multipart/mixed $batch request. Source: facts 5.1; the vendor's page on batch operations. */
export function batchBody(parts: readonly BatchPart[], boundary: string, serviceRoot: string): string {
  const written = parts.map((part) =>
    [
      `--${boundary}`,
      "Content-Type: application/http",
      "Content-Transfer-Encoding: binary",
      "",
      `${part.method} ${serviceRoot}${part.path} HTTP/1.1`,
      `If-Match: ${part.version}`,
      ...(part.body === null ? [] : ["Content-Type: application/json"]),
      "",
      part.body ?? "",
    ].join(newLine),
  );
  return [...written, `--${boundary}--`, ""].join(newLine);
}

/**
 * The answers of a $batch, in the order of its parts. May be fewer than were asked: without continue-on-error the
 * service stops at the first failure.
 */
export function batchAnswers(text: string, contentType: string): readonly PartAnswer[] {
  const boundary = /boundary="?([^";]+)"?/i.exec(contentType)?.[1];
  if (!boundary) return [];
  return text
    .split(`--${boundary}`)
    .slice(1)
    .filter((part) => !part.startsWith("--"))
    .flatMap(partAnswer);
}

function partAnswer(part: string): PartAnswer[] {
  const start = part.search(/HTTP\/1\.1 \d{3}/);
  if (start < 0) return [];
  const http = part.slice(start).replace(/\r\n/g, "\n");
  const end = http.indexOf("\n\n");
  const head = (end < 0 ? http : http.slice(0, end)).split("\n");
  const status = Number(/HTTP\/1\.1 (\d{3})/.exec(head[0] ?? "")?.[1]);
  const headers = head.slice(1).map((line): [string, string] => {
    const colon = line.indexOf(":");
    return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()];
  });
  return [{ status, headers: new Map(headers), body: end < 0 ? "" : http.slice(end + 2).trim() }];
}
