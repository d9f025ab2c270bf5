/**
 * A number as a spreadsheet wrote it, without the sign or code of its currency, which stands before or behind it. What another
 * currency is written with stays, and so does a sign between digits, as in 12€50, which would become 1250: either is then
 * no number.
 *
 * @param code of the currency that the number must be in
 */
export const withoutCurrency = (text: string, code: string): string =>
  [code, `${signOf(code)}.`, signOf(code)].reduce((left, sign) => {
    const [before = "", ...behind] = sign ? left.split(sign) : [left];
    const rest = behind.join(sign);
    return hasDigit.test(before) && hasDigit.test(rest) ? left : before + rest;
  }, text);

const hasDigit = /\p{Nd}/u;

/** "$", "kr", "€"; the code itself where it has none, or where it is no currency's. */
function signOf(code: string): string {
  try {
    const parts = new Intl.NumberFormat("en", { style: "currency", currency: code, currencyDisplay: "narrowSymbol" });
    return parts.formatToParts(0).find(({ type }) => type === "currency")?.value ?? code;
  } catch {
    return code;
  }
}
