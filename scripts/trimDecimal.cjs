/**
 * A webpack loader for node_modules/decimal.js/decimal.mjs: it leaves out what money never uses, which is most of it
 * (docs/decisions/0007-decimal-js-without-what-money-never-uses.md).
 *
 * It takes away methods, static functions, the two constants made at load time, and the reading of 0b, 0o and 0x.
 * What nobody refers to any more after that is the minifier's to drop. What stays is not changed.
 */

/** The patterns below were made for this version; in another one they may meet something else. */
const knownVersion = "10.6.0";

/** Methods that stay, by their full names; the short names stay with them. */
const keptMethods = [
  ...["absoluteValue", "negated", "plus", "minus", "times", "dividedBy"],
  ...["comparedTo", "equals", "greaterThan", "greaterThanOrEqualTo", "lessThan", "lessThanOrEqualTo"],
  ...["isFinite", "isNaN", "isNegative", "isZero"],
  ...["toDecimalPlaces", "decimalPlaces", "precision", "toFixed", "toNumber", "toString", "valueOf"],
];

/** Static members that stay, beside config and set, which the pattern does not meet. */
const keptStatics = [
  ...["prototype", "clone", "isDecimal", "max", "min", "sum", "EUCLID"],
  ...["UP", "DOWN", "CEIL", "FLOOR"].map((mode) => `ROUND_${mode}`),
  ...["UP", "DOWN", "EVEN", "CEIL", "FLOOR"].map((mode) => `ROUND_HALF_${mode}`),
];

const versionLine = /^ \* {2}decimal\.js v(\S+)$/m;
const lastLine = /^export default Decimal;$/m;
const method = /^P\.(\w+)(?: = P\.\w+)? = function \([\w, ]*\) \{\n[\s\S]*?\n\};\n/gm;
const staticMember = /^ {2}Decimal\.(\w+) = \w+;.*\n/gm;
const madeAtLoad = /^LN10 = new Decimal\(LN10\);\nPI = new Decimal\(PI\);\n/gm;
/** The second half of parseOther, to the end of that function. */
const otherBases = /^ {2}if \(isHex\.test\(str\)\) {2}\{\n[\s\S]*?^\}\n/gm;

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
  const withoutMethods = keepOnly(keptMethods, method, source);
  const withoutStatics = keepOnly(keptStatics, staticMember, withoutMethods);
  const withoutConstants = replaceOnce(madeAtLoad, "", withoutStatics);
  return replaceOnce(otherBases, "  throw Error(invalidArgument + str);\n}\n", withoutConstants);
}

function keepOnly(names, pattern, source) {
  const found = new Set(Array.from(source.matchAll(pattern), ([, name]) => name));
  const missing = names.filter((name) => !found.has(name));
  if (missing.length > 0) refuse(`it does not have ${missing.join(", ")} where expected`);
  return source.replace(pattern, (block, name) => (names.includes(name) ? block : ""));
}

function replaceOnce(pattern, by, source) {
  const times = source.match(pattern)?.length ?? 0;
  if (times !== 1) refuse(`it has ${times} places, not 1, that look like ${pattern}`);
  return source.replace(pattern, by);
}

function refuse(reason) {
  throw new Error(
    `scripts/trimDecimal.cjs knows decimal.mjs of decimal.js ${knownVersion}, but ${reason}. ` +
      "Read what changed there, mend the script, and let test/repository/trimDecimal.test.ts judge.",
  );
}

module.exports = trimDecimal;
