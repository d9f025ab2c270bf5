import fc from "fast-check";
import { mutated } from "./mutated";

const line = (text: string): string => `${text}\r\n`;

/** Mostly right: where everything is wrong at once, nothing gets past the first check. */
const usually = (right: fc.Arbitrary<string>, wrong: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof({ weight: 9, arbitrary: right }, { weight: 1, arbitrary: wrong });

const start = fc
  .tuple(
    usually(fc.constantFrom("GET", "POST", "PATCH"), fc.constantFrom("DELETE", "CONNECT", "G\0T", "")),
    fc.constantFrom(
      "/api/data/v9.2/WhoAmI",
      "/api/data/v9.2/invoices?$top=1",
      "/api/data/v9.2/$batch",
      "/__host/version",
      "/%",
      "//",
      "*",
      "http://127.0.0.1/invoices",
      `/api/data/v9.2/invoices?$filter=${"a".repeat(200_000)}`,
    ),
    usually(fc.constant("HTTP/1.1"), fc.constantFrom("HTTP/1.0", "HTTP/9.9", "HTTP/2", "")),
  )
  .map((words) => line(words.join(" ")));

const header = fc.constantFrom(
  "Host: elsewhere.example",
  "Host:",
  "Content-Length: 2",
  "Content-Length: 2",
  "Content-Length: 0",
  "Content-Length: -1",
  "Content-Length: 99999999999999999999",
  "Content-Length: 5, 6",
  "Transfer-Encoding: chunked",
  "Transfer-Encoding: chunked, identity",
  "Content-Type: multipart/mixed; boundary=b",
  'Content-Type: multipart/mixed; boundary="',
  "Connection: close",
  "Connection: upgrade",
  "Upgrade: websocket",
  "Expect: 100-continue",
  "Expect: a miracle",
  "Cookie: hostUser=nobody",
  "x-host-user: \u00ff\u00fe",
  "x-host-user: billing",
  `x-long: ${"l".repeat(20_000)}`,
  " folded: line",
  "no colon",
  ": no name",
  "na me: x",
  "prefer: odata.maxpagesize=1\r\nprefer: return=representation",
);

const body = fc.constantFrom(
  ...["", "{}", "{", "--b--", "--b\r\n\r\nGET /api/data/v9.2/WhoAmI HTTP/1.1\r\n\r\n\r\n--b--\r\n"],
  ...["2\r\n{}\r\n0\r\n\r\n", "2\r\n{}", "zz\r\n{}\r\n", "ffffffffffffffff\r\n{}", "0\r\n\r\n", "\xff\xfe\x00"],
);

const host = usually(fc.constantFrom("Host: 127.0.0.1", "Host: localhost:80"), fc.constant("X: none"));
const headers = fc.oneof(
  fc.constant<string[]>([]),
  fc.array(header, { minLength: 1, maxLength: 1 }),
  fc.array(header, { minLength: 2, maxLength: 5 }),
);

const length = fc.oneof({ weight: 5, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) });

const oneRequest = fc
  .tuple(start, host, headers, length, usually(fc.constant("\r\n"), fc.constantFrom("\n", "")), body)
  .map(([first, named, others, isSaid, gap, rest]) => {
    const said = isSaid && rest !== "" ? [`Content-Length: ${rest.length}`] : [];
    return first + [named, ...said, ...others].map(line).join("") + gap + rest;
  });

/** What goes over a socket: one request or several in a row, framed rightly, wrongly, or not at all. */
export const anyWireBytes: fc.Arbitrary<Buffer> = fc
  .oneof(
    { weight: 6, arbitrary: mutated(oneRequest) },
    { weight: 2, arbitrary: fc.array(oneRequest, { minLength: 2, maxLength: 3 }).map((all) => all.join("")) },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 80 }) },
  )
  .map((text) => Buffer.from(text, "latin1"));
