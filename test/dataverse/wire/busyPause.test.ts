import type { InvoicingError } from "../../../shared/invoicing/invoicingError";
import { busyPause, type SecondSending } from "../../../shared/dataverse/wire/busyPause";
import { errorFromAnswer, errorFromThrown } from "../../../shared/dataverse/wire/webApiFailure";

const answered = (status: number, code: string, retryAfterSeconds: number | null): InvoicingError =>
  errorFromAnswer({ status, code, message: "", requestId: null, retryAfterSeconds });

/** What the service may answer, and how long a request waits before it is sent again; null: it is not. */
const table: readonly {
  readonly why: string;
  readonly error: InvoicingError;
  readonly pauses: Readonly<Record<SecondSending, number | null>>;
}[] = [
  {
    why: "429 with a time: it was turned away at the door",
    error: answered(429, "0x80072322", 7),
    pauses: { nothing: 7, twice: 7 },
  },
  { why: "429 of a gateway, without a code", error: answered(429, "", 7), pauses: { nothing: 7, twice: 7 } },
  {
    why: "429 without a time: pauses of our own",
    error: answered(429, "0x80072321", null),
    pauses: { nothing: 5, twice: 5 },
  },
  {
    why: "a code of service protection under another status",
    error: answered(503, "0x80072326", 3),
    pauses: { nothing: 3, twice: 3 },
  },
  {
    why: "the same by context.webAPI, which loses the time",
    error: errorFromThrown({ errorCode: 0x80072322, message: "" }, true),
    pauses: { nothing: 5, twice: 5 },
  },
  {
    why: "503 with a time: it may have been carried out",
    error: answered(503, "", 7),
    pauses: { nothing: 7, twice: null },
  },
  {
    why: "503 without a time: nothing says that it comes back",
    error: answered(503, "", null),
    pauses: { nothing: null, twice: null },
  },
  {
    why: "500 with a time is an error of its own",
    error: answered(500, "0x80040216", 7),
    pauses: { nothing: null, twice: null },
  },
  { why: "no answer", error: { kind: "noAnswer" }, pauses: { nothing: null, twice: null } },
  { why: "a refusal", error: answered(403, "0x80040220", 7), pauses: { nothing: null, twice: null } },
  {
    why: "five minutes: the longest that is waited for",
    error: answered(429, "", 300),
    pauses: { nothing: 300, twice: 300 },
  },
  { why: "more than that", error: answered(429, "", 301), pauses: { nothing: null, twice: null } },
  { why: "at once: a second all the same", error: answered(429, "", 0), pauses: { nothing: 1, twice: 1 } },
  { why: "a time that has passed", error: answered(429, "", -20), pauses: { nothing: 1, twice: 1 } },
  { why: "part of a second", error: answered(429, "", 2.2), pauses: { nothing: 3, twice: 3 } },
];

describe.each(table)("$why", ({ error, pauses }) => {
  it("where a second sending changes nothing", () => expect(busyPause(error, 0, "nothing")).toBe(pauses.nothing));
  it("where it could take effect twice", () => expect(busyPause(error, 0, "twice")).toBe(pauses.twice));
});

it.each<{ why: string; error: InvoicingError; pauses: readonly (number | null)[] }>([
  {
    why: "as often as five times where the service says when",
    error: answered(429, "", 7),
    pauses: [7, 7, 7, 7, 7, null, null],
  },
  {
    why: "three times, longer each time, where it does not",
    error: answered(429, "", null),
    pauses: [5, 10, 20, null],
  },
])("it is waited for $why", ({ error, pauses }) =>
  expect(pauses.map((_, repeats) => busyPause(error, repeats, "twice"))).toEqual(pauses),
);
