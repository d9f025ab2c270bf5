import fc from "fast-check";
import { anyBatchBody } from "./anyBatch";
import { anyJsonBody } from "./anyBody";
import { anyNames, type Names } from "./anyName";
import { anyPath, messagePath, readPath, rowPath } from "./anyPath";
import { anyQuery } from "./anyQuery";
import { anyText, mutated } from "./mutated";

/** A request as a client would hand it to `fetch`. */
export interface FuzzedRequest {
  readonly method: string;
  /** Path and query below the origin. */
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const method = fc.constantFrom("GET", "POST", "PATCH", "DELETE", "PUT", "OPTIONS", "HEAD", "REPORT", "get");

/** Header values hold no line ends: Node refuses to send those, and the socket's fuzzer sends them raw. */
const headerValue = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  mutated(text).map((value) => value.replace(/[^\t\x20-\x7e\xa0-\xff]/g, "?"));

const header: fc.Arbitrary<readonly [string, string]> = fc.oneof(
  fc.tuple(
    fc.constant("prefer"),
    headerValue(
      fc.constantFrom(
        'odata.include-annotations="*"',
        "odata.maxpagesize=2",
        "odata.maxpagesize=0",
        "return=representation",
        "odata.continue-on-error",
        'odata.maxpagesize=1,odata.include-annotations="OData.Community.Display.V1.FormattedValue"',
      ),
    ),
  ),
  fc.tuple(
    fc.constantFrom("if-match", "if-none-match"),
    headerValue(fc.constantFrom("*", 'W/"1000001"', '"1"', "null")),
  ),
  fc.tuple(fc.constant("x-host-user"), fc.constantFrom("billing", "billing", "manager", "second", "reader", "nobody")),
  fc.tuple(fc.constant("cookie"), fc.constantFrom("a=b; hostUser=manager", "hostUser", "=;;=")),
  fc.tuple(fc.constantFrom("accept-language", "x-host-lang"), headerValue(fc.constantFrom("da-DK", "1030", "en"))),
  fc.tuple(fc.constantFrom("accept", "odata-version", "content-encoding", "range"), headerValue(anyText)),
  fc.tuple(
    fc.constant("content-type"),
    headerValue(fc.constantFrom("application/json", "multipart/mixed; boundary=batch", "text/xml", "multipart/mixed")),
  ),
);

const headers = fc.array(header, { maxLength: 4 }).map((all) => Object.fromEntries(all));

const bodyless = fc.constant("");

/** Requests as clients send them: reads with options, writes with bodies, messages; and all of it mixed up. */
function serviceRequest(names: Names): fc.Arbitrary<FuzzedRequest> {
  const [query, body] = [anyQuery(names), anyJsonBody(names)];
  const get = fc.constant("GET");
  const write = fc.constantFrom("PATCH", "PATCH", "POST", "DELETE");
  return fc
    .oneof(
      { weight: 6, arbitrary: fc.record({ method: get, path: readPath(names), query, headers, body: bodyless }) },
      { weight: 3, arbitrary: fc.record({ method: write, path: rowPath(names), query: bodyless, headers, body }) },
      {
        weight: 1,
        arbitrary: fc.record({
          method: fc.constant("POST"),
          path: fc.oneof(readPath(names), messagePath(names)),
          query: bodyless,
          headers,
          body: fc.oneof(fc.constant("{}"), body),
        }),
      },
      { weight: 3, arbitrary: fc.record({ method, path: anyPath(names), query, headers, body }) },
    )
    .map(({ path, query: options, ...rest }) => ({
      ...rest,
      address: `/api/data/v9.2/${path}${options === "" ? "" : `?${options}`}`,
    }));
}

function batchRequest(names: Names): fc.Arbitrary<FuzzedRequest> {
  const multipart = { "content-type": "multipart/mixed; boundary=batch" };
  const own = fc.oneof({ weight: 6, arbitrary: fc.constant(multipart) }, { weight: 1, arbitrary: fc.constant({}) });
  return fc.record({ headers, own, body: anyBatchBody(names) }).map((parts) => ({
    method: "POST",
    address: "/api/data/v9.2/$batch",
    headers: { ...multipart, ...parts.headers, ...parts.own },
    body: parts.body,
  }));
}

const doorBody = mutated(
  fc.constantFrom(
    '{"advanceMs":5000}',
    '{"now":"2026-11-22T10:00:00Z"}',
    '{"privileges":["Read","Write","Create","Delete"]}',
    '{"sql":"select count(*) as n from invoice","params":[1,"x",null]}',
    '{"serviceProtection":false,"rounding":"halfToEven"}',
    '{"name":"a"}',
  ),
);

/** The door's calls that leave the host as it is, more or less: the others would spoil the rest of the run. */
const door: fc.Arbitrary<FuzzedRequest> = fc
  .record({
    method: fc.constantFrom("GET", "POST", "DELETE"),
    name: mutated(
      fc.constantFrom("clock", "users/reader", "query", "settings", "version", "effects", "restore", "whoami"),
    ),
    body: doorBody,
  })
  .map(({ name, ...rest }) => ({ ...rest, address: `/__host/${name}`, headers: {} }));

const file: fc.Arbitrary<FuzzedRequest> = mutated(
  fc.constantFrom("/", "/invoices", "/web/main.js", "/controls/x/bundle.js", "/platform/react16/../../../package.json"),
).map((path) => ({ method: "GET", address: path.replace(/^\/*/, "/"), headers: {}, body: "" }));

/** Any request to the host: mostly to the Web API, by its grammar, mutated, or noise. */
export const anyRequest: fc.Arbitrary<FuzzedRequest> = fc.oneof(
  { weight: 12, arbitrary: fc.oneof(...anyNames.map(serviceRequest)) },
  { weight: 5, arbitrary: fc.oneof(...anyNames.map(batchRequest)) },
  { weight: 1, arbitrary: door },
  { weight: 1, arbitrary: file },
);
