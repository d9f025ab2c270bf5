import { formatsFrom } from "../../shared/platform/formats";
import { textsFrom } from "../../shared/platform/texts";
import type { Surroundings } from "../../shared/ui/surroundings";
import { readResx } from "../repository/readResx";

const english = readResx("InvoiceReview", 1033);

/** The invoice review's words in English, figures and days as an American writes them. */
export const englishSurroundings: Surroundings = {
  formats: formatsFrom({
    numberFormattingInfo: { numberDecimalSeparator: ".", numberGroupSeparator: "," },
    dateFormattingInfo: { shortDatePattern: "M/d/yyyy", dateSeparator: "/" },
  }),
  pages: "https://organisation/WebResources/pinv_/",
  texts: textsFrom({ getString: (key) => english.get(key) ?? key }),
};
