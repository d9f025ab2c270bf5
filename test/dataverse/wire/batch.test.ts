import { batchAnswers, batchBody } from "../../../shared/dataverse/wire/batch";
import { exactJson } from "../../../shared/dataverse/wire/exactJson";
import { Decimal } from "../../../shared/calculation/money";
import { amount } from "../../support/amount";

const root = "https://contoso.example/api/data/v9.2/";

describe("the text of a batch", () => {
  const body = batchBody(
    [
      { method: "PATCH", path: "invoices(1)", version: 'W/"7"', body: '{"name":"x"}' },
      { method: "DELETE", path: "lines(2)", version: 'W/"8"', body: null },
    ],
    "b",
    root,
  );

  it("has every operation under its own version, and a boundary at the end", () => {
    expect(body.split("\r\n")).toEqual([
      "--b",
      "Content-Type: application/http",
      "Content-Transfer-Encoding: binary",
      "",
      `PATCH ${root}invoices(1) HTTP/1.1`,
      'If-Match: W/"7"',
      "Content-Type: application/json",
      "",
      '{"name":"x"}',
      "--b",
      "Content-Type: application/http",
      "Content-Transfer-Encoding: binary",
      "",
      `DELETE ${root}lines(2) HTTP/1.1`,
      'If-Match: W/"8"',
      "",
      "",
      "--b--",
      "",
    ]);
  });
});

describe("the answers of a batch", () => {
  const part = (status: string, body = "") =>
    ["--r", "Content-Type: application/http", "", `HTTP/1.1 ${status}`, "REQ_ID: 42", "", body, ""].join("\r\n");
  const read = (text: string, contentType = 'multipart/mixed; boundary="r"') =>
    batchAnswers(text, contentType).map(({ status, body }) => `${status} ${body}`.trim());

  it.each([
    {
      why: "in the order of the parts",
      text: `${part("204 No Content")}${part("412 x", '{"error":1}')}--r--`,
      says: ["204", '412 {"error":1}'],
    },
    { why: "fewer than asked, where the service stopped", text: `${part("400 Bad", "{}")}--r--`, says: ["400 {}"] },
    { why: "cut off in the middle", text: part("204 No Content"), says: ["204"] },
    { why: "line ends of other systems", text: part("404 x", "{}").replaceAll("\r\n", "\n"), says: ["404 {}"] },
    { why: "nothing", text: "", says: [] },
  ])("$why", ({ text, says }) => expect(read(text)).toEqual(says));

  it("carry their headers, by names in any case", () => {
    expect(batchAnswers(part("400 x"), "multipart/mixed;boundary=r")[0]?.headers.get("req_id")).toBe("42");
  });

  it("without a boundary there are none", () => {
    expect(read(part("204 x"), "text/html")).toEqual([]);
  });
});

describe("a row as JSON", () => {
  it("numbers go onto the wire digit for digit, where a double would lose some", () => {
    expect(exactJson([["msdyn_price", amount("123456789012.3456")]])).toBe('{"msdyn_price":123456789012.3456}');
  });

  it("texts are escaped, nothing is null", () => {
    expect(
      exactJson([
        ["a", 'x"\n'],
        ["b", null],
        ["c", 5],
        ["d", true],
      ]),
    ).toBe('{"a":"x\\"\\n","b":null,"c":5,"d":true}');
  });

  it.each([
    { why: "never with an exponent", value: "1e21", says: "1000000000000000000000" },
    { why: "nor a small one", value: "1e-9", says: "0.000000001" },
    { why: "no zero that is not there", value: "1.50", says: "1.5" },
  ])("$why: $value", ({ value, says }) => expect(exactJson([["a", new Decimal(value)]])).toBe(`{"a":${says}}`));

  it.each([NaN, Infinity, -Infinity])("%s is no number and never written", (value) =>
    expect(() => exactJson([["a", new Decimal(value)]])).toThrow("Not a number"),
  );
});
