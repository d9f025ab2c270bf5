import fc from "fast-check";
import { divideRounded } from "../../host/server/exact/rounding";
import { JsonNumber, NotJson, readJson, type Json } from "../../host/server/exact/readJson";
import { scaledFrom, scaledText } from "../../host/server/exact/scaled";

describe("scaled numbers", () => {
  it.each([
    { why: "a price keeps its cents", text: "27.12", scale: 4, units: 271200n },
    { why: "no decimals at all", text: "500", scale: 0, units: 500n },
    { why: "a credit", text: "-0.005", scale: 4, units: -50n },
    { why: "JSON may write an exponent", text: "1.5e3", scale: 2, units: 150000n },
    { why: "trailing zeros fit", text: "1.2300", scale: 2, units: 123n },
    { why: "what does not fit is refused, not rounded", text: "1.235", scale: 2, units: null },
    { why: "words are not numbers", text: "12 kr", scale: 2, units: null },
  ])("$why: $text", ({ text, scale, units }) => expect(scaledFrom(text, scale)).toBe(units));

  it("come back as they went in", () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 17n), 10n ** 17n), fc.integer({ min: 0, max: 10 }), (units, scale) => {
        expect(scaledFrom(scaledText(units, scale), scale)).toBe(units);
      }),
    );
  });
});

describe("rounding", () => {
  it.each([
    { why: "27.125 to cents, to even", units: 27125n, by: 10n, even: 2712n, away: 2713n },
    { why: "27.135 to cents, both up", units: 27135n, by: 10n, even: 2714n, away: 2714n },
    { why: "a credit mirrors it", units: -27125n, by: 10n, even: -2712n, away: -2713n },
    { why: "no tie, no question", units: 27126n, by: 10n, even: 2713n, away: 2713n },
  ])("$why", ({ units, by, even, away }) => {
    expect(divideRounded(units, by, "halfToEven")).toBe(even);
    expect(divideRounded(units, by, "halfAwayFromZero")).toBe(away);
  });
});

describe("reading JSON", () => {
  const plain = (value: Json): unknown => {
    if (value instanceof JsonNumber) return Number(value.text);
    if (Array.isArray(value)) return (value as readonly Json[]).map(plain);
    if (typeof value === "object" && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]));
    }
    return value;
  };

  it("understands what JSON.stringify writes", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value);
        expect(plain(readJson(text))).toEqual(JSON.parse(text));
      }),
    );
  });

  it("keeps the digits of a number", () => {
    const read = readJson('{"a": 12345678901234567.8901}') as { a: JsonNumber };
    expect(read.a.text).toBe("12345678901234567.8901");
  });

  it.each(["", "{", '{"a" 1}', "[1,]", "01", "nul", '"\n"', "1 2"])("refuses %j", (text) =>
    expect(() => readJson(text)).toThrow(NotJson),
  );
});
