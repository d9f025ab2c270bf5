import { CurrencyTotal } from "../../shared/calculation/totalsByCurrency";
import { Currency } from "../../shared/invoicing/words/currency";
import { Formats } from "../../shared/invoicing/words/formats";

/** Sums of several currencies in words, each for itself. */
export const moneyTexts = (totals: readonly CurrencyTotal[], own: Currency, formats: Formats): readonly string[] =>
  totals.map(({ currency, amount }) => formats.money(amount, currencyNamed(currency, own)));

/** Of another currency only the code is known here: its amounts are written with the decimals that they have. */
export const currencyNamed = (code: string, own: Currency | undefined): Currency =>
  code === own?.code ? own : { code, decimals: 0 };
