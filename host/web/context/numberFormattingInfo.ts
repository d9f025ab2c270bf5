import { languageOf } from "../settings/languages.js";
import type { LanguageId } from "../settings/pageSettings.js";

type NumberFormattingInfo = ComponentFramework.UserSettingApi.NumberFormattingInfo;

/**
 * `userSettings.numberFormattingInfo` in .NET's fields.
 *
 * Patterns are .NET's numbers. American money is "$n" (0) and "($n)" (0), European is "n $" (3) and
 * "-n $" (8); numbers are "-n" (1) in both; percents are "n %" and "-n %" (0).
 */
export function numberFormattingInfo(languageId: LanguageId): NumberFormattingInfo {
  const { decimal, group, symbol, isEuropean } = languageOf(languageId);
  return {
    currencyDecimalDigits: 2,
    currencyDecimalSeparator: decimal,
    currencyGroupSeparator: group,
    currencyGroupSizes: [3],
    currencyNegativePattern: isEuropean ? 8 : 0,
    currencyPositivePattern: isEuropean ? 3 : 0,
    currencySymbol: symbol,
    nanSymbol: "NaN",
    nativeDigits: ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"],
    negativeInfinitySymbol: "-∞",
    negativeSign: "-",
    numberDecimalDigits: 2,
    numberDecimalSeparator: decimal,
    numberGroupSeparator: group,
    numberGroupSizes: [3],
    numberNegativePattern: 1,
    perMilleSymbol: "‰",
    percentDecimalDigits: 2,
    percentDecimalSeparator: decimal,
    percentGroupSeparator: group,
    percentGroupSizes: [3],
    percentNegativePattern: 0,
    percentPositivePattern: 0,
    percentSymbol: "%",
    positiveInfinitySymbol: "∞",
    positiveSign: "+",
  };
}
