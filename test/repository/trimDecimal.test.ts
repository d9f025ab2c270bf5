import fc from "fast-check";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import type { Decimal } from "decimal.js";
import { ModuleKind, transpileModule } from "typescript";
import { controls, projectRoot, readProjectFile, trackedFiles } from "./projectFiles";

/** What ships is not the decimal.js that the other tests load: here the two are compared. */
const trimDecimal = jest.requireActual<(published: string) => string>("../../scripts/trimDecimal.cjs");
const file = "node_modules/decimal.js/decimal.mjs";
const published = readProjectFile(file);

type Constructor = typeof Decimal;
type Method = (...args: unknown[]) => unknown;

const evaluated = (source: string): Constructor => {
  const code = transpileModule(source, { compilerOptions: { module: ModuleKind.CommonJS } }).outputText;
  const exports: { Decimal?: Constructor } = {};
  runInNewContext(code, { exports });
  if (!exports.Decimal) throw new Error("It exports no Decimal.");
  return exports.Decimal;
};

const whole = evaluated(published);
const trimmed = evaluated(trimDecimal(published));

const functionsOf = (holder: object): string[] =>
  Object.entries(holder).flatMap(([name, value]) => (typeof value === "function" ? [name] : []));
const methodsOf = (library: Constructor) =>
  functionsOf(library.prototype as unknown as object).filter((name) => name !== "constructor");
const without = (all: string[], kept: string[]) => all.filter((name) => !kept.includes(name));

const withoutArgument = ["abs", "neg", "isNeg", "isZero", "toFixed"];
const withNumber = ["plus", "add", "minus", "times", "cmp", "eq", "gt", "lt", "lte"];

const digits = (minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(..."0123456789"), minLength, maxLength });
const sign = fc.constantFrom("", "-");
const numbers = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(sign, digits(1, 12), digits(0, 4)).map(([s, i, f]) => `${s}${i}.${f}`) },
  // many are ties
  { weight: 3, arbitrary: fc.tuple(sign, digits(1, 3), digits(0, 3)).map(([s, i, f]) => `${s}${i}.${f}5`) },
  { weight: 3, arbitrary: fc.tuple(sign, digits(1, 40), digits(1, 40)).map(([s, i, f]) => `${s}${i}.${f}`) },
  {
    weight: 2,
    arbitrary: fc.tuple(sign, digits(1, 30), fc.integer({ min: -300, max: 300 })).map(([s, i, e]) => `${s}${i}e${e}`),
  },
  // a carry over every digit, where exponents begin, and signed zeros
  { weight: 1, arbitrary: fc.constantFrom("-0.005", "9.995", "99999999999999.99", "1e7", "1") },
  { weight: 1, arbitrary: fc.constantFrom("0", "-0", "1e-7", "1e+21") },
);

const argumentsFor: [names: string[], args: fc.Arbitrary<unknown[]>][] = [
  [withoutArgument, fc.constant([])],
  [withNumber, numbers.map((number) => [number])],
  // as money asks for them, and nothing else does (shared/calculation/money.ts): the modes and digits are checked there
  [["toDecimalPlaces"], fc.tuple(fc.nat({ max: 90 }), fc.constantFrom(whole.ROUND_HALF_UP, whole.ROUND_HALF_EVEN))],
];
const methods = argumentsFor.flatMap(([names, args]) => names.map((name): [string, typeof args] => [name, args]));

const settings = fc.record(
  {
    precision: fc.constantFrom(5, 20, 80),
    rounding: fc.constantFrom<4 | 6>(whole.ROUND_HALF_UP, whole.ROUND_HALF_EVEN),
  },
  // clone asks it for its own properties
  { noNullPrototype: true },
);

/** Of either library: neither knows the other's by itself. */
const isDecimal = (value: unknown): value is Decimal =>
  typeof value === "object" && value !== null && "toFixed" in value;

/** What a call gives, as text that tells −0 from 0 and a Decimal from a number; a refusal is an outcome too. */
function outcomeOf(call: () => unknown): string {
  try {
    const value = call();
    if (isDecimal(value)) return `Decimal ${value.isNeg() ? "below" : "from"} 0: ${value.toFixed()}`;
    return `${typeof value} ${Object.is(value, -0) ? "-0" : String(value)}`;
  } catch (error) {
    return String(error);
  }
}

