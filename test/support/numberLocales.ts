import type { NumberFormat } from "../../shared/invoicing/words/numberText";

/** How numbers are written in eight places of the world, as .NET or ICU has it. */
export const numberLocales = {
  "en-US": { decimalSeparator: ".", groupSeparator: ",", groupSizes: [3], negativePattern: 1 },
  "da-DK": { decimalSeparator: ",", groupSeparator: ".", groupSizes: [3], negativePattern: 1 },
  "de-CH": { decimalSeparator: ".", groupSeparator: "’", groupSizes: [3], negativePattern: 1 },
  "fr-FR": { decimalSeparator: ",", groupSeparator: "\u202f", groupSizes: [3], negativePattern: 1 },
  "en-IN": { decimalSeparator: ".", groupSeparator: ",", groupSizes: [3, 2], negativePattern: 1 },
  "sv-SE": { decimalSeparator: ",", groupSeparator: "\u00a0", groupSizes: [3], negativePattern: 2 },
  "ar-SA": { decimalSeparator: ".", groupSeparator: ",", groupSizes: [3], negativePattern: 3 },
  "fa-IR": { decimalSeparator: "٫", groupSeparator: "٬", groupSizes: [3], negativePattern: 0 },
} as const satisfies Readonly<Record<string, NumberFormat>>;

export type NumberLocale = keyof typeof numberLocales;
