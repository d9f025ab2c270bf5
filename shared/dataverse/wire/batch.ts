import { Key } from "../columns";

/** One operation of a $batch, without change set: it stands or falls alone. */
export interface BatchPart {
  readonly method: "PATCH" | "DELETE";
  /** Logical names of the row's table and of its key. */
  readonly table: { readonly name: string; readonly id: Key };
  /** Below the service root: "invoices(…)". */
  readonly path: string;
  /** "*" for a row of any version, that has to be there. */
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
export function batchBody(parts: readonly Omit<BatchPart, "table">[], boundary: string, serviceRoot: string): string {
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
  const found = /HTTP\/1\.1 (\d{3})[^\n]*\n(.*?)(?:\n\n(.*))?$/s.exec(part.replace(/\r\n/g, "\n"));
  if (!found) return [];
  const [, status, head = "", body = ""] = found;
  const headers = head.split("\n").map((line): [string, string] => {
    const colon = line.indexOf(":");
    return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()];
  });
  return [{ status: Number(status), headers: new Map(headers), body: body.trim() }];
}
