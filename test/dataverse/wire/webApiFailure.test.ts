import { errorFromThrown } from "../../../shared/dataverse/wire/webApiFailure";

describe("what the platform's own client rejects with", () => {
  it.each<{ why: string; thrown: unknown; error: object; isOnline?: boolean }>([
    {
      why: "a code as a positive decimal",
      thrown: { errorCode: 0x80040217, message: "Does not exist" },
      error: { kind: "gone" },
    },
    {
      why: "the same as a negative one, as some versions give it",
      thrown: { errorCode: 0x80040217 | 0, message: "Does not exist" },
      error: { kind: "gone" },
    },
    { why: "service protection", thrown: { errorCode: 0x80072322, message: "" }, error: { kind: "busy" } },
    {
      why: "no privilege",
      thrown: { errorCode: 0x80040220, message: "No" },
      error: { kind: "forbidden", message: "No" },
    },
    ...[0x8004f504, 0x8004f507].map((errorCode) => ({
      why: `a column that column security keeps, ${errorCode.toString(16)}`,
      thrown: { errorCode, message: "No" },
      error: { kind: "forbidden", message: "No" },
    })),
    {
      why: "a table that compares no versions",
      thrown: { errorCode: 0x8006088d, message: "Not enabled." },
      error: { kind: "unversioned", message: "Not enabled." },
    },
    {
      why: "any other code with the platform's words",
      thrown: { errorCode: 0x80040265, message: "Locked." },
      error: { kind: "rejected", code: "0x80040265", message: "Locked." },
    },
    {
      why: "no code: the network or a proxy, whose words are kept",
      thrown: { errorCode: 0, message: "502 Bad gateway" },
      error: { kind: "unavailable", status: null, message: "502 Bad gateway" },
    },
    { why: "an answer that is not JSON", thrown: new SyntaxError("Unexpected token"), error: { kind: "unavailable" } },
    {
      why: "what fetch throws when nothing came",
      thrown: new TypeError("Failed to fetch"),
      error: { kind: "noAnswer" },
    },
    {
      why: "offline, whatever it says",
      thrown: { errorCode: 0, message: "x" },
      isOnline: false,
      error: { kind: "offline" },
    },
    { why: "nothing at all", thrown: undefined, error: { kind: "noAnswer" } },
    { why: "a text", thrown: "failed", error: { kind: "noAnswer" } },
  ])("$why", ({ thrown, error, isOnline = true }) => expect(errorFromThrown(thrown, isOnline)).toMatchObject(error));
});
