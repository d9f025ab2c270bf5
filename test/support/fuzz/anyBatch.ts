import fc from "fast-check";
import { anyPath } from "./anyPath";
import { anyJsonBody } from "./anyBody";
import { anyQuery } from "./anyQuery";
import { anyText, mutated } from "./mutated";

const method = fc.constantFrom("GET", "PATCH", "POST", "DELETE", "PUT", "OPTIONS", "");
const target = fc.oneof(
  { weight: 5, arbitrary: anyPath },
  { weight: 1, arbitrary: fc.constantFrom("$1", "$1/name", "$9", "$batch") },
);

const head = fc
  .array(
    fc.constantFrom(
      "If-Match: *",
      'If-Match: W/"1000001"',
      "If-None-Match: *",
      "Prefer: return=representation",
      "Content-Type: application/json",
      "Content-ID: 1",
      "no colon here",
      ": nothing",
    ),
    { maxLength: 3 },
  )
  .map((lines) => lines.map((line) => `${line}\r\n`).join(""));

const operation = fc.tuple(method, target, anyQuery, head, anyJsonBody).map(([verb, path, query, lines, body]) => {
  const address = query === "" ? path : `${path}?${query}`;
  return `Content-Type: application/http\r\nContent-ID: 1\r\n\r\n${verb} /api/data/v9.2/${address} HTTP/1.1\r\n${lines}\r\n${body}`;
});

const parts = (boundary: string, all: readonly string[]): string =>
  `${all.map((part) => `--${boundary}\r\n${part}\r\n`).join("")}--${boundary}--\r\n`;

const changeSet = fc
  .array(operation, { maxLength: 4 })
  .map((all) => `Content-Type: multipart/mixed; boundary=changes\r\n\r\n${parts("changes", all)}`);

/** A multipart body whose boundary is `batch`: operations and change sets, nested wrongly, mutated or noise. */
export const anyBatchBody: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 8,
    arbitrary: mutated(fc.array(fc.oneof(operation, changeSet), { maxLength: 4 }).map((all) => parts("batch", all))),
  },
  { weight: 1, arbitrary: anyText },
  {
    weight: 1,
    arbitrary: fc.constant(
      parts(
        "batch",
        Array.from({ length: 1001 }, () => "\r\nGET WhoAmI\r\n\r\n"),
      ),
    ),
  },
);
