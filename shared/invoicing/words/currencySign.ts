/**
 * A number as a spreadsheet wrote it, without the sign or code of its currency. What another currency is written with stays,
 * and is then no number.
 *
 * @param code of the currency that the number must be in
 */
export const withoutCurrency = (text: string, code: string): string =>
  [code, `${signOf(code)}.`, signOf(code)].reduce((left, sign) => (sign ? left.replace(sign, "") : left), text);

/** "$", "kr", "€"; the code itself where it has none, or where it is no currency's. */
function signOf(code: string): string {
  try {
    const parts = new Intl.NumberFormat("en", { style: "currency", currency: code, currencyDisplay: "narrowSymbol" });
    return parts.formatToParts(0).find(({ type }) => type === "currency")?.value ?? code;
  } catch {
    return code;
  }
}
