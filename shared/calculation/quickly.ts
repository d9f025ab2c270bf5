import * as exactly from "./exactly";
import { Decimal, type MoneyRules, zero } from "./money";

/**
 * The quick way to the figures of exactly.ts: whole numbers of the language, which it computes with in one step each.
 *
 * A Decimal keeps its digits in words of seven, aligned at the point: 12345678.9 is [1, 2345678, 9000000]. So the digits
 * before the point (of one word or two) and the seven after it are whole numbers that are there already: no text is asked
 * for, and nothing is scaled. They are called `high` and `low`: figure = sign × (high + low ÷ 10⁷).
 *
 * - A sum adds `high` and `low`, each by itself, and carries once, at its end.
 * - A product has three parts, of which the outer ones do not reach each other's digits:
 *   high × high + (high × low + low × high) ÷ 10⁷ + low × low ÷ 10¹⁴. The digits below a unit of the currency are compared
 *   with half of one, so that a tie is seen as one.
 *
 * Exact or refused: a whole number of the language is exact up to 2⁵³, about 9.007 × 10¹⁵. Whatever may leave 9 × 10¹³ is
 * left to decimal.js, and so is a figure with more than 14 digits before the point or 7 after it, and a currency of more
 * than 7 decimals. The bound is asked of the computed number: one that was cut off beyond 2⁵³ is beyond the bound too.
 * It is so much lower than 2⁵³ that a quotient by 10⁷ cannot come out as the next whole number (below 9 × 10⁶ the doubles
 * lie 1.9 × 10⁻⁹ apart or closer, and the quotient is at least 10⁻⁷ below it), and that what is carried fits in two words.
 *
 * The judge is decimal.js: docs/calculation.md, "Quickly"; the laws are in test/calculation/quickly.test.ts.
 */
const base = 1e7;
const limit = 9e13;

/** The digits before the point; NaN where they, or those after it, are too many. NaN is below no bound. */
function highOf({ d, e }: Decimal): number {
  const [first = 0, second = 0] = d;
  if (e < 0) return e >= -7 && d.length === 1 ? 0 : NaN;
  if (e < 7) return d.length <= 2 ? first : NaN;
  return e < 14 && d.length <= 3 ? first * base + second : NaN;
}

/** The seven digits after the point. */
const lowOf = ({ d, e }: Decimal): number => d[e < 0 ? 0 : e < 7 ? 1 : 2] ?? 0;

/** What units of so many decimals are of the seven. */
const unitOf = [1e7, 1e6, 1e5, 1e4, 1e3, 1e2, 10, 1] as const;

export function roundedProduct(one: Decimal, other: Decimal, rules: MoneyRules): Decimal {
  const unit = unitOf[rules.decimals];
  const high = highOf(one);
  const low = lowOf(one);
  const otherHigh = highOf(other);
  const otherLow = lowOf(other);
  const outer = high * otherHigh;
  const across = high * otherLow + low * otherHigh;
  if (!unit || !(outer < limit && across < limit)) return exactly.roundedProduct(one, other, rules);
  const sign = one.s * other.s;
  const inner = low * otherLow;
  const carriedIn = Math.floor(inner / base);
  const carried = Math.floor((across + carriedIn) / base);
  const whole = outer + carried;
  const digits = across + carriedIn - carried * base;
  const units = Math.floor(digits / unit);
  // what is below a unit, in 10⁻¹⁴, and twice that
  const twice = 2 * ((digits - units * unit) * base + inner - carriedIn * base);
  const half = unit * base;
  const last = unit === base ? whole : units;
  const isOdd = last !== 2 * Math.floor(last / 2);
  const isUp = twice > half || (twice === half && (isOdd || rules.rounding === "halfAwayFromZero"));
  const rounded = (isUp ? units + 1 : units) * unit;
  return rounded === base ? made(sign, whole + 1, 0) : made(sign, whole, rounded);
}

/** As that of exactly.ts. What it cannot take is added up there, beside it. */
export class Sum {
  private high = 0;
  private low = 0;
  private rest: exactly.Sum | null = null;

  add(amount: Decimal, times: 1 | -1): void {
    const sign = amount.s * times;
    const high = this.high + sign * highOf(amount);
    const low = this.low + sign * lowOf(amount);
    if (Math.abs(high) < limit && Math.abs(low) < limit) {
      this.high = high;
      this.low = low;
    } else {
      this.rest ??= new exactly.Sum();
      this.rest.add(amount, times);
    }
  }

  total(): Decimal {
    const sign = this.high + this.low / base < 0 ? -1 : 1;
    const low = sign * this.low;
    const carried = Math.floor(low / base);
    const taken = made(sign, sign * this.high + carried, low - carried * base);
    return this.rest ? this.rest.total().plus(taken) : taken;
  }
}

interface Own {
  constructor: unknown;
  s: number;
  e: number;
  d: number[];
}

/** What decimal.js makes, without its looking at what it is made from, which is most of the work. */
const Made = function (this: Own, sign: number, exponent: number, words: number[]) {
  this.constructor = Decimal;
  this.s = sign;
  this.e = exponent;
  this.d = words;
} as unknown as new (sign: number, exponent: number, words: number[]) => Decimal;
(Made as { prototype: unknown }).prototype = Decimal.prototype;

/** Both parts at once, of whatever sign; zero is never −0. */
function made(sign: number, high: number, low: number): Decimal {
  if (high === 0) return low === 0 ? zero : new Made(sign, exponentOf(low) - 7, [low]);
  if (high < base) return new Made(sign, exponentOf(high), low === 0 ? [high] : [high, low]);
  const first = Math.floor(high / base);
  const second = high - first * base;
  const words = low === 0 ? (second === 0 ? [first] : [first, second]) : [first, second, low];
  return new Made(sign, exponentOf(first) + 7, words);
}

/** 0 for 1 to 9, 1 for 10 to 99, … */
function exponentOf(word: number): number {
  let exponent = 0;
  for (let ten = 10; ten <= word; ten *= 10) exponent++;
  return exponent;
}