const called = (holder: unknown, name: string, args: unknown[]): unknown =>
  (holder as Record<string, Method>)[name]?.(...args);

describe("what stays", () => {
  it("has every method compared below", () => {
    expect(methodsOf(trimmed).sort()).toEqual([...methods.map(([name]) => name), "toString"].sort());
  });

  it.each(methods)("%s gives what the whole library gives", (name, someArgs) => {
    fc.assert(
      fc.property(settings, numbers, someArgs, (set, number, args) => {
        const outcome = (library: Constructor) => outcomeOf(() => called(new (library.clone(set))(number), name, args));
        expect(outcome(trimmed)).toBe(outcome(whole));
      }),
      { numRuns: 400 },
    );
  });

  it("is written as text without an exponent, however large or small", () => {
    fc.assert(
      fc.property(numbers, (number) => {
        expect(String(new trimmed(number))).toBe(new whole(number).toFixed());
      }),
    );
  });

  it("keeps the two rounding modes of money and its settings", () => {
    const { ROUND_HALF_UP, ROUND_HALF_EVEN, precision, rounding } = whole;
    expect(Object.entries(trimmed).filter(([, value]) => typeof value !== "function")).toEqual(
      Object.entries({ ROUND_HALF_UP, ROUND_HALF_EVEN, precision, rounding }),
    );
    expect(functionsOf(trimmed)).toEqual(["clone"]);
  });

  it("has the settings of what it was cloned from, where it was given no others", () => {
    const set = ({ precision, rounding }: Constructor) => [precision, rounding];
    const first = trimmed.clone({ precision: 7, rounding: trimmed.ROUND_HALF_UP });
    const second = first.clone({ precision: 9, rounding: trimmed.ROUND_HALF_EVEN });
    expect([trimmed, first, first.clone(), second].map(set)).toEqual([
      [20, 4],
      [7, 4],
      [7, 4],
      [9, 6],
    ]);
  });
});

describe("reading text", () => {
  it.each(["12.50", "-0", "+7", ".5", "5.", "1e3", "1e-7", "", " 1", "1,5", "--1", "abc", "1e"])(
    "takes %j as the whole library does",
    (text) => {
      expect(outcomeOf(() => new trimmed(text))).toBe(outcomeOf(() => new whole(text)));
    },
  );

  it.each(["0x10", "0XfF.8", "0b101", "0o17", "0x1p3", "1_000", "Infinity", "-Infinity", "NaN"])(
    "refuses %j, which no amount is written like",
    (text) => {
      expect(outcomeOf(() => new whole(text))).toMatch(/^Decimal /);
      expect(outcomeOf(() => new trimmed(text))).toMatch(/^Error: \[DecimalError\] Invalid argument/);
    },
  );

  it("takes every number as the whole library takes it written out", () => {
    fc.assert(
      fc.property(fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer()), (number) => {
        expect(outcomeOf(() => new trimmed(number))).toBe(outcomeOf(() => new whole(String(number))));
      }),
    );
  });

  it.each([NaN, Infinity, -Infinity, 5n, undefined, null, {}])("refuses %p, which is no amount", (value) => {
    expect(outcomeOf(() => new trimmed(value as number))).toMatch(/^Error: \[DecimalError\] Invalid argument/);
  });
});

