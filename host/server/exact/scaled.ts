/**
 * Decimal numbers as whole numbers of 10^-scale, so that money never meets a double.
 * The host's own arithmetic: it shares nothing with the controls' calculation module, so a mistake in one
 * shows against the other.
 */

const decimalText = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,3}))?$/;

/** 10 to the power of a small whole number. */
export function tenTo(power: number): bigint {
  return 10n ** BigInt(power);
}

/**
 * Reads decimal text (also `1e3`) as units of 10^-scale.
 *
 * @returns null when the text is not a number or has more decimals than the scale holds.
 */
export function scaledFrom(text: string, scale: number): bigint | null {
  const match = decimalText.exec(text);
  if (!match) return null;
  const fraction = match[3] ?? "";
  const digits = BigInt((match[2] ?? "") + fraction);
  const shift = scale - fraction.length + Number(match[4] ?? 0);
  let units = digits;
  if (shift >= 0) units = digits * tenTo(shift);
  else if (digits % tenTo(-shift) === 0n) units = digits / tenTo(-shift);
  else return null;
  return match[1] === "-" ? -units : units;
}

/** The shortest exact decimal text: 271200n at scale 4 is "27.12". */
export function scaledText(units: bigint, scale: number): string {
  if (scale === 0) return units.toString();
  const negative = units < 0n;
  const digits = (negative ? -units : units).toString().padStart(scale + 1, "0");
  const whole = digits.slice(0, -scale);
  const fraction = digits.slice(-scale).replace(/0+$/, "");
  return (negative ? "-" : "") + (fraction ? `${whole}.${fraction}` : whole);
}
