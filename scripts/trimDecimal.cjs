/**
 * A webpack loader for node_modules/decimal.js/decimal.mjs: it leaves out what money never uses, which is most of it
 * (docs/decisions/0007-decimal-js-without-what-money-never-uses.md).
 *
 * It takes away methods, second names of methods, static functions, the two constants made at load time, what Node
 * prints, the checks of settings, and the reading of text that is no plain number. With that nothing is infinite or NaN,
 * and nothing has an exponent that could be too large: the branches for these go too, and so do the rounding modes that
 * money has none of, texts with an exponent, and the checks of digits that were checked where they were read (a currency
 * has 0 to 10). What nobody refers to any more after that, such as long division, is the
 * minifier's to drop. The arithmetic of what stays is not changed.
 */

/** The patterns below were made for this version; in another one they may meet something else. */
const knownVersion = "10.6.0";

/** Methods that stay. Of one that has two names, those that are not here go; the other calls it as well. */
const keptMethods = [
  // nobody calls add on an amount, but a Set has it too, and the test that looks for calls knows names alone
  ...["abs", "neg", "plus", "add", "minus", "times"],
  ...["cmp", "eq", "gt", "lt", "lte", "isNeg", "isZero"],
  ...["toDecimalPlaces", "toFixed", "toString"],
];

/** Static members that stay. */
const keptStatics = ["prototype", "clone", "ROUND_HALF_UP", "ROUND_HALF_EVEN"];

const versionLine = /^ \* {2}decimal\.js v(\S+)$/m;
const lastLine = /^export default Decimal;$/m;
const method = /^P\.(\w+)(?: = P\.(\w+))? = (function \([\w, ]*\) \{\n[\s\S]*?\n\};\n)/gm;
const staticMember = /^ {2}Decimal\.(\w+) = \w+;.*\n/gm;