describe("what is left out", () => {
  const sources = trackedFiles().filter(
    (path) => [...controls(), "shared"].some((room) => path.startsWith(`${room}/`)) && /\.tsx?$/.test(path),
  );
  const uses = (pattern: RegExp) =>
    sources.flatMap((path) => Array.from(readProjectFile(path).matchAll(pattern), ([text]) => `${path}: ${text}`));

  it("is most of it", () => {
    expect(without(methodsOf(whole), methodsOf(trimmed))).toEqual(
      expect.arrayContaining(["sqrt", "pow", "ln", "sin", "div"]),
    );
    expect(without(functionsOf(whole), functionsOf(trimmed))).toEqual(
      expect.arrayContaining(["random", "hypot", "sum", "config"]),
    );
  });

  it("is no method that the controls call", () => {
    const names = without(methodsOf(whole), methodsOf(trimmed));
    expect(uses(new RegExp(`(?<!\\b(?:Math|Number|console)\\s*)\\.(?:${names.join("|")})\\b`, "g"))).toEqual([]);
  });

  it("is no check of digits or modes that something else than money asks for", () => {
    expect(uses(/\.toDecimalPlaces\(/g)).toEqual(["shared/calculation/money.ts: .toDecimalPlaces("]);
    expect(uses(/\.toFixed\((?!\))/g)).toEqual([]);
  });

  it("is no static function that the controls call", () => {
    const names = without(functionsOf(whole), functionsOf(trimmed));
    expect(sources.length).toBeGreaterThan(0);
    expect(uses(new RegExp(`\\bDecimal(?:Js)?\\s*\\.(?:${names.join("|")})\\b`, "g"))).toEqual([]);
  });
});

describe("the loader", () => {
  it.each([
    { why: "another version", change: ["v10.6.0", "v10.6.1"], says: "this is 10.6.1" },
    { why: "no version", change: ["decimal.js v10.6.0", "a library"], says: "this is something else" },
    { why: "another file", change: ["export default Decimal;", ""], says: "this is not its decimal.mjs" },
    { why: "a method renamed", change: ["P.toFixed = ", "P.toFixedText = "], says: "it does not have toFixed" },
    {
      why: "a method written otherwise",
      change: ["P.negated = P.neg = function ()", "P.negated = P.neg = ()=>"],
      says: "not have neg where",
    },
    { why: "a second name gone", change: ["P.times = P.mul", "P.multipliedBy = P.mul"], says: "not have times" },
    { why: "a static renamed", change: ["Decimal.clone = clone", "Decimal.copy = clone"], says: "not have clone" },
    { why: "constants made otherwise", change: ["PI = new Decimal(PI);", ""], says: "0 places, not 1" },
    {
      why: "settings made otherwise",
      change: ["  Decimal.config(obj);", "  Decimal.set(obj);"],
      says: "0 places, not 1",
    },
    { why: "a branch written otherwise", change: ["if (isExp) {", "if (isExp === true) {"], says: "0 places, not 1" },
    { why: "rounding written otherwise", change: ["roundUp = rm < 4", "roundUp = rm <= 3"], says: "0 places, not 1" },
    {
      why: "text read otherwise",
      change: ["function parseOther(x, str)", "function parse(x, str)"],
      says: "0 places, not 1",
    },
  ])("stops the build for $why", ({ change: [from = "", to = ""], says }) => {
    expect(published).toContain(from);
    expect(() => trimDecimal(published.replace(from, to))).toThrow(says);
  });

  it("stops the build for the package's other file", () => {
    expect(() => trimDecimal(readProjectFile("node_modules/decimal.js/decimal.js"))).toThrow(
      "scripts/trimDecimal.cjs knows decimal.mjs of decimal.js 10.6.0",
    );
  });

  it("gives the same whatever the line ends", () => {
    expect(trimDecimal(published.replaceAll("\r\n", "\n"))).toBe(trimDecimal(published));
  });

  it("is asked for every file of the package, and pcf-scripts reads that", () => {
    const config = jest.requireActual<{ module: { rules: { test: RegExp; use: string[] }[] } }>(
      join(projectRoot, "webpack.config.js"),
    );
    const [rule] = config.module.rules;
    expect(rule?.use.map((path) => readFileSync(path, "utf8"))).toEqual([readProjectFile("scripts/trimDecimal.cjs")]);
    expect([join(projectRoot, file), `C:\\project\\${file.replaceAll("/", "\\")}`]).toEqual([
      expect.stringMatching(rule?.test ?? /^$/),
      expect.stringMatching(rule?.test ?? /^$/),
    ]);
    expect(JSON.parse(readProjectFile("featureconfig.json"))).toMatchObject({ pcfAllowCustomWebpack: "on" });
  });
});
