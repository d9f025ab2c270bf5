import { tenTo } from "./scaled";

/** How a tie is broken. Facts 4.3: .NET rounds half to even, by one blog only, so it is a setting of the host. */
export type Rounding = "halfToEven" | "halfAwayFromZero";

/** Divides two whole numbers and rounds once, ties by the named rule. The divisor is positive. */
export function divideRounded(dividend: bigint, divisor: bigint, rounding: Rounding): bigint {
  const negative = dividend < 0n;
  const size = negative ? -dividend : dividend;
  const quotient = size / divisor;
  const twice = (size % divisor) * 2n;
  const up = twice > divisor || (twice === divisor && (rounding === "halfAwayFromZero" || quotient % 2n === 1n));
  const rounded = up ? quotient + 1n : quotient;
  return negative ? -rounded : rounded;
}

/** Rounds units of 10^-scale to a number of decimals and stays at the same scale. */
export function roundUnits(units: bigint, scale: number, decimals: number, rounding: Rounding): bigint {
  if (decimals >= scale) return units;
  const step = tenTo(scale - decimals);
  return divideRounded(units, step, rounding) * step;
}

/** The product of two scaled numbers at the scale `to`, rounded once to `decimals`. */
export function multiplyRounded(
  left: { readonly units: bigint; readonly scale: number },
  right: { readonly units: bigint; readonly scale: number },
  to: { readonly scale: number; readonly decimals: number; readonly rounding: Rounding },
): bigint {
  const exact = left.units * right.units;
  const excess = left.scale + right.scale - to.decimals;
  const atDecimals = excess > 0 ? divideRounded(exact, tenTo(excess), to.rounding) : exact * tenTo(-excess);
  return atDecimals * tenTo(to.scale - to.decimals);
}