/** Places that there is one of, and what stands there instead. */
const places = [
  { is: /^LN10 = new Decimal\(LN10\);\nPI = new Decimal\(PI\);\n/gm, becomes: "" },
  { is: /^P\[Symbol\.for\('nodejs\.util\.inspect\.custom'\)\] = P\.toString;\n/gm, becomes: "" },
  // the settings are those of shared/calculation/money.ts, and the unit tests run it with the checks in place
  { is: /^ {2}Decimal\.config = Decimal\.set = config;\n/gm, becomes: "" },
  {
    is: /^ {2}if \(obj === void 0\) obj = \{\};\n[\s\S]*?^ {2}Decimal\.config\(obj\);\n/gm,
    becomes: "  Object.assign(Decimal, this, obj);\n",
  },
  { is: /^ {4}\/\/ The modulo mode used when [\s\S]*?^ {4}crypto: false .*\n/gm, becomes: "" },
  {
    is: /^function parseOther\(x, str\) \{\n[\s\S]*?\n\}\n/gm,
    becomes: "function parseOther(x, str) {\n  throw Error(invalidArgument + str);\n}\n",
  },
  // a number is what it is written as, so that NaN and Infinity are refused like any other word
  { is: /^ {4}\/\/ Decimal called without new\.\n.*\n/gm, becomes: "" },
  {
    is: /^ {4}t = typeof v;\n\n {4}if \(t === 'number'\) \{\n[\s\S]*?^ {4}\}\n(?=\n {4}if \(t === 'string')/gm,
    becomes: "    if (typeof v === 'number') v = v.toString();\n    t = typeof v;\n",
  },
  { is: /^ {4}if \(t === 'bigint'\) \{\n[\s\S]*?^ {4}\}\n/gm, becomes: "" },
  // nothing is infinite, and no exponent too large or too small
  {
    is: /^ {6}if \(external\) \{\n {8}if \(!v\.d \|\| [\s\S]*?^ {6}\}\n(?=\n {6}return;)/gm,
    becomes: "      x.e = v.e;\n      x.d = v.d.slice();\n",
  },
  { is: /^ {2}\/\/ Either NaN or ±Infinity\?\n[\s\S]*?^ {2}\}\n/gm, becomes: "" },
  {
    is: /^ {2}\/\/ If either is not finite\.\.\.\n {2}if \(!x\.d \|\| !y\.d\) \{\n[\s\S]*?^ {2}\}\n(?=\n {2}\/\/ If signs)/gm,
    becomes: "",
  },
  {
    is: /^ {2}\/\/ If either is not finite\.\.\.\n {2}if \(!x\.d \|\| !y\.d\) \{\n[\s\S]*?^ {2}\}\n(?=\n {3}\/\/ If signs)/gm,
    becomes: "",
  },
  {
    is: /^ {2}if \(!xd \|\| !xd\[0\] \|\| !yd \|\| !yd\[0\]\) \{\n[\s\S]*?^ {2}\}\n(?=\n {2}e = mathfloor\(x\.e)/gm,
    becomes: "  if (!xd[0] || !yd[0]) {\n    y.e = 0;\n    y.d = [0];\n    return y;\n  }\n",
  },
  { is: /^ {2}if \(external\) \{\n\n {4}\/\/ Overflow\?\n[\s\S]*?^ {2}\}\n/gm, becomes: "" },
  { is: /^ {4}if \(external\) \{\n\n {6}\/\/ Overflow\?\n[\s\S]*?^ {4}\}\n/gm, becomes: "" },
  { is: /^ {2}if \(!x\.isFinite\(\)\) return nonFiniteToString\(x\);\n(?= {2}var k,\n {4}e = x\.e,)/gm, becomes: "" },
  { is: /^ {2}return !!this\.d && this\.d\[0\] === 0;\n/gm, becomes: "  return this.d[0] === 0;\n" },
  { is: /^ {4}\/\/ Infinity\/NaN\.\n {4}if \(!xd\) return x;\n/gm, becomes: "" },
  // every clone has the same prototype, and no other library's number gets here
  { is: /^ {2}P = \{ toStringTag: tag \};\n/gm, becomes: "  P = {};\n" },
  { is: /^P\[Symbol\.toStringTag\] = 'Decimal';\n/gm, becomes: "" },
  { is: / \|\| obj && obj\.toStringTag === tag \|\| false;/g, becomes: ";" },
  // how many digits a currency has was looked at where it was read, and amounts are rounded by nothing else
  {
    is: /^ {2}if \(dp === void 0\) return x;\n\n {2}checkInt32\(dp[\s\S]*?else checkInt32\(rm, 0, 8\);\n(?=\n {2}return finalise)/gm,
    becomes: "",
  },
  // a text has all of its digits, and no more
  {
    is: /^ {2}if \(dp === void 0\) \{\n {4}str = finiteToString\(x\);\n {2}\} else \{\n[\s\S]*?^ {2}\}\n(?=\n {2}\/\/ To determine whether)/gm,
    becomes: "  str = finiteToString(x);\n",
  },
  { is: /^ {4}if \(sd && \(k = sd - len\) > 0\) str \+= getZeroString\(k\);\n/gm, becomes: "" },
  { is: /^ {4}if \(sd && \(k = sd - e - 1\) > 0\) str = str \+ '\.' \+ getZeroString\(k\);\n/gm, becomes: "" },
  { is: /^ {4}if \(sd && \(k = sd - len\) > 0\) \{\n {6}if \(e \+ 1[\s\S]*?^ {4}\}\n/gm, becomes: "" },
  // a text has no exponent
  { is: /^ {2}if \(isExp\) \{\n[\s\S]*?^ {2}\} else if \(e < 0\)/gm, becomes: "  if (e < 0)" },
  { is: /^P\.toString = function \(\) \{\n[\s\S]*?\n\};\n/gm, becomes: "P.toString = P.toFixed;\n" },
  // ties go away from zero or to even
  { is: /^ {4}roundUp = rm < 4\n[\s\S]*?: rd > 5 \|\| rd == 5/gm, becomes: "    roundUp = rd > 5 || rd == 5" },
  { is: /rm == 6 &&\n(\n.*\n.*) \|\|\n {10}rm == \(x\.s < 0 \? 8 : 7\)\);/g, becomes: "\n$1);" },
  {
    is: /^ {8}if \(isTruncated\) \{\n[\s\S]*?^ {8}\} else \{\n {10}break out;\n {8}\}\n/gm,
    becomes: "        break out;\n",
  },
];

/**
 * @param {string} published the text of decimal.mjs
 * @returns {string} the same without what money never uses; throws when it is not the text that this loader knows
 */
function trimDecimal(published) {
  // it is published with the line ends of Windows
  const source = published.replaceAll("\r\n", "\n");
  const version = versionLine.exec(source)?.[1] ?? "something else";
  if (version !== knownVersion) refuse(`this is ${version}`);
  if (!lastLine.test(source)) refuse("this is not its decimal.mjs");
  expectAll(keptMethods, method, source);
  expectAll(keptStatics, staticMember, source);
  const trimmed = source
    .replace(method, (_block, name, otherName, body) => {
      const kept = [name, otherName].filter((each) => keptMethods.includes(each));
      return kept.length > 0 ? kept.map((each) => `P.${each} = `).join("") + body : "";
    })
    .replace(staticMember, (line, name) => (keptStatics.includes(name) ? line : ""));
  return places.reduce(replaceOnce, trimmed);
}

function expectAll(names, pattern, source) {
  const found = new Set(Array.from(source.matchAll(pattern), (match) => match.slice(1, 3)).flat());
  const missing = names.filter((name) => !found.has(name));
  if (missing.length > 0) refuse(`it does not have ${missing.join(", ")} where expected`);
}

function replaceOnce(source, { is, becomes }) {
  const times = source.match(is)?.length ?? 0;
  if (times !== 1) refuse(`it has ${times} places, not 1, that look like ${is}`);
  return source.replace(is, becomes);
}

function refuse(reason) {
  throw new Error(
    `scripts/trimDecimal.cjs knows decimal.mjs of decimal.js ${knownVersion}, but ${reason}. ` +
      "Read what changed there, mend the script, and let test/repository/trimDecimal.test.ts judge.",
  );
}

module.exports = trimDecimal;
