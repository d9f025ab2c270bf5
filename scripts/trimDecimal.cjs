/**
 * A webpack loader for node_modules/decimal.js/decimal.mjs: it leaves out what money never uses, which is most of it
 * (docs/decisions/0007-decimal-js-without-what-money-never-uses.md).
 *
 * It takes away methods, second names of methods, static functions, the two constants made at load time, what Node
 * prints, the checks of settings, and the reading of text that is no plain number. What nobody refers to any more after
 * that, such as long division, is the minifier's to drop. What stays is not changed.
 */

/** The patterns below were made for this version; in another one they may meet something else. */
const knownVersion = "10.6.0";

/** Methods that stay. Of one that has two names, those that are not here go; the other calls it as well. */
const keptMethods = [
  // nobody calls add on an amount, but a Set has it too, and the test that looks for calls knows names alone
  ...["abs", "neg", "plus", "add", "minus", "times"],
  ...["cmp", "eq", "gt", "lt", "lte", "isFinite", "isNeg", "isZero"],
  ...["toDecimalPlaces", "decimalPlaces", "toFixed", "toString", "valueOf", "toJSON"],
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
  { is: /^ {2}Decimal\.config\(obj\);\n/gm, becomes: "  Object.assign(Decimal, obj);\n" },
  {
    is: /^function parseOther\(x, str\) \{\n[\s\S]*?\n\}\n/gm,
    becomes: "function parseOther(x, str) {\n  throw Error(invalidArgument + str);\n}\n",
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
