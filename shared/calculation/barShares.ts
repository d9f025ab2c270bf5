import { type Decimal, zero } from "./money";

/**
 * The parts of a whole as the widths of a bar: percent, 0 to 100, in the order given. Where there is anything
 * to show they fill the bar, but for the last digits of binary numbers: three thirds come to 99.99999999999999.
 *
 * Widths on a screen and no amounts, so binary numbers are good enough. Nothing may be shown as text, added to an
 * amount or saved that comes from here.
 *
 * @param parts in one currency; one that is not known, zero or below zero has no width
 */
export function barShares(parts: readonly (Decimal | null)[]): readonly number[] {
  const widths = parts.map((part) => Number((part ?? zero).toFixed())).map((part) => Math.max(0, part));
  const whole = widths.reduce((sum, part) => sum + part, 0);
  return widths.map((part) => (whole === 0 ? 0 : 100 * (part / whole)));
}
