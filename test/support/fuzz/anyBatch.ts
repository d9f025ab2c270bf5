import fc from "fast-check";
import { anyPath, rowPath } from "./anyPath";
import { anyJsonBody } from "./anyBody";
import type { Names } from "./anyName";
import { anyQuery } from "./anyQuery";
import { anyText, mutated } from "./mutated";

const write = fc.constantFrom("PATCH", "PATCH", "PATCH", "DELETE", "POST");
const method = fc.oneof(write, fc.constantFrom("GET", "GET", "OPTIONS"));
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

const parts = (boundary: string, all: readonly string[]): string =>
  `${all.map((part) => `--${boundary}\r\n${part}\r\n`).join("")}--${boundary}--\r\n`;

function anyOperation(names: Names, verb: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const target = fc.oneof(
    { weight: 3, arbitrary: anyPath(names) },
    { weight: 6, arbitrary: rowPath(names) },
    { weight: 1, arbitrary: fc.constantFrom("$1", "$1/name", "$9", "$batch") },
  );
  const query = fc.oneof({ weight: 3, arbitrary: fc.constant("") }, { weight: 1, arbitrary: anyQuery(names) });
  return fc.tuple(verb, target, query, head, anyJsonBody(names)).map(([name, path, options, lines, body]) => {
    const address = options === "" ? path : `${path}?${options}`;
    return `Content-Type: application/http\r\nContent-ID: 1\r\n\r\n${name} /api/data/v9.2/${address} HTTP/1.1\r\n${lines}\r\n${body}`;
  });
}

const tooMany = parts(
  "batch",
  Array.from({ length: 1001 }, () => "\r\nGET WhoAmI\r\n\r\n"),
);

/** A multipart body whose boundary is `batch`: operations and change sets, nested wrongly, mutated or noise. */
export function anyBatchBody(names: Names): fc.Arbitrary<string> {
  const operation = anyOperation(names, method);
  const change = anyOperation(names, fc.oneof({ weight: 9, arbitrary: write }, { weight: 1, arbitrary: method }));
  const changeSet = fc
    .array(change, { maxLength: 4 })
    .map((all) => `Content-Type: multipart/mixed; boundary=changes\r\n\r\n${parts("changes", all)}`);
  const whole = fc.array(fc.oneof(operation, changeSet), { maxLength: 4 }).map((all) => parts("batch", all));
  return fc.oneof(
    { weight: 20, arbitrary: whole },
    { weight: 20, arbitrary: mutated(whole) },
    { weight: 1, arbitrary: anyText },
    { weight: 1, arbitrary: fc.constant(tooMany) },
  );
}
