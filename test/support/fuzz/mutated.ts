import fc from "fast-check";

/** What has broken servers before: zeros, quotes, half pairs, signs of the wrong size, comments, long runs. */
const trouble = fc.constantFrom(
  "\0",
  "'",
  '"',
  "\\",
  "%",
  "%2",
  "%00",
  "%ff",
  "\ud800",
  "\u202e",
  "🧾",
  "ﬀ",
  "İ",
  "(",
  ")",
  "((((((((((",
  ",",
  ",,",
  ";",
  "--",
  "/*",
  "/",
  "//",
  "..",
  "&",
  "=",
  "$",
  "@",
  "#",
  "+",
  " ",
  "\t",
  "\r\n",
  "\n\n",
  "null",
  "undefined",
  "NaN",
  "-0",
  "1e999",
  "9223372036854775808",
  "__proto__",
  "constructor",
  "toString",
  "{}",
  "[]",
  "<",
  ">",
  "<!--",
  "]]>",
  "&amp;",
  "&x;",
);

type Change = (text: string) => string;

const place = fc.nat({ max: 1_000_000 });
const cut = (text: string, at: number): number => (text.length === 0 ? 0 : at % (text.length + 1));

/** One change to a text: something put in, taken out, doubled, swapped, or repeated many times. */
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(place, trouble).map(
    ([at, bit]): Change =>
      (text) =>
        text.slice(0, cut(text, at)) + bit + text.slice(cut(text, at)),
  ),
  fc.tuple(place, fc.nat({ max: 12 })).map(
    ([at, length]): Change =>
      (text) =>
        text.slice(0, cut(text, at)) + text.slice(cut(text, at) + length),
  ),
  fc.tuple(place, fc.nat({ max: 40 })).map(
    ([at, length]): Change =>
      (text) =>
        text.slice(0, cut(text, at) + length) + text.slice(cut(text, at)),
  ),
  fc.tuple(place, trouble, fc.constantFrom(50, 3000)).map(
    ([at, bit, times]): Change =>
      (text) =>
        text.slice(0, cut(text, at)) + bit.repeat(times) + text.slice(cut(text, at)),
  ),
  place.map(
    (at): Change =>
      (text) =>
        text.slice(cut(text, at)) + text.slice(0, cut(text, at)),
  ),
  place.map(
    (at): Change =>
      (text) =>
        text.slice(0, cut(text, at)),
  ),
);

/** A text as the grammar has it; one in four with up to three changes. */
export function mutated(text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const changed = fc
    .tuple(text, fc.array(change, { minLength: 1, maxLength: 3 }))
    .map(([whole, changes]) => changes.reduce((each, next) => next(each), whole));
  return fc.oneof({ weight: 3, arbitrary: text }, { weight: 1, arbitrary: changed });
}

/** Any short text, well formed or not. */
export const anyText = fc.oneof(fc.string({ unit: "binary", maxLength: 30 }), fc.string({ maxLength: 12 }), trouble);
